package fr.aiguilleur.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static Table read(String text, String... required) {
        return Table.read(new KnowledgeFile("dossier/table.csv", text), List.of(required));
    }

    @Test
    void rowsKnowTheirLineEvenAfterACellOfTwoLinesAndAnEmptyLine() {
        Table table = read("nom,ville\n\"Le\nlieu\",Massy\n\nAutre, Orsay \n", "nom", "ville");

        assertThat(table.problems()).isEmpty();
        assertThat(table.rows()).extracting(Row::line).containsExactly(2, 5);
        assertThat(table.rows().getLast().cell("ville")).isEqualTo("Orsay");
    }

    @Test
    void aSpreadsheetsMarkAndSemicolonsAreUnderstood() {
        Table table = read("\uFEFFnom;ville\r\nLieu;Massy, centre\r\n", "nom", "ville");

        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.cell("nom")).isEqualTo("Lieu");
            assertThat(row.cell("ville")).isEqualTo("Massy, centre");
            assertThat(row.line()).isEqualTo(2);
        });
    }

    @Test
    void aMissingOrDoubleColumnIsNamedAndNothingIsGuessed() {
        assertThat(read("nom,nom\nA,B\n", "nom", "ville").problems())
                .extracting(Problem::line, Problem::field)
                .containsExactly(tuple(1, "ville"), tuple(1, "nom"));
        assertThat(read("nom,nom\nA,B\n", "nom", "ville").rows()).isEmpty();
    }

    @Test
    void aRowOfAnotherWidthIsReportedAndTheRestServed() {
        Table table = read("nom,ville\nA,Massy,trop\nB,Orsay\n", "nom");

        assertThat(table.rows()).extracting(row -> row.cell("nom")).containsExactly("B");
        assertThat(table.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.reason()).contains("3 colonnes au lieu de 2");
        });
    }

    @Test
    void anUnclosedQuoteIsReportedAndTheRowsBeforeItServed() {
        Table table = read("nom,ville\nA,Massy\n\"B,Orsay\n", "nom");

        assertThat(table.rows()).extracting(row -> row.cell("nom")).containsExactly("A");
        assertThat(table.problems()).extracting(Problem::line).containsExactly(3);
    }

    @Test
    void anEmptyFileIsAProblem() {
        assertThat(read("", "nom").problems()).extracting(Problem::reason).containsExactly("le fichier est vide");
    }

    @Test
    void itemsAreSeparatedByBars() {
        assertThat(read("l\nun | deux||\n", "l").rows().getFirst().items("l")).containsExactly("un", "deux");
    }
}
