package fr.aiguilleur.whisper;

import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Citation;
import fr.aiguilleur.dialogue.Prompt.Said;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.whisper.Suggestions.StepNamed;
import fr.aiguilleur.whisper.Suggestions.WordsSuggested;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the assistant would have said, and by which record an operator may say the same. */
final class AssistantWords {

    private static final String HUMAN = "0";

    private AssistantWords() {}

    static WordsSuggested of(Said said) {
        Outcome outcome = said.outcome();
        List<Message> messages = outcome.messages();
        String text = messages.stream().map(Message::text).collect(Collectors.joining("\n\n"));
        String place = only(messages, "place");
        String event = only(messages, "event");
        StepNamed guide = place == null && event == null ? guide(messages, outcome) : null;
        boolean recorded = place != null || event != null || guide != null && guide.step() != null;
        return new WordsSuggested(
                text,
                said.ofNeed() ? "need" : "last",
                messages.stream()
                        .flatMap(message -> message.choices().stream())
                        .filter(choice -> !choice.id().equals(HUMAN))
                        .map(Message.Choice::label)
                        .toList(),
                outcome instanceof Outcome.HandOver over ? SuggestionViews.word(over.reason()) : null,
                recorded ? "" : text,
                place,
                guide,
                event);
    }

    /** The id of the one record of this type; null when there is none, or several that no message could carry. */
    private static @Nullable String only(List<Message> messages, String type) {
        List<String> ids = cited(messages, type).map(Citation::id).toList();
        return ids.size() == 1 ? ids.getFirst() : null;
    }

    private static @Nullable StepNamed guide(List<Message> messages, Outcome outcome) {
        String slug = only(messages, "guide");
        if (slug == null) {
            return null;
        }
        boolean played =
                slug.equals(outcome.memo().guide()) && !outcome.memo().trail().isEmpty();
        return new StepNamed(slug, played ? outcome.memo().trail().getLast() : null);
    }

    private static Stream<Citation> cited(List<Message> messages, String type) {
        return messages.stream()
                .flatMap(message -> message.citations().stream())
                .filter(citation -> citation.type().equals(type))
                .distinct();
    }
}
