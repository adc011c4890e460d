package fr.aiguilleur.exchange;

import fr.aiguilleur.directory.Standard;
import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Row;
import fr.aiguilleur.knowledge.Table;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The rows of a file that somebody gave us, whatever its format.
 *
 * @param problems lines that could not be read as a row
 * @param unknownColumns columns that neither the standard nor its older version has; they are not read
 */
record Incoming(List<Row> rows, List<Problem> problems, List<String> unknownColumns) {

    private static final String NAME = "import";
    private static final int MOST_ROWS = 200_000;

    /** The file as a whole cannot be read; the message is for the person who sent it. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final List<String> fields;

        Unreadable(String message, List<String> fields) {
            super(message);
            this.fields = List.copyOf(fields);
        }

        String reason() {
            return String.valueOf(getMessage());
        }

        List<String> fields() {
            return fields;
        }
    }

    static Incoming read(byte[] bytes) {
        KnowledgeFile file = new KnowledgeFile(NAME, text(bytes));
        String start = file.text().stripLeading();
        Incoming incoming = start.startsWith("[") || start.startsWith("{") ? json(file) : csv(file);
        if (incoming.rows.size() > MOST_ROWS) {
            throw new Unreadable("Le fichier a plus de " + MOST_ROWS + " lignes : coupez-le en plusieurs.", List.of());
        }
        return incoming;
    }

    private static Incoming csv(KnowledgeFile file) {
        Table table = Table.read(file, Standard.REQUIRED);
        List<Problem> ofHeader =
                table.problems().stream().filter(problem -> problem.line() <= 1).toList();
        if (!ofHeader.isEmpty()) {
            throw new Unreadable(
                    "La première ligne doit nommer les colonnes du standard. "
                            + String.join(
                                    " ; ", ofHeader.stream().map(Incoming::said).toList()) + ".",
                    ofHeader.stream()
                            .map(Problem::field)
                            .filter(field -> !field.isEmpty())
                            .toList());
        }
        table.problems().stream()
                .filter(problem -> problem.reason().startsWith("guillemets"))
                .findFirst()
                .ifPresent(problem -> {
                    throw new Unreadable(
                            "Ligne " + problem.line() + " : guillemets mal placés. Rien n'a été importé.", List.of());
                });
        return new Incoming(
                table.rows(),
                table.problems(),
                table.rows().stream().findFirst().map(Incoming::unknown).orElse(List.of()));
    }

    private static Incoming json(KnowledgeFile file) {
        JsonRows read = JsonRows.read(file);
        return new Incoming(
                read.rows(),
                read.problems(),
                read.rows().stream()
                        .flatMap(row -> unknown(row).stream())
                        .distinct()
                        .toList());
    }

    private static String said(Problem problem) {
        return problem.field().isEmpty() ? problem.reason() : problem.field() + " : " + problem.reason();
    }

    private static List<String> unknown(Row row) {
        return row.cells().keySet().stream()
                .filter(column -> !Standard.COLUMNS.contains(column) && !OldWords.knows(column))
                .toList();
    }

    /** Spreadsheets on Windows often save in the older encoding; UTF-8 never reads by chance. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
