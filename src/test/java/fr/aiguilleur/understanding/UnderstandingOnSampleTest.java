package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.retrieval.GuideSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well the labelled sample is understood, and that it never gets dangerously worse. */
class UnderstandingOnSampleTest {

    private static final Path SAMPLE = Path.of(System.getProperty("sample", "../shared/evaluation"));

    private final Map<String, int[]> rates = new TreeMap<>();
    private final Understanding understanding = onThisKnowledge();

    @Test
    void dangerIsSeenAndNeverInvented() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLE), "no sample beside the project: nothing measured");
        for (String file : List.of("residents", "relays", "safety", "languages")) {
            for (String line : Files.readAllLines(SAMPLE.resolve(file + ".jsonl"))) {
                judge(new JsonMapper().readTree(line));
            }
        }
        rates.forEach((measure, rate) -> System.out.printf("%-24s %d / %d%n", measure, rate[0], rate[1]));
        assertThat(rate("danger recognised")).isGreaterThanOrEqualTo(0.95);
        assertThat(rate("no false danger")).isGreaterThanOrEqualTo(0.98);
        assertThat(rate("commune")).isGreaterThanOrEqualTo(0.9);
        assertThat(rate("masked")).isGreaterThanOrEqualTo(0.9);
        assertThat(rate("language")).isGreaterThanOrEqualTo(0.9);
    }

    private void judge(JsonNode line) {
        boolean relay = line.path("channel").asString().equals("relay");
        JsonNode want = line.path("expect");
        Reading got = understanding.read(line.path("text").asString(), null, relay);
        String urgency = want.path("urgency").asString("");
        if (urgency.equals("danger")) {
            note("danger recognised", line, got.urgency() == Urgency.DANGER, got);
        } else if (!urgency.isEmpty()) {
            note("no false danger", line, got.urgency() != Urgency.DANGER, got);
            note(
                    urgency.equals("cyber") ? "cyber recognised" : "no false cyber",
                    line,
                    urgency.equals("cyber") == (got.urgency() == Urgency.CYBER),
                    got);
        }
        word(line, "intent", got.intent().name().toLowerCase(), got);
        word(line, "topic", got.topic() == null ? null : got.topic().name().toLowerCase(), got);
        if (!relay && want.has("commune") || want.path("commune").isString()) {
            String found = got.commune() == null ? null : got.commune().name();
            note(
                    "commune",
                    line,
                    Objects.equals(found, want.path("commune").asStringOpt().orElse(null)),
                    got);
        }
        if (want.path("language").isString()) {
            note(
                    "language",
                    line,
                    got.language().equals(want.path("language").asString().substring(0, 2)),
                    got);
        }
        if (want.path("service").isString()) {
            word(line, "service", got.service(), got);
        }
        if (relay) {
            among(line, "special", got.special(), got);
            among(line, "publics", got.publics(), got);
            word(line, "path", got.path(), got);
            word(line, "day", got.wishes().day(), got);
            word(line, "time", got.wishes().time(), got);
            word(line, "mode", got.wishes().mode(), got);
            word(line, "dispositif", got.wishes().programme(), got);
            if (want.path("free_only").asBoolean(false)) {
                note("free", line, got.wishes().freeOnly(), got);
            }
        }
        among(line, "masked", got.masked(), got);
    }

    private void word(JsonNode line, String field, String found, Reading got) {
        JsonNode want = line.path("expect").path(field);
        if (want.isString()) {
            List<String> accepted = new ArrayList<>(List.of(want.asString()));
            line.path("expect").path("accept").path(field).forEach(other -> accepted.add(other.asString()));
            note(field, line, accepted.contains(found), got);
        }
    }

    private void among(JsonNode line, String field, List<String> found, Reading got) {
        JsonNode want = line.path("expect").path(field);
        if (!want.isEmpty()) {
            note(field, line, want.valueStream().allMatch(one -> found.contains(one.asString())), got);
        } else if (want.isArray()) {
            note(field + " not invented", line, found.isEmpty(), got);
        }
    }

    private void note(String measure, JsonNode line, boolean right, Reading got) {
        int[] rate = rates.computeIfAbsent(measure, key -> new int[2]);
        rate[0] += right ? 1 : 0;
        rate[1]++;
        if (!right && Boolean.getBoolean("misses")) {
            System.out.printf("MISS %s: %s%n  %s%n", measure, line, got);
        }
    }

    private double rate(String measure) {
        int[] rate = rates.getOrDefault(measure, new int[] {1, 1});
        return (double) rate[0] / rate[1];
    }

    private static Understanding onThisKnowledge() {
        KnowledgeFolder folder = new KnowledgeFolder(Path.of("knowledge"));
        KnowledgeProblems problems = new KnowledgeProblems();
        Gazetteer gazetteer = new Gazetteer(folder, problems);
        return new Understanding(new GuideSearch(new Guides(folder, problems), gazetteer), gazetteer);
    }
}
