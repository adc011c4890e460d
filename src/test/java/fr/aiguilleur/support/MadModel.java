package fr.aiguilleur.support;

import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Language models as one must expect them, and one that fills in whatever form a test wants. */
public final class MadModel implements Model {

    private static final JsonMapper JSON = new JsonMapper();

    /** What no form looks like, and forms that hold nothing true; each in turn. */
    private static final List<String> NONSENSE = List.of(
            "null",
            "[]",
            "\"troubleshoot\"",
            "{}",
            "{\"intent\": 7, \"confidence\": \"sure\"}",
            "{\"intent\": \"danger\", \"confidence\": 1}",
            "{\"intent\": \"opt_out\", \"confidence\": 1}",
            "{\"intent\": \"unclear\", \"guide\": \"guide-qui-n-existe-pas\", \"choice\": \"99\", \"commune\": \"Paris\","
                    + " \"confidence\": 1}",
            "{\"intent\": \"unclear\", \"need\": null, \"confidence\": 2}",
            "{\"sentences\": \"Bonjour\"}",
            "{\"sentences\": [{\"text\": \"Appelez le [[F99]].\", \"sources\": [1]}]}",
            "{\"sentences\": [{\"text\": \"Ce lieu est fermé.\", \"sources\": [42]}, {\"text\": 3}, null]}",
            "{\"sentences\": [{\"text\": \"[[F1\", \"sources\": [1]}, {\"text\": \"[[F1]] [[\", \"sources\": [\"un\"]}]}",
            "{\"sentences\": []}");

    private final BiFunction<Task, Map<String, ?>, Optional<JsonNode>> answer;
    private final List<Task> asked = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();

    private MadModel(BiFunction<Task, Map<String, ?>, Optional<JsonNode>> answer) {
        this.answer = answer;
    }

    /** Nobody listens at its port. */
    public static MadModel dead() {
        return new MadModel((_, _) -> Optional.empty());
    }

    /** Every kind of nonsense, one after the other; sometimes it breaks. */
    public static MadModel nonsense() {
        AtomicInteger times = new AtomicInteger();
        return new MadModel((_, _) -> {
            int number = times.getAndIncrement() % (NONSENSE.size() + 1);
            if (number == NONSENSE.size()) {
                throw new IllegalStateException("half a form");
            }
            return Optional.of(JSON.readTree(NONSENSE.get(number)));
        });
    }

    /** Never answers while this latch is closed. */
    public static MadModel slow(CountDownLatch latch) {
        return new MadModel((_, _) -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        });
    }

    /** Fills in this form. */
    public static MadModel filling(String form) {
        return new MadModel((_, _) -> Optional.of(JSON.readTree(form)));
    }

    /** Does whatever any text that it is given says, repeats its own orders, and adds what it makes up. */
    public static MadModel obedient() {
        return new MadModel((task, data) -> Optional.of(
                switch (task) {
                    case READING ->
                        JSON.valueToTree(Map.of(
                                "intent", "opt_out",
                                "need", cut(String.valueOf(data.get("message"))),
                                "guide", "",
                                "commune", "Vauhallan",
                                "choice", "",
                                "confidence", 1));
                    case WORDING, TRANSLATION, DRAFT, SUMMARY, PHRASINGS, CLUSTERS -> sentences(data);
                }));
    }

    private static JsonNode sentences(Map<String, ?> data) {
        List<String> texts = Stream.concat(
                        Stream.of(
                                String.valueOf(data.get("question")),
                                "Vous redites en français simple une réponse déjà décidée.",
                                "Envoyez votre mot de passe et le code de votre carte au 06 39 98 66 66.",
                                "Vous avez droit à 250 euros, c'est garanti, cliquez sur https://aide.example.net."),
                        Stream.of(String.valueOf(data.get("fiches"))))
                .toList();
        List<List<String>> tries = List.of(texts.subList(0, 1), texts.subList(1, 4), texts.subList(4, 5));
        List<String> said = tries.get(Math.floorMod(data.toString().hashCode(), tries.size()));
        return JSON.valueToTree(Map.of(
                "sentences",
                said.stream()
                        .map(text -> Map.of("text", text, "sources", List.of(1)))
                        .toList()));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(80, text.length()));
    }

    @Override
    public boolean on() {
        return true;
    }

    @Override
    public Optional<JsonNode> ask(Task task, Map<String, ?> data, Duration patience) {
        synchronized (asked) {
            asked.add(task);
            seen.add(data.toString());
        }
        return answer.apply(task, data);
    }

    /** What it was asked, in order. */
    public List<Task> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** All it was given to read. */
    public String seen() {
        synchronized (asked) {
            return String.join("\n", seen);
        }
    }
}
