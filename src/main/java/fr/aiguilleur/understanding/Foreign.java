package fr.aiguilleur.understanding;

import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.retrieval.GuideSearch;

/**
 * What is understood of the need in a message that is not, or not only, in French.
 *
 * @param said the message, which now also says the French words of the guides
 * @param sought what the guides were looked for with
 */
record Foreign(Said said, String sought, GuideMatches guides) {

    private static final Lexicon WORDS = Lexicon.read("foreign.txt");

    /** As it is when its own words find a guide, or when none of them is known. */
    static Foreign read(Said said, String clean, Speech speech, GuideSearch search, int limit) {
        GuideMatches found = search.search(clean, limit);
        boolean enough = switch (speech) {
            case FRENCH -> true;
            case MIXED -> found.confidence() != Confidence.NONE;
            case OTHER -> false;
        };
        String meant = enough ? "" : String.join(", ", WORDS.all(said));
        if (meant.isEmpty()) {
            return new Foreign(said, clean, found);
        }
        String query = speech == Speech.MIXED ? clean + ", " + meant : meant;
        Said told = said.saying(meant);
        return found.confidence() == Confidence.SURE
                ? new Foreign(told, clean, found)
                : new Foreign(told, query, unsure(search.search(query, limit)));
    }

    /** Words looked up one by one tell what it is about, not what the matter is: the person has the last word. */
    private static GuideMatches unsure(GuideMatches found) {
        return switch (found.confidence()) {
            case SURE, CLOSE -> new GuideMatches(found.matches(), Confidence.CLOSE);
            case NONE -> found;
        };
    }

    /** How much of a message is French. */
    enum Speech {
        FRENCH,
        /** French, with words of another language in it. */
        MIXED,
        OTHER
    }
}
