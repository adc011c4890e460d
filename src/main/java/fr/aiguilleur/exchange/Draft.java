package fr.aiguilleur.exchange;

import fr.aiguilleur.knowledge.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A row on its way from how a source wrote it to how the standard wants it; it remembers what was changed. */
final class Draft {

    /** A value that was written otherwise, and why; nothing is ever invented. */
    record Mended(int line, String field, String before, String after, String reason) {}

    private static final int LONGEST_CELL = 10_000;
    /** Everything invisible but line breaks: it hides text from whoever checks a row. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\r\\t]]");

    private static final Pattern SPACES = Pattern.compile("[\\h\\t]+");
    /** What our own export puts before a cell that a spreadsheet would take for a formula. */
    private static final Pattern DISARMED = Pattern.compile("^'(?=[=+\\-@\\t\\r])");

    private final Row row;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<Mended> mended = new ArrayList<>();

    Draft(Row row) {
        this.row = row;
        row.cells().forEach((column, cell) -> cells.put(column, clean(column, cell)));
    }

    Row row() {
        return new Row(row.file(), row.line(), cells);
    }

    int line() {
        return row.line();
    }

    List<Mended> mended() {
        return mended;
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** Writes the same value as the standard does; nothing to tell. */
    void write(String column, String value) {
        cells.put(column, value);
    }

    void mend(String column, String value, String reason) {
        String before = cell(column);
        if (!before.equals(value)) {
            cells.put(column, value);
            mended.add(new Mended(line(), column, before, value, reason));
        }
    }

    private String clean(String column, String cell) {
        String plain = SPACES.matcher(HIDDEN.matcher(cell).replaceAll("")).replaceAll(" ");
        plain = DISARMED.matcher(plain).replaceAll("").strip();
        if (plain.length() > LONGEST_CELL) {
            mended.add(new Mended(
                    line(),
                    column,
                    plain.substring(0, 100) + "…",
                    "",
                    "plus de " + LONGEST_CELL + " caractères : la valeur est laissée de côté"));
            return "";
        }
        return plain;
    }
}
