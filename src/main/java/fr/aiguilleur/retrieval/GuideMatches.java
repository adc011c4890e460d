package fr.aiguilleur.retrieval;

import java.util.List;

/** The guides that fit a text, best first, and how far they can be trusted. */
public record GuideMatches(List<GuideMatch> matches, Confidence confidence) {

    /** Whether to play the first guide, to offer a few, or to say that none fits. */
    public enum Confidence {
        SURE,
        CLOSE,
        NONE
    }
}
