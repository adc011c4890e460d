package fr.aiguilleur.hours;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A year of half-hours, real time in Paris, and what opening hours say of them, as the reference's script writes it. */
final class HalfHours {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private record Day(LocalDate date, List<Integer> minutes) {}

    private final List<Day> days = new ArrayList<>();

    HalfHours(int year) {
        for (LocalDate date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
            List<Integer> minutes = new ArrayList<>();
            var end = date.plusDays(1).atStartOfDay(PARIS);
            for (var time = date.atStartOfDay(PARIS); time.isBefore(end); time = time.plusMinutes(30)) {
                if (time.getHour() > 0 || !afterTheClocksWentForward(date)) {
                    minutes.add(time.getHour() * 60 + time.getMinute());
                }
            }
            days.add(new Day(date, minutes));
        }
    }

    /** Of whose first hour the reference is wrong: 24 hours before it is not the day before but two days before. */
    private static boolean afterTheClocksWentForward(LocalDate date) {
        var yesterday = date.minusDays(1).atStartOfDay(PARIS);
        return Duration.between(yesterday, date.atStartOfDay(PARIS)).toHours() == 23;
    }

    String said(Schedule schedule) {
        StringBuilder said = new StringBuilder(17_568);
        for (Day day : days) {
            List<Stretch> stretches = schedule.day(day.date());
            day.minutes().forEach(minute -> said.append(sign(stretches, minute)));
        }
        return said.toString();
    }

    private static char sign(List<Stretch> stretches, int minute) {
        for (Stretch stretch : stretches) {
            if (stretch.holds(minute)) {
                return switch (stretch.state()) {
                    case OPEN -> '1';
                    case CLOSED -> '0';
                    case UNKNOWN -> '?';
                };
            }
        }
        throw new IllegalStateException("a minute of which nothing is said: " + minute);
    }

    /** The first digits of the SHA-256, as in the files of expectations. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
