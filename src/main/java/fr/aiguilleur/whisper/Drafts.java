package fr.aiguilleur.whisper;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.fact.Verifier;
import fr.aiguilleur.interpreter.Marks;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
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
    private final Optional<Verifier> verifier;
    private final Transcripts transcripts;

    Drafts(Optional<Model> model, Optional<Verifier> verifier, Transcripts transcripts) {
        this.model = model.orElse(Model.NONE);
        this.verifier = verifier;
        this.transcripts = transcripts;
    }

    /** Whether one may be asked for; in danger a human follows their own protocol. */
    boolean offered(Suggestions found) {
        return verifier.isPresent() && !found.reading().contains("danger") && model.on();
    }

    /** A draft of which every sentence stands in the records it names. */
    Optional<String> of(Conversation conversation, Suggestions found) {
        if (!offered(found)) {
            return Optional.empty();
        }
        List<String> records = records(found);
        Marks marks = new Marks(List.of());
        Map<String, ?> data = Map.of(
                "messages",
                transcripts.last(conversation, marks),
                "records",
                IntStream.range(0, records.size())
                        .mapToObj(at -> Map.of("number", at + 1, "text", marks.hide(records.get(at))))
                        .toList());
        return model.ask(Task.DRAFT, data, PATIENCE).flatMap(form -> checked(form, marks, records));
    }

    private Optional<String> checked(JsonNode form, Marks marks, List<String> records) {
        List<JsonNode> sentences = form.path("sentences").valueStream().toList();
        List<String> kept = sentences.stream()
                .map(sentence -> checkedOne(sentence, marks, records))
                .flatMap(Optional::stream)
                .toList();
        if (kept.isEmpty() || kept.size() * 2 < sentences.size()) {
            return Optional.empty();
        }
        String text = String.join(" ", kept);
        return text.length() > LONGEST ? Optional.empty() : Optional.of(text);
    }

    /** Against the records it names alone: what is true of one place is not said of another. */
    private Optional<String> checkedOne(JsonNode sentence, Marks marks, List<String> records) {
        List<Integer> numbers = sentence.path("sources")
                .valueStream()
                .map(JsonNode::asInt)
                .distinct()
                .toList();
        if (numbers.stream().anyMatch(number -> number < 1 || number > records.size())) {
            return Optional.empty();
        }
        List<String> sources =
                numbers.stream().map(number -> records.get(number - 1)).toList();
        return marks.show(sentence.path("text").asString("").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> verifier.orElseThrow().check(text, sources, LONGEST_SENTENCE))
                .filter(verdict -> verdict.whole())
                .map(verdict -> verdict.text());
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
