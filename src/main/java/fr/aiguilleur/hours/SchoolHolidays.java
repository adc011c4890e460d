package fr.aiguilleur.hours;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The school holidays of zone C, for the years whose dates are published. */
final class SchoolHolidays {

    private static final String FILE = "school-holidays.csv";
    private static final List<Line> LINES = read();
    private static final List<Line> KNOWN = of("known");
    private static final List<Line> BREAKS = of("break");

    private record Line(String kind, LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private SchoolHolidays() {}

    /** Whether the day is in them, or nothing when nobody can know yet. */
    static Optional<Boolean> on(LocalDate day) {
        return knows(day) ? Optional.of(BREAKS.stream().anyMatch(line -> line.holds(day))) : Optional.empty();
    }

    static boolean knows(LocalDate day) {
        return KNOWN.stream().anyMatch(line -> line.holds(day));
    }

    private static List<Line> of(String kind) {
        return LINES.stream().filter(line -> line.kind().equals(kind)).toList();
    }

    private static List<Line> read() {
        try (InputStream in = Objects.requireNonNull(SchoolHolidays.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("kind,"))
                    .map(line -> line.split(","))
                    .map(cells -> new Line(cells[0], LocalDate.parse(cells[1]), LocalDate.parse(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
