package fr.aiguilleur.exchange;

import fr.aiguilleur.exchange.Draft.Mended;
import java.util.List;

/**
 * What became of a file: each row was created, updated, unchanged, merged or refused.
 *
 * @param rows how many rows the file has
 * @param created places that were not known
 * @param updated what a source, or a place, now says otherwise
 * @param merged new sources of places that were known already
 * @param refused rows of which nothing was kept
 * @param rejected every value that was not kept, and why
 * @param mended every value that was kept otherwise than it was written, and why
 * @param ignoredColumns columns that the standard does not have
 */
record ImportReport(
        int rows,
        int created,
        int updated,
        int unchanged,
        int merged,
        int refused,
        List<Rejected> rejected,
        List<Mended> mended,
        List<String> ignoredColumns) {

    /** @param rowKept true when the rest of the row was kept */
    record Rejected(int line, String field, String value, String reason, boolean rowKept) {}

    /** What stands in the page's table: a whole row that is missing weighs more than a value. */
    public List<Rejected> rowsFirst() {
        return rejected.stream()
                .sorted((one, other) -> Boolean.compare(one.rowKept(), other.rowKept()))
                .toList();
    }
}
