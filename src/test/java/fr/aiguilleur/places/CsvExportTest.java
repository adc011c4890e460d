package fr.aiguilleur.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvExportTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Maison numérique ~ Maison numérique",
                "=HYPERLINK(1) ~ \"'=HYPERLINK(1)\"",
                "+cmd ~ \"'+cmd\"",
                "-2+3 ~ \"'-2+3\"",
                "@SUM(A1) ~ \"'@SUM(A1)\"",
                "+33160123456 ~ +33160123456",
                "-1.84 ~ -1.84",
                "a\"b ~ \"a\"\"b\"",
                "un, deux ~ \"un, deux\"",
                "un|deux ~ \"un|deux\"",
            })
    void aCellIsNeverAFormulaAndAlwaysOneCell(String value, String cell) {
        assertThat(CsvExport.cell(value)).isEqualTo(cell);
    }
}
