package fr.aiguilleur.places;

import fr.aiguilleur.directory.Listing;
import fr.aiguilleur.directory.Standard;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Places as CSV of the national standard. A cell that a spreadsheet would take for a formula is data from strangers:
 * it begins with an apostrophe, as OWASP advises; numbers and telephone numbers stay what they are.
 */
final class CsvExport {

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("(?s).*[\",\\r\\n;|'].*|\\s.*|.*\\s");

    private CsvExport() {}

    static String of(List<Listing> listings) {
        StringBuilder csv = new StringBuilder(String.join(",", Standard.COLUMNS)).append("\r\n");
        for (Listing listing : listings) {
            csv.append(Standard.COLUMNS.stream()
                            .map(column -> cell(listing.cells().getOrDefault(column, "")))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    static String cell(String value) {
        boolean armed =
                FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
        String safe = armed ? "'" + value : value;
        return NEEDS_QUOTES.matcher(safe).matches() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
