package fr.aiguilleur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.ranking.Ranking;
import fr.aiguilleur.ranking.Situation;
import fr.aiguilleur.ranking.Travel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * People are sent where somebody who knows the places would send them. Rows of even number are looked at when the ranking
 * is worked on; of the others only the figures are.
 */
class SituationsTest {

    private static final Path FILE = Path.of("src/test/resources/evaluation/situations.tsv");
    private static final double FIRST = 0.94;
    private static final double AMONG_THREE = 0.98;
    private static final int SHOWN = 3;

    private static final KnowledgeFolder FOLDER = new KnowledgeFolder(Path.of("knowledge"));
    private static final Gazetteer GAZETTEER = new Gazetteer(FOLDER, new KnowledgeProblems());
    private static final Directory DIRECTORY = new Directory(FOLDER, new KnowledgeProblems());
    private static final Ranking RANKING = new Ranking(DIRECTORY, GAZETTEER);

    private record Row(Map<String, String> cells, List<String> found) {

        static Row of(Map<String, String> cells) {
            return new Row(
                    cells,
                    RANKING.rank(situation(cells), SHOWN).proposals().stream()
                            .map(proposal -> proposal.place().id())
                            .toList());
        }

        boolean even() {
            return Integer.parseInt(cell("id").replaceAll("\\D", "")) % 2 == 0;
        }

        boolean nothingFits() {
            return cell("best").equals("-");
        }

        boolean first() {
            return nothingFits() || !found.isEmpty() && list(cell("best")).contains(found.getFirst());
        }

        boolean amongThree() {
            return nothingFits()
                    || found.stream()
                            .anyMatch(id -> list(cell("best")).contains(id)
                                    || list(cell("also")).contains(id));
        }

        private String cell(String name) {
            return cells.getOrDefault(name, "");
        }
    }

    @Test
    void peopleAreSentWhereAMediatorWouldSendThem() throws IOException {
        List<Row> rows = rows();
        print("worked on", rows, Row::even);
        print("only measured", rows, row -> !row.even());
        print("all", rows, row -> true);
        print("all where something fits", rows, row -> !row.nothingFits());
        rows.stream()
                .filter(row -> row.even() && !row.first())
                .filter(_ -> System.getProperty("misses", "none").equals("situations"))
                .forEach(SituationsTest::miss);

        assertThat(rows).hasSizeGreaterThan(200);
        for (boolean even : new boolean[] {true, false}) {
            Predicate<Row> half = row -> row.even() == even && !row.nothingFits();
            assertThat(share(rows, half, Row::first)).isGreaterThanOrEqualTo(FIRST);
            assertThat(share(rows, half, Row::amongThree)).isGreaterThanOrEqualTo(AMONG_THREE);
        }
    }

    @Test
    void everyPlaceNamedIsOfTheDirectory() throws IOException {
        assertThat(rows().stream()
                        .filter(row -> !row.nothingFits())
                        .flatMap(
                                row -> Stream.concat(list(row.cell("best")).stream(), list(row.cell("also")).stream())))
                .allSatisfy(id -> assertThat(DIRECTORY.find(id)).as(id).isPresent());
    }

    private static double share(List<Row> rows, Predicate<Row> of, Predicate<Row> right) {
        long all = rows.stream().filter(of).count();
        return (double) rows.stream().filter(of).filter(right).count() / all;
    }

    private static void print(String which, List<Row> rows, Predicate<Row> of) {
        System.out.printf(
                "Situations %-25s %3d rows  first %.3f  among three %.3f%n",
                which, rows.stream().filter(of).count(), share(rows, of, Row::first), share(rows, of, Row::amongThree));
    }

    private static void miss(Row row) {
        System.out.println("MISS " + (row.amongThree() ? "first" : "among three") + " " + row.cells());
        RANKING.rank(situation(row.cells()), SHOWN)
                .proposals()
                .forEach(proposal -> System.out.println(
                        "  " + proposal.place().id() + " " + proposal.place().name() + " " + proposal.said()));
    }

    private static Situation situation(Map<String, String> cells) {
        Commune commune = GAZETTEER.byInsee(cells.get("commune")).orElseThrow();
        return Situation.at(time(cells.get("at")))
                .needing(empty(cells.get("service")))
                .from(commune.centre())
                .onlyFree(yes(cells.get("free")))
                .being(list(cells.get("publics")), list(cells.get("special")))
                .by(empty(cells.get("mode")), empty(cells.get("programme")))
                .coming(cells.get("wished").isEmpty() ? null : time(cells.get("wished")))
                .travelling(
                        switch (cells.get("travel")) {
                            case "pied" -> Travel.ON_FOOT;
                            case "transport" -> Travel.BY_TRANSPORT;
                            case "domicile" -> Travel.FROM_HOME;
                            case "" -> Travel.ANYHOW;
                            default -> throw new IllegalArgumentException(cells.get("travel"));
                        })
                .onBehalf(yes(cells.get("onbehalf")))
                .walkIn(yes(cells.get("walkin")));
    }

    private static ZonedDateTime time(String text) {
        return LocalDateTime.parse(text).atZone(ZoneId.of("Europe/Paris"));
    }

    private static boolean yes(String cell) {
        return cell.equals("oui");
    }

    private static @Nullable String empty(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static Set<String> list(String cell) {
        return Arrays.stream(cell.split("\\|")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        String[] names = lines.getFirst().split("\t");
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < names.length; i++) {
                        row.put(names[i], cells[i]);
                    }
                    return Row.of(row);
                })
                .toList();
    }
}
