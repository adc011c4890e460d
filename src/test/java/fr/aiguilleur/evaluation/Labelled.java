package fr.aiguilleur.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message and what a careful mediator reads in it; only what the label names is judged. */
record Labelled(
        String id, String channel, String text, @Nullable String kind, JsonNode expect) {

    private static final Path SETS = Path.of("src/test/resources/evaluation");

    /** A set, such as {@code residents-tune}. */
    static List<Labelled> set(String name) throws IOException {
        return read(SETS.resolve(name + ".jsonl"));
    }

    static List<Labelled> read(Path file) throws IOException {
        List<Labelled> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = new JsonMapper().readTree(line);
            lines.add(new Labelled(
                    node.path("id").asString(),
                    node.path("channel").asString(),
                    node.path("text").asString(),
                    node.path("kind").asStringOpt().orElse(null),
                    node.path("expect")));
        }
        return lines;
    }

    boolean relay() {
        return channel.equals("relay");
    }

    boolean names(String field) {
        return expect.has(field);
    }

    /** A single word of the label; null when it is absent or said to be none. */
    @Nullable
    String word(String field) {
        return expect.path(field).asStringOpt().orElse(null);
    }

    /** Whether the label wants one of these words. */
    boolean wants(String field, String... words) {
        String wanted = word(field);
        return wanted != null && List.of(words).contains(wanted);
    }

    List<String> words(String field) {
        return expect.path(field).valueStream().map(JsonNode::asString).toList();
    }

    /** Whether this is the answer of the label, or one it accepts beside it. */
    boolean takes(String field, @Nullable String got) {
        return Objects.equals(word(field), got)
                || expect.path("accept")
                        .path(field)
                        .valueStream()
                        .anyMatch(other -> Objects.equals(other.asStringOpt().orElse(null), got));
    }
}
