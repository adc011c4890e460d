package fr.aiguilleur.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table read from CSV: its good rows with their line numbers, and what was wrong with the others. */
public record Table(List<Row> rows, List<Problem> problems) {

    /** Reads a file whose first row must name at least the required columns; comma or semicolon is recognised. */
    public static Table read(KnowledgeFile file, List<String> required) {
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(file.text()))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file.text(), format)) {
            Lines lines = new Lines(file.text());
            List<String> header = null;
            for (CSVRecord record : parser) {
                int line = lines.at(record.getCharacterPosition());
                if (header == null) {
                    header = record.toList();
                    problems.addAll(headerProblems(file, header, required));
                    if (!problems.isEmpty()) {
                        break;
                    }
                } else if (record.size() != header.size()) {
                    problems.add(file.problem(
                            line,
                            "",
                            "",
                            "cette ligne a " + record.size() + " colonnes au lieu de " + header.size()
                                    + " : elle est ignorée"));
                } else {
                    rows.add(new Row(file.name(), line, cells(header, record)));
                }
            }
            if (header == null) {
                problems.add(file.problem(0, "", "", "le fichier est vide"));
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            int line = rows.isEmpty() ? 1 : rows.getLast().line() + 1;
            problems.add(file.problem(
                    line, "", "", "guillemets mal placés à partir de cette ligne : la suite du fichier est ignorée"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Table(List.copyOf(rows), List.copyOf(problems));
    }

    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        long semicolons = header.chars().filter(c -> c == ';').count();
        return semicolons > header.chars().filter(c -> c == ',').count() ? ';' : ',';
    }

    private static List<Problem> headerProblems(KnowledgeFile file, List<String> header, List<String> required) {
        List<Problem> problems = new ArrayList<>();
        for (String column : required) {
            if (!header.contains(column)) {
                problems.add(file.problem(1, column, "", "cette colonne manque dans la première ligne"));
            }
        }
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                problems.add(file.problem(1, column, "", "cette colonne est présente deux fois"));
            }
        }
        return problems;
    }

    private static Map<String, String> cells(List<String> header, CSVRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.get(i));
        }
        return cells;
    }

    /** Turns growing character positions into line numbers; cells may hold line breaks, so records cannot be counted. */
    private static final class Lines {

        private final String text;
        private int position;
        private int line = 1;

        Lines(String text) {
            this.text = text;
        }

        int at(long wanted) {
            int end = (int) Math.min(wanted, text.length());
            while (position < end) {
                if (text.charAt(position++) == '\n') {
                    line++;
                }
            }
            int ahead = position;
            int aheadLine = line;
            while (ahead < text.length() && (text.charAt(ahead) == '\n' || text.charAt(ahead) == '\r')) {
                if (text.charAt(ahead++) == '\n') {
                    aheadLine++;
                }
            }
            return aheadLine;
        }
    }
}
