package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How well messages in other languages are understood, without a model. */
class ForeignMessagesTest {

    private static final int GUIDES = 82;
    private static final EmergencyLines LINES = new EmergencyLines(Shipped.FOLDER, Shipped.PROBLEMS);
    private static final Map<String, String> NUMBERS = Map.of(
            "suicide", "3114", "violences", "3919", "enfance", "119", "medical", "15", "rue", "115", "menace", "17");
    private static final List<Told> ALL = all();

    /** A line of the list, with what was read of it. */
    record Told(
            String part,
            String language,
            String intent,
            String urgency,
            List<String> guides,
            String service,
            String text,
            Reading read) {

        static Told of(String line) {
            String[] cells = line.split("\t");
            List<String> guides = cells[4].equals("-") ? List.of() : List.of(cells[4].split(","));
            return new Told(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    guides,
                    cells[5],
                    cells[6],
                    Shipped.UNDERSTANDING.read(cells[6], null, false));
        }

        boolean rightIntent() {
            return read.intent().name().toLowerCase(Locale.ROOT).equals(intent);
        }

        boolean rightService() {
            return service.equals(read.service());
        }

        boolean firstGuide() {
            return read.guides().confidence() != Confidence.NONE
                    && guides.contains(
                            read.guides().matches().getFirst().guide().slug());
        }

        boolean danger() {
            return intent.equals("danger");
        }

        @Override
        public String toString() {
            return language + ": " + text;
        }
    }

    @Test
    void mostAreUnderstoodThoseNeverLookedAtToo() {
        assertThat(Shipped.GUIDES.all()).hasSize(GUIDES);
        for (String part : List.of("tune", "held")) {
            double floor = part.equals("tune") ? 0.95 : 0.8;
            List<Told> told =
                    ALL.stream().filter(one -> one.part().equals(part)).toList();
            reached(part + " language", told, one -> one.read().language().equals(one.language()), floor + 0.03);
            reached(part + " intent", told, Told::rightIntent, floor + 0.03);
            reached(part + " guide", told.stream().filter(one -> !one.guides().isEmpty()), Told::firstGuide, floor);
            reached(
                    part + " service",
                    told.stream().filter(one -> !one.service().equals("-")),
                    Told::rightService,
                    floor);
        }
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void aDangerIsSeenAndTheRightNumberComesFirst(Told told) {
        assertThat(told.read().urgency()).isEqualTo(Urgency.DANGER);
        String topic = Objects.requireNonNull(told.read().topic()).name();
        assertThat(LINES.forTopic(topic).getFirst().number()).isEqualTo(NUMBERS.get(told.urgency()));
    }

    @ParameterizedTest
    @MethodSource("everydayNeeds")
    void anEverydayNeedIsNoDanger(Told told) {
        assertThat(told.read().urgency()).isNotEqualTo(Urgency.DANGER);
    }

    @ParameterizedTest
    @MethodSource("everydayNeeds")
    void wordsLookedUpNeverMakeUsSure(Told told) {
        boolean latin = told.text().chars().allMatch(letter -> letter < 0x250);
        assertThat(latin || told.read().guides().confidence() != Confidence.SURE)
                .isTrue();
    }

    @Test
    void frenchInAllItsSpellingsIsNotTakenForAnotherLanguage() {
        List<String> french = Shipped.GUIDES.all().stream()
                .flatMap(guide -> guide.phrasings().stream())
                .toList();
        List<String> mistaken = french.stream()
                .filter(text -> !Shipped.UNDERSTANDING.language(text).equals("fr"))
                .toList();
        System.out.printf("French taken for another language: %d / %d%n", mistaken.size(), french.size());
        assertThat(mistaken).hasSizeLessThan(french.size() / 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je veux print my cv",
                "je dois scan un papier with my phone",
                "j'arrive pas à find my password de messagerie"
            })
    void frenchWithWordsOfAnotherLanguageStillFindsItsGuides(String text) {
        Reading read = Shipped.UNDERSTANDING.read(text, null, false);

        assertThat(read.language()).isEqualTo("fr");
        assertThat(read.guides().confidence()).isNotEqualTo(Confidence.NONE);
    }

    static Stream<Told> dangers() {
        return ALL.stream().filter(Told::danger);
    }

    static Stream<Told> everydayNeeds() {
        return ALL.stream().filter(told -> !told.danger());
    }

    private static void reached(String name, List<Told> told, Predicate<Told> right, double floor) {
        reached(name, told.stream(), right, floor);
    }

    private static void reached(String name, Stream<Told> told, Predicate<Told> right, double floor) {
        Map<Boolean, List<Told>> judged = told.collect(Collectors.partitioningBy(right));
        int good = judged.get(true).size();
        int all = good + judged.get(false).size();
        System.out.printf("%-16s %d / %d%n", name, good, all);
        assertThat((double) good / all).as(name).isGreaterThanOrEqualTo(floor);
    }

    private static List<Told> all() {
        try (InputStream in = ForeignMessagesTest.class.getResourceAsStream("/evaluation/languages.tsv")) {
            String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Told::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
