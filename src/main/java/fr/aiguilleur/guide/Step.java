package fr.aiguilleur.guide;

import java.util.List;

/** One action of a guide, in plain text, and what the person may answer. */
public record Step(String id, String title, String text, List<Choice> choices) {}
