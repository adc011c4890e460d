package fr.aiguilleur.knowledge;

/**
 * What is wrong in a file of the knowledge folder, and where.
 *
 * @param line the line in the file from 1, or 0 when it concerns the whole file
 */
public record Problem(String file, int line, String field, String value, String reason) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : " [" + field + "]") + " " + reason
                + (value.isEmpty() ? "" : " (« " + value + " »)");
    }
}
