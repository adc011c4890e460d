package fr.aiguilleur.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlNodeTest {

    private final List<Problem> problems = new ArrayList<>();

    private Optional<YamlNode> read(String text, int firstLine) {
        return YamlNode.read(new KnowledgeFile("f.yaml", text), text, firstLine, problems::add);
    }

    @Test
    void scalarsStayAsWrittenAndKnowTheirLine() {
        YamlNode node = read("titre: Bonjour\nverifie: 2026-11-22\nvide: null\nliste:\n  - 0892705705\n", 2)
                .orElseThrow();

        assertThat(node.text("verifie")).isEqualTo("2026-11-22");
        assertThat(node.text("vide")).isEmpty();
        assertThat(node.texts("liste")).containsExactly("0892705705");
        assertThat(node.line("verifie")).isEqualTo(3);
        assertThat(node.items("liste").getFirst().line()).isEqualTo(6);
    }

    @Test
    void aMistakeIsReportedAtItsLineInTheFile() {
        assertThat(read("titre: a\nliste: [un, deux\nautre: b\n", 10)).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("f.yaml");
            assertThat(problem.line()).isEqualTo(12);
        });
    }

    @Test
    void aTagNeverMakesAJavaObject() {
        assertThat(read("titre: !!javax.script.ScriptEngineManager [x]\n", 1)).isEmpty();
        assertThat(problems).extracting(Problem::line).containsExactly(1);
    }

    @Test
    void plainTextIsNoYamlDocumentForUs() {
        assertThat(read("juste une phrase", 1)).isEmpty();
        assertThat(problems).hasSize(1);
    }
}
