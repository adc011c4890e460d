package fr.aiguilleur.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What everybody searches and is asked, in tables that any peer can read without our classes.
 *
 * @param folder where the tables are, and the knowledge folder they were taken from
 * @param warming other questions, asked first, so that no answer is remembered
 */
public record Corpus(
        Path folder,
        List<Article> guides,
        List<Spot> places,
        List<Town> towns,
        List<Question> warming,
        List<Question> questions) {

    private static final String LIST = "\u001f";

    /** A guide: its title, how people say the need, and its passages. */
    public record Article(String slug, String title, List<String> phrasings, List<String> passages) {

        /** Everything in pieces, as one cuts a text for an embedding model. */
        public List<String> pieces() {
            return Stream.of(List.of(title), phrasings, passages)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /**
     * A place; where it is unknown, latitude and longitude are not numbers.
     *
     * @param about everything else that the row says in words
     */
    public record Spot(
            String id,
            String name,
            String address,
            String postcode,
            String commune,
            List<String> services,
            String about,
            double latitude,
            double longitude) {

        public boolean located() {
            return !Double.isNaN(latitude);
        }

        /** The row as one would give it to a search that knows no fields. */
        public String text() {
            return name + ", " + address + ", " + postcode + " " + commune + ". " + String.join(", ", services) + ". "
                    + about;
        }
    }

    /** A commune of the region and its centre. */
    public record Town(String insee, String name, int population, double latitude, double longitude) {}

    /**
     * A question with its right answers.
     *
     * @param style how it is written; of a place the style and then where it is
     * @param any true when one of the right answers is as good as all of them
     */
    public record Question(Kind kind, String style, String text, List<String> right, boolean any) {}

    /** What is looked for. */
    public enum Kind {
        GUIDE,
        PLACE,
        /** A need that is understood already, as {@link Wanted} writes it. */
        WANTED
    }

    static Corpus read(Path folder) throws IOException {
        return new Corpus(
                folder,
                table(folder, "guides", cells -> new Article(cells[0], cells[1], list(cells[2]), list(cells[3]))),
                table(
                        folder,
                        "places",
                        cells -> new Spot(
                                cells[0],
                                cells[1],
                                cells[2],
                                cells[3],
                                cells[4],
                                list(cells[5]),
                                cells[6],
                                Double.parseDouble(cells[7]),
                                Double.parseDouble(cells[8]))),
                table(
                        folder,
                        "towns",
                        cells -> new Town(
                                cells[0],
                                cells[1],
                                Integer.parseInt(cells[2]),
                                Double.parseDouble(cells[3]),
                                Double.parseDouble(cells[4]))),
                questions(folder, "warming"),
                questions(folder, "questions"));
    }

    private static List<Question> questions(Path folder, String name) throws IOException {
        return table(
                folder,
                name,
                cells -> new Question(
                        Kind.valueOf(cells[0]), cells[1], cells[2], list(cells[3]), Boolean.parseBoolean(cells[4])));
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        table(folder, "guides", guides, it -> row(it.slug(), it.title(), it.phrasings(), it.passages()));
        table(
                folder,
                "places",
                places,
                it -> row(
                        it.id(),
                        it.name(),
                        it.address(),
                        it.postcode(),
                        it.commune(),
                        it.services(),
                        it.about(),
                        it.latitude(),
                        it.longitude()));
        table(folder, "towns", towns, it -> row(it.insee(), it.name(), it.population(), it.latitude(), it.longitude()));
        table(folder, "warming", warming, Corpus::row);
        table(folder, "questions", questions, Corpus::row);
    }

    private static <T> List<T> table(Path folder, String name, Function<String[], T> of) throws IOException {
        List<T> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name + ".tsv"))) {
            rows.add(of.apply(line.split("\t", -1)));
        }
        return rows;
    }

    private static <T> void table(Path folder, String name, List<T> rows, Function<T, String> line) throws IOException {
        Files.write(folder.resolve(name + ".tsv"), rows.stream().map(line).toList());
    }

    private static String row(Question question) {
        return row(question.kind(), question.style(), question.text(), question.right(), question.any());
    }

    private static String row(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            String text = cell instanceof List<?> items
                    ? String.join(LIST, items.stream().map(String::valueOf).toList())
                    : String.valueOf(cell);
            row.add(text.replaceAll("[\\t\\r\\n\\u2028\\u0085]+", " "));
        }
        return String.join("\t", row);
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(LIST));
    }
}
