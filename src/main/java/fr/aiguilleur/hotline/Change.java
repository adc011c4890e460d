package fr.aiguilleur.hotline;

import java.time.ZonedDateTime;

/** Who changed what of the opening hours, and when. */
public record Change(ZonedDateTime at, String by, String what) {}
