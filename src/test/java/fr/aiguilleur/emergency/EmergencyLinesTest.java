package fr.aiguilleur.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergencyLinesTest {

    private final KnowledgeProblems problems = new KnowledgeProblems();
    private final EmergencyLines lines = new EmergencyLines(new KnowledgeFolder(Path.of("knowledge")), problems);

    @ParameterizedTest
    @CsvSource({
        "suicide, 3114",
        "VIOLENCES, 3919",
        "enfance, 119",
        "medical, 15",
        "rue, 115",
        "menace, 17",
        "cyber, 17Cyber"
    })
    void theBestNumberOfATopicComesFirst(String topic, String number) {
        assertThat(lines.forTopic(topic)).first().extracting(Line::number).isEqualTo(number);
    }

    @Test
    void theRepositorysLinesHaveNoProblemAndTheirDate() {
        assertThat(problems.all()).isEmpty();
        assertThat(lines.find("3114")).hasValueSatisfying(line -> {
            assertThat(line.verified()).isEqualTo(LocalDate.of(2026, 11, 22));
            assertThat(line.means()).containsExactly("appel");
        });
        assertThat(lines.forTopic("jardinage")).isEmpty();
        assertThat(lines.find("0000")).isEmpty();
    }

    @Test
    void aNumberOfTheOrderThatIsNoLineIsReported(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("emergency"));
        Files.writeString(folder.resolve("emergency/lignes.yaml"), """
                ordre:
                  medical: ["15", "16"]
                lignes:
                  - numero: "15"
                    nom: Samu
                    quand: Malaise
                    moyens: [appel]
                    sources:
                      - {titre: t, url: u, consulte: "2026-11-22"}
                      - {titre: t, url: u, consulte: "2026-10-01"}
                """);
        KnowledgeProblems found = new KnowledgeProblems();

        EmergencyLines own = new EmergencyLines(new KnowledgeFolder(folder), found);

        assertThat(own.forTopic("medical"))
                .singleElement()
                .satisfies(line -> assertThat(line.verified()).isEqualTo(LocalDate.of(2026, 10, 1)));
        assertThat(found.all()).extracting(Problem::line, Problem::value).containsExactly(tuple(2, "16"));
    }
}
