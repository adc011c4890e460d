package fr.aiguilleur.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.retrieval.Explanation.Candidate;
import fr.aiguilleur.retrieval.Explanation.Field;
import fr.aiguilleur.retrieval.Explanation.Found;
import fr.aiguilleur.retrieval.Explanation.Kind;
import fr.aiguilleur.retrieval.Explanation.Token;
import fr.aiguilleur.retrieval.Explanation.Way;
import fr.aiguilleur.retrieval.GuideSearchMeasure.Labelled;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a search is what the search did. */
class ExplanationTest {

    private static final GuideSearch SEARCH = GuideSearchTest.repository();
    private static final int TOLD = 5;

    @Test
    void itAgreesWithTheSearchOnEveryMessage() throws IOException {
        List<Labelled> messages = messages();
        assertThat(messages).hasSizeGreaterThan(80);
        for (Labelled message : messages) {
            Explanation told = SEARCH.explain(message.text());
            GuideMatches found = SEARCH.search(message.text(), TOLD);

            assertThat(told.verdict().confidence()).as(message.text()).isEqualTo(found.confidence());
            assertThat(told.guides())
                    .as(message.text())
                    .extracting(Candidate::guide, Candidate::score)
                    .containsExactlyElementsOf(found.matches().stream()
                            .map(match -> Tuple.tuple(match.guide(), match.score()))
                            .toList());
        }
    }

    @Test
    void reasonsNameWordsOfTheMessageAndPhrasingsOfTheGuide() throws IOException {
        for (Labelled message : messages()) {
            Explanation told = SEARCH.explain(message.text());
            List<String> said = told.words().stream().map(Token::normal).toList();

            for (Candidate guide : told.guides()) {
                assertThat(guide.found()).as(message.text()).isNotEmpty();
                assertThat(guide.found()).extracting(Found::word).allMatch(said::contains);
                assertThat(guide.found())
                        .allSatisfy(found -> assertThat(found.fields()).isNotEmpty());
                if (guide.phrasing() != null) {
                    assertThat(guide.guide().phrasings().contains(guide.phrasing())
                                    || guide.guide().title().equals(guide.phrasing()))
                            .as(guide.phrasing())
                            .isTrue();
                }
                assertThat(guide.rank())
                        .isCloseTo(
                                guide.relevance() + guide.coverage() + guide.likeness() + guide.learned(),
                                Offset.offset(1e-9));
            }
            if (told.guides().size() > 1) {
                assertThat(told.why())
                        .contains(told.guides().getFirst().guide().title())
                        .contains(told.guides().get(1).guide().title())
                        .doesNotContain("null")
                        .doesNotContain(" : .");
            }
        }
    }

    /** One way of writing each time. */
    @ParameterizedTest
    @CsvSource({
        "imprimante, imprimer, WORD",
        "inprimente, imprimer, SOUND",
        "imprimatne, imprimer, LETTERS",
        "phishing, sms-arnaque, SYNONYM",
    })
    void itTellsHowAWordWasFound(String word, String slug, Way way) {
        assertThat(SEARCH.explain(word).guides())
                .filteredOn(guide -> guide.guide().slug().equals(slug))
                .flatExtracting(Candidate::found)
                .extracting(Found::way)
                .contains(way);
    }

    @Test
    void everyWordTypedIsTold() {
        Explanation told = SEARCH.explain("jarive pa a imprimé a 91300 le doc zblorg le zblorg, c koi le wifi ?");

        assertThat(told.words().stream().map(Token::typed).distinct().collect(Collectors.joining(" ")))
                .startsWith("jarive pa a imprimé 91300");
        assertThat(kind(told, "91300")).isEqualTo(Kind.ASIDE);
        assertThat(kind(told, "imprime")).isEqualTo(Kind.WORD);
        assertThat(kind(told, "le")).isEqualTo(Kind.STOP);
        assertThat(told.words())
                .filteredOn(token -> token.normal().equals("zblorg"))
                .extracting(Token::kind)
                .containsExactly(Kind.UNKNOWN, Kind.SKIPPED);
    }

    @Test
    void aWordOfTheTitleIsToldToBeThere() {
        assertThat(SEARCH.explain("imprimer")
                        .guides()
                        .getFirst()
                        .found()
                        .getFirst()
                        .fields())
                .contains(Field.TITLE, Field.PHRASINGS);
    }

    @Test
    void nothingIsToldOfNothing() {
        Explanation told = SEARCH.explain("");

        assertThat(told.words()).isEmpty();
        assertThat(told.guides()).isEmpty();
        assertThat(told.why()).isEqualTo("Aucun guide n'a un mot de ce message.");
        assertThat(told.verdict().sentence()).isEqualTo(told.why());
    }

    /** Some of each guide and of each style. */
    private static List<Labelled> messages() throws IOException {
        List<Labelled> all = GuideSearchTest.invented("dev.tsv");
        return IntStream.range(0, all.size())
                .filter(number -> number % 4 == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static Kind kind(Explanation told, String normal) {
        return told.words().stream()
                .filter(token -> token.normal().equals(normal))
                .findFirst()
                .orElseThrow()
                .kind();
    }
}
