package fr.aiguilleur.whisper;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.interpreter.Marks;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.verdict.Verifier;
import fr.aiguilleur.whisper.Suggestions.EventSuggested;
import fr.aiguilleur.whisper.Suggestions.GuideSuggested;
import fr.aiguilleur.whisper.Suggestions.LineSuggested;
import fr.aiguilleur.whisper.Suggestions.PlaceSuggested;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a model would answer with the records that are suggested; a human reads it, changes it, and sends it or not. */
@Component
class Drafts {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_RECORDS = 8;
    private static final int LONGEST_RECORD = 1_500;
    private static final int LONGEST_SENTENCE = 400;
    private static final int LONGEST = 900;

    private final Model model;
    private final Verifier verifier;
    private final Transcripts transcripts;

    Drafts(Model model, Verifier verifier, Transcripts transcripts) {
        this.model = model;
        this.verifier = verifier;
        this.transcripts = transcripts;
    }

    /** Whether one may be asked for; in danger a human follows their own protocol. */
    boolean offered(Suggestions found) {
        return !found.reading().contains("danger") && model.on();
    }

    /** A draft of which every sentence stands in the records it names. */
    Optional<String> of(Conversation conversation, Suggestions found) {
        if (!offered(found)) {
            return Optional.empty();
        }
        List<String> records = records(found);
        Marks marks = transcripts.marks();
        Map<String, ?> data = Map.of(
                "messages",
                transcripts.last(conversation, marks),
                "records",
                IntStream.range(0, records.size())
                        .mapToObj(at -> Map.of("number", at + 1, "text", marks.hide(records.get(at))))
                        .toList());
        return model.ask(Task.DRAFT, data, PATIENCE).flatMap(form -> checked(form, marks, records));
    }

    /** @param sources the records it rests on; none for a greeting or a question */
    private record Sentence(String text, List<String> sources) {}

    private Optional<String> checked(JsonNode form, Marks marks, List<String> records) {
        List<JsonNode> written = form.path("sentences").valueStream().toList();
        List<Sentence> sentences = written.stream()
                .map(node -> sentence(node, marks, records))
                .flatMap(Optional::stream)
                .toList();
        Optional<Sentence> founded = sentences.stream().filter(this::stands).findFirst();
        List<String> kept = founded.stream()
                .flatMap(one -> sentences.stream().filter(other -> stands(other) || harmless(other, one)))
                .map(Sentence::text)
                .toList();
        String text = String.join(" ", kept);
        return kept.isEmpty() || kept.size() * 2 < written.size() || text.length() > LONGEST
                ? Optional.empty()
                : Optional.of(text);
    }

    private static Optional<Sentence> sentence(JsonNode node, Marks marks, List<String> records) {
        List<Integer> numbers = node.path("sources")
                .valueStream()
                .map(JsonNode::asInt)
                .distinct()
                .toList();
        if (numbers.stream().anyMatch(number -> number < 1 || number > records.size())) {
            return Optional.empty();
        }
        List<String> sources =
                numbers.stream().map(number -> records.get(number - 1)).toList();
        return marks.show(node.path("text").asString("").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> new Sentence(text, sources));
    }

    /** Against the records it names alone: what is true of one place is not said of another. */
    private boolean stands(Sentence sentence) {
        return !sentence.sources().isEmpty() && whole(sentence.text(), sentence.sources());
    }

    /** A greeting or a question says nothing by itself: it may stand beside what does. */
    private boolean harmless(Sentence sentence, Sentence founded) {
        return sentence.sources().isEmpty() && whole(founded.text() + " " + sentence.text(), founded.sources());
    }

    private boolean whole(String text, List<String> sources) {
        return verifier.check(text, sources, LONGEST_SENTENCE).whole();
    }

    private static List<String> records(Suggestions found) {
        return Stream.of(
                        found.lines().stream().map(Drafts::line),
                        found.guides().stream().map(Drafts::guide),
                        found.places().stream().map(Drafts::place),
                        found.events().stream().map(Drafts::event))
                .flatMap(all -> all)
                .limit(MOST_RECORDS)
                .map(text -> text.length() <= LONGEST_RECORD ? text : text.substring(0, LONGEST_RECORD))
                .toList();
    }

    private static String line(LineSuggested line) {
        return line.number() + ", " + line.name() + ". " + line.when() + ". " + line.hours() + ".";
    }

    private static String guide(GuideSuggested guide) {
        return guide.title() + ". " + guide.text();
    }

    private static String place(PlaceSuggested place) {
        return told(
                place.name(),
                place.address(),
                place.hours(),
                place.phone(),
                place.free() ? "gratuit" : null,
                String.join(", ", place.reasons()));
    }

    private static String event(EventSuggested event) {
        boolean free = Boolean.TRUE.equals(event.free());
        return told(event.title(), event.when(), event.where(), free ? "gratuit" : null);
    }

    @SuppressWarnings("NullAway")
    private static String told(@Nullable String... facts) {
        return Stream.of(facts)
                .filter(Objects::nonNull)
                .filter(fact -> !fact.isBlank())
                .collect(Collectors.joining(". ", "", "."));
    }
}
