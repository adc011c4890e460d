package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.text.Lines;
import fr.aiguilleur.understanding.Reading.Account;
import fr.aiguilleur.understanding.Reading.Because;
import fr.aiguilleur.understanding.Reading.Field;
import fr.aiguilleur.understanding.Reading.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a reading is what the reading did. */
class AccountTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dame 72 ans Palaiseau veut apprendre visio, se déplace mal",
                "kom je fé pr avoir mon atestation",
                "لا أستطيع الدخول إلى حسابي",
                "je veux parler à quelqu'un",
                "j'ai donné mon code de carte bleue à un inconnu au téléphone",
                "mon mari me frappe",
                "merci beaucoup",
                "2",
                "stop",
                "🙂",
                "",
                "where can I print near Massy",
                "quand est le prochain atelier gratuit le mardi matin",
                "tailler ma haie",
            })
    void itIsTheSameReadingWithAReasonForEachThingRead(String text) {
        for (boolean relay : List.of(false, true)) {
            Account account = Shipped.UNDERSTANDING.explain(text, null, relay);

            assertThat(account.reading()).isEqualTo(Shipped.UNDERSTANDING.read(text, null, relay));
            assertThat(account.because()).extracting(Because::field).containsExactly(Field.values());
            assertThat(account.because())
                    .filteredOn(because ->
                            !because.value().isEmpty() && !because.value().equals("none"))
                    .allSatisfy(because -> assertThat(because.why() + because.rows())
                            .as(because.field().name())
                            .isNotEqualTo("[]"));
            assertThat(account.because())
                    .flatExtracting(Because::rows)
                    .allSatisfy(row -> assertThat(rowsOf(row)).contains(row.row()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mon mari me frappe, URGENCY, danger, violences, frappe",
        "dame de 72 ans se déplace mal, SPECIAL, people, Handicaps moteurs, mal",
        "ma mère a 80 ans, PUBLICS, people, Seniors, 80",
        "un atelier gratuit, WISHES, wishes, gratuit, gratuit",
        "ma fille me dit que je dois parler à un conseiller aujourd'hui, INTENT, intents, human, conseiller",
        "je veux apprendre à me servir d'une tablette, PATH, paths, apprendre, apprendre",
    })
    void theRowThatSpokeIsNamedWithTheWordsItFound(String text, Field field, String list, String label, String word) {
        assertThat(because(text, field).rows())
                .filteredOn(row -> row.list().equals(list) && row.label().equals(label))
                .flatExtracting(Row::words)
                .contains(word);
    }

    @Test
    void foreignWordsAreToldWithWhatTheyWereTakenFor() {
        Account account = Shipped.UNDERSTANDING.explain("I forgot my password", null, false);

        assertThat(account.sought()).contains("mot de passe");
        assertThat(account.because().getFirst().value()).isEqualTo("en");
        assertThat(account.because().getFirst().rows()).extracting(Row::list).contains("foreign");
    }

    @Test
    void theCommuneIsToldByTheWordsThatNameIt() {
        assertThat(because("jabite a palezo", Field.COMMUNE).why()).contains("palezo");
        assertThat(because("imprimer 91300", Field.COMMUNE).why()).contains("91300");
    }

    private static Because because(String text, Field field) {
        return Shipped.UNDERSTANDING.explain(text, null, false).because().stream()
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rowsOf(Row row) {
        return Lines.of(Lexicon.class, row.list() + ".txt");
    }
}
