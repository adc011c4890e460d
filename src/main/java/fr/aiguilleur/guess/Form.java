package fr.aiguilleur.guess;

import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.understanding.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The form of a reading as a model filled it in; nothing in it is taken as true.
 *
 * @param wish the word for an intent
 * @param need in everyday French: only to search with, never shown
 */
record Form(String wish, String need, String guide, String commune, String choice, double confidence) {

    /** A model may send nobody away, end nothing, and has no say in danger. */
    private static final Set<Intent> ALLOWED = EnumSet.of(
            Intent.TROUBLESHOOT, Intent.REFERRAL, Intent.EVENT, Intent.HUMAN, Intent.SMALLTALK, Intent.PRIVACY);

    private static final int LONGEST = 80;

    /** Nothing when it is no such form, whatever was promised. */
    static Optional<Form> of(JsonNode node) {
        JsonNode confidence = node.path("confidence");
        boolean sound = confidence.isNumber()
                && confidence.asDouble() >= 0
                && confidence.asDouble() <= 1
                && Stream.of("intent", "need", "guide", "commune", "choice")
                        .map(node::path)
                        .allMatch(field -> field.isMissingNode()
                                || field.isNull()
                                || field.isString() && field.asString().length() <= LONGEST);
        return sound
                ? Optional.of(new Form(
                        text(node, "intent"),
                        text(node, "need"),
                        text(node, "guide"),
                        text(node, "commune"),
                        text(node, "choice"),
                        confidence.asDouble()))
                : Optional.empty();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asStringOpt().orElse("").strip();
    }

    /** The intent it names, where it has a say; to be outside of what we help with it must be as sure as this. */
    Optional<Intent> intent(double sure) {
        return Stream.of(Intent.values())
                .filter(intent -> intent.name().toLowerCase(Locale.ROOT).equals(wish))
                .filter(intent -> ALLOWED.contains(intent) || intent == Intent.OUT_OF_SCOPE && confidence >= sure)
                .findFirst();
    }

    Optional<Choice> choice(List<Choice> offered) {
        return offered.stream()
                .filter(one -> one.label().equals(choice) || one.id().equals(choice))
                .findFirst();
    }
}
