package fr.aiguilleur.guide;

import java.time.LocalDate;

/** Where the facts of a guide were read, and when. */
public record Source(String title, String url, LocalDate consulted) {}
