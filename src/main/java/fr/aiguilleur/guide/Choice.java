package fr.aiguilleur.guide;

/** One answer offered at a step, and where it leads. */
public record Choice(String label, Target target) {

    /** Where an answer leads. */
    public sealed interface Target {

        /** Another step of the same guide. */
        record ToStep(String id) implements Target {}

        /** The first step of another guide. */
        record ToGuide(String slug) implements Target {}

        /** A human answers. */
        record ToHuman() implements Target {}

        /** A place near the person. */
        record ToPlace() implements Target {}

        /** It works: the guide ends well. */
        record ToEnd() implements Target {}
    }
}
