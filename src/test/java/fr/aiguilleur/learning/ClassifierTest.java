package fr.aiguilleur.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierTest {

    private static final List<List<String>> KINDS = List.of(
            List.of("imprimer une page", "la page à imprimer", "imprimer la photo"),
            List.of("lire mes mails", "un mail à lire", "mes mails à relire"),
            List.of("payer en ligne", "mon paiement en ligne", "payer la facture"));

    /** Words as they stand; counts how many it was shown. */
    private static final class Plain implements Spelling {

        private final AtomicInteger shown = new AtomicInteger();

        @Override
        public String stem(String word) {
            shown.incrementAndGet();
            return word;
        }

        @Override
        public String sound(String word) {
            return word.replace("ai", "e");
        }
    }

    private final Plain spelling = new Plain();
    private Shelf shelf = new Shelf(null);

    @TempDir
    Path folder;

    @BeforeEach
    void shelf() {
        shelf = new Shelf(folder);
    }

    @Test
    void aTextIsOfTheKindItIsLike() {
        double[] margins = Classifier.of(KINDS, new Look(spelling), shelf).margins("je veux imprimer");

        assertThat(margins[0]).isGreaterThan(margins[1]).isGreaterThan(margins[2]);
    }

    @Test
    void whatWasKeptSaysTheSameAndIsNotLearnedAgain() {
        double[] first = Classifier.of(KINDS, new Look(spelling), shelf).margins("mes mails ne viennent pas");
        int shown = spelling.shown.getAndSet(0);
        double[] second = Classifier.of(KINDS, new Look(spelling), shelf).margins("mes mails ne viennent pas");

        assertThat(second).containsExactly(first);
        assertThat(spelling.shown.get()).isLessThan(shown);
    }

    @Test
    void whatWasLearnedWhenWordsWereReadOtherwiseIsLearnedAgain() throws IOException {
        Classifier.of(KINDS, new Look(spelling), shelf);
        byte[] before = onlyFile();
        Spelling louder = new Spelling() {
            @Override
            public String stem(String word) {
                return word.toUpperCase(Locale.ROOT);
            }

            @Override
            public String sound(String word) {
                return word;
            }
        };
        Classifier.of(KINDS, new Look(louder), shelf);

        assertThat(onlyFile()).isNotEqualTo(before);
    }

    private byte[] onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readAllBytes(files.toList().getFirst());
        }
    }
}
