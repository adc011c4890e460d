package fr.aiguilleur.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Our evaluator against npm opening_hours 3.15.0, over every half-hour of a year.
 *
 * <p>The expectations come from src/test/js/hours/expect.mjs, which says how to renew them.
 */
class OpeningHoursReferenceTest {

    private static final Path SHARED = Path.of("../shared/data");
    private static final HalfHours THIS_YEAR = new HalfHours(2026);
    private static final HalfHours NEXT_YEAR = new HalfHours(2027);

    /** Of the real texts: what we read rightly and the reference refuses, and what it reads wrongly and we refuse. */
    private static final Set<String> KNOWN_DIFFERENCES = Set.of(
            "22aff75d",
            "52b5bd74",
            "aafb0f32", // days or hours in French, with the signs of the grammar
            "50f5343e",
            "275275c9",
            "2e18d1db",
            "e62f35db"); // French prose: of "Le samedi sur rendez-vous" the reference makes opening hours

    private static final String REFUSED = "-";
    private static final String FAILED = "!";

    @TestFactory
    Stream<DynamicTest> chosenTextsMeanWhatTheReferenceSays() throws IOException {
        return lines("chosen.tsv")
                .map(line -> line.split("\t", 3))
                .map(cells -> DynamicTest.dynamicTest(
                        cells[2],
                        () -> assertThat(List.of(
                                        year(cells[2], THIS_YEAR, cells[0]), year(cells[2], NEXT_YEAR, cells[1])))
                                .containsExactly(cells[0], cells[1])));
    }

    @Test
    void realTextsMeanWhatTheReferenceSays() throws IOException {
        if (!Files.isDirectory(SHARED)) {
            System.out.println("Opening hours: skipped on real texts, there is no folder " + SHARED);
        }
        assumeThat(SHARED).as("the national and Essonne files").isDirectory();
        Map<String, String> expected = lines("real.tsv")
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        Set<String> texts = realTexts();
        List<String> disagreements = new ArrayList<>();
        long start = System.nanoTime();
        long readable = texts.stream()
                .filter(text -> OpeningHours.written(text).isPresent())
                .count();
        long parsed = System.nanoTime();
        for (String text : texts) {
            String wanted = expected.getOrDefault(HalfHours.hash(text), "not in real.tsv: run the script again");
            String got = year(text, NEXT_YEAR, wanted);
            if (!got.equals(wanted) && !KNOWN_DIFFERENCES.contains(HalfHours.hash(text))) {
                disagreements.add(wanted + " " + got + " " + text);
            }
        }
        System.out.printf(
                "Opening hours: %d real texts, %d understood in %d ms, each evaluated over 2027 in %d ms%n",
                texts.size(), readable, (parsed - start) / 1_000_000, (System.nanoTime() - parsed) / 1_000_000);

        assertThat(disagreements).isEmpty();
    }

    /** What we say of the year; where the reference could not tell, what it wants. */
    private static String year(String text, HalfHours year, String wanted) {
        if (wanted.equals(FAILED)) {
            return FAILED;
        }
        return OpeningHours.written(text)
                .map(schedule -> HalfHours.hash(year.said(schedule)))
                .orElse(REFUSED);
    }

    private static Set<String> realTexts() throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        for (String folder : List.of("national", "essonne")) {
            try (Stream<Path> files = Files.list(SHARED.resolve(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                    CSVFormat format = CSVFormat.DEFAULT
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get();
                    try (Reader reader = Files.newBufferedReader(file);
                            var rows = format.parse(reader)) {
                        for (CSVRecord row : rows) {
                            texts.add(row.get("horaires"));
                        }
                    }
                }
            }
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    private static Stream<String> lines(String name) throws IOException {
        try (InputStream in = OpeningHoursReferenceTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isEmpty());
        }
    }
}
