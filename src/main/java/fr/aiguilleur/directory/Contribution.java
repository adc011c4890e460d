package fr.aiguilleur.directory;

import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one source says of one place: a checked row of the national standard.
 *
 * @param cells the known facts by column, without the values that were left aside
 * @param fromFile true for a row of the knowledge folder, which is never stored
 * @param whole true for an edit of a place as a whole: it replaces what was said of the place until its date
 * @param head the number of the directory's change that brought it: of two facts of one day the later one holds
 */
public record Contribution(Map<String, String> cells, Place place, boolean fromFile, boolean whole, long head) {

    private static final String NO_SOURCE = "sans source";

    /** Who said it and under which identifier. */
    public record Key(String source, String id) {}

    /** Reads a row; nothing when a value that no place can do without is missing or wrong. */
    public static Optional<Contribution> read(Row row, List<Problem> problems) {
        return PlaceReader.read(row, problems)
                .map(read -> new Contribution(read.cells(), read.place(), false, false, 0));
    }

    public Key key() {
        return new Key(place.source().isEmpty() ? NO_SOURCE : place.source(), place.id());
    }

    Contribution ofFile() {
        return new Contribution(cells, place, true, false, 0);
    }

    Contribution stored(boolean ofWholePlace, long at) {
        return new Contribution(cells, place, false, ofWholePlace, at);
    }

    String id() {
        return place.id();
    }

    LocalDate date() {
        return place.updated();
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
