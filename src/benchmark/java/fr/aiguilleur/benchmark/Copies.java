package fr.aiguilleur.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes a table of places longer by seeded copies. A copy keeps what its row offers and moves to the commune of another
 * row, up to some two kilometres beside that row, under a new name, number and street: nobody is sent there.
 */
final class Copies {

    private static final long SEED = 100_000;
    private static final double SHIFT_DEGREES = 0.02;
    private static final List<String> WHERE = List.of("commune", "code_postal", "code_insee");

    private final Random random = new Random(SEED);

    /** Writes a table of so many rows; one that is long enough is cut. */
    void write(Path from, Path to, int size) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Files.newBufferedReader(from);
                CSVParser parser = format.parse(in)) {
            List<CSVRecord> rows = parser.getRecords();
            List<String> columns = parser.getHeaderNames();
            CSVFormat written = CSVFormat.RFC4180
                    .builder()
                    .setHeader(columns.toArray(String[]::new))
                    .setRecordSeparator('\n')
                    .get();
            try (var out = Files.newBufferedWriter(to);
                    CSVPrinter printer = new CSVPrinter(out, written)) {
                for (int i = 0; i < size; i++) {
                    Map<String, String> cells = i < rows.size() ? rows.get(i).toMap() : copy(rows, i);
                    List<String> line = new ArrayList<>();
                    columns.forEach(column -> line.add(cells.getOrDefault(column, "")));
                    printer.printRecord(line);
                }
            }
        }
    }

    private Map<String, String> copy(List<CSVRecord> rows, int number) {
        Map<String, String> cells = new HashMap<>(rows.get(number % rows.size()).toMap());
        Map<String, String> there = rows.get(random.nextInt(rows.size())).toMap();
        WHERE.forEach(column -> cells.put(column, there.getOrDefault(column, "")));
        for (String column : List.of("latitude", "longitude")) {
            String degrees = there.getOrDefault(column, "");
            cells.put(column, degrees.isEmpty() ? "" : shifted(degrees));
        }
        cells.put("id", "copy_" + number);
        cells.put("nom", cells.get("nom") + " " + there.get("commune") + " " + number % 97);
        cells.put("adresse", 1 + random.nextInt(120) + " " + street(there.getOrDefault("adresse", "")));
        return cells;
    }

    private String shifted(String degrees) {
        double moved = Double.parseDouble(degrees) + (random.nextDouble() - 0.5) * 2 * SHIFT_DEGREES;
        return String.format(Locale.ROOT, "%.6f", moved);
    }

    private static String street(String address) {
        return address.replaceFirst("^\\d+\\s*", "");
    }
}
