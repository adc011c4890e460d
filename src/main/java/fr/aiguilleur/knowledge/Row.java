package fr.aiguilleur.knowledge;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One row of a table, its cells trimmed.
 *
 * @param line where the row begins in its file
 */
public record Row(String file, int line, Map<String, String> cells) {

    /** The cell of a column, empty when the row or the table has none. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The items of a cell separated by {@code |}. */
    public List<String> items(String column) {
        return Stream.of(cell(column).split("\\|"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    public Problem problem(String column, String reason) {
        return problem(column, cell(column), reason);
    }

    public Problem problem(String column, String value, String reason) {
        return new Problem(file, line, column, value, reason);
    }
}
