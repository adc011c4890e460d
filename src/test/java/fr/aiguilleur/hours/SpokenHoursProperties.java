package fr.aiguilleur.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of opening hours, for any hours an office may have and any minute of two years. */
class SpokenHoursProperties {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern SPAN = Pattern.compile("(\\d+)h(\\d\\d)?-(?:(\\d+)h(\\d\\d)?|minuit)");

    @Property(tries = 400)
    void theNextOpeningIsOpenAndNothingBeforeItIs(
            @ForAll("offices") String text, @ForAll("moments") ZonedDateTime now) {
        OpeningHours hours = OpeningHours.parse(text).orElseThrow();

        Optional<ZonedDateTime> next = hours.nextOpening(now);
        ZonedDateTime until = next.orElse(now.plusDays(14));
        next.ifPresent(opening -> {
            assertThat(opening).isAfter(now);
            assertThat(hours.openAt(opening)).isTrue();
            assertThat(hours.openAt(opening.minusMinutes(1))).isFalse();
        });
        ZonedDateTime from = hours.closing(now).orElse(now);
        for (ZonedDateTime time = from; time.isBefore(until); time = time.plusMinutes(15)) {
            assertThat(hours.openAt(time)).as("%s, from %s", time, now).isFalse();
        }
    }

    @Property(tries = 400)
    void itIsOpenUntilItsClosingAndClosedThen(@ForAll("offices") String text, @ForAll("moments") ZonedDateTime now) {
        OpeningHours hours = OpeningHours.parse(text).orElseThrow();

        Optional<ZonedDateTime> closing = hours.closing(now);
        assertThat(closing.isPresent()).isEqualTo(hours.openAt(now));
        closing.ifPresent(end -> {
            assertThat(hours.openAt(end)).isFalse();
            for (ZonedDateTime time = now; time.isBefore(end); time = time.plusMinutes(5)) {
                assertThat(hours.openAt(time)).isTrue();
            }
        });
    }

    @Property(tries = 400)
    void whatIsSaidNeverContradictsTheHours(@ForAll("offices") String text, @ForAll("moments") ZonedDateTime now) {
        OpeningHours hours = OpeningHours.parse(text).orElseThrow();

        assertThat(hours.inFrench(now).startsWith("ouvert")).isEqualTo(hours.openAt(now));
        assertThat(hours.dayInFrench(now.toLocalDate()).startsWith("fermé"))
                .isNotEqualTo(hours.openOn(now.toLocalDate()));
    }

    @Property(tries = 400)
    void theHoursOfADayAreItsOpenHours(@ForAll("offices") String text, @ForAll("moments") ZonedDateTime now) {
        OpeningHours hours = OpeningHours.parse(text).orElseThrow();
        LocalDate day = now.toLocalDate();

        Matcher span = SPAN.matcher(hours.dayInFrench(day));
        boolean said = false;
        while (span.find()) {
            LocalTime from = time(span.group(1), span.group(2));
            boolean midnight = span.group(3) == null;
            LocalTime time = now.toLocalTime();
            said |= !time.isBefore(from) && (midnight || time.isBefore(time(span.group(3), span.group(4))));
        }
        assertThat(said).isEqualTo(hours.openAt(now));
    }

    @Property(tries = 200)
    void theWeekNamesEachDayOnce(@ForAll("offices") String text, @ForAll("moments") ZonedDateTime now) {
        List<String> week = OpeningHours.parse(text).orElseThrow().weekInFrench(now.toLocalDate());

        int named = week.stream().mapToInt(SpokenHoursProperties::days).sum();
        assertThat(named).as(week.toString()).isEqualTo(7);
    }

    private static int days(String line) {
        String names = line.substring(0, line.indexOf(" : "));
        if (names.equals("tous les jours")) {
            return 7;
        }
        List<String> week = List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
        int days = 0;
        for (String name : names.split(", ")) {
            String[] words = name.split(" ");
            days += words[0].equals("du") ? week.indexOf(words[3]) - week.indexOf(words[1]) + 1 : 1;
        }
        return days;
    }

    private static LocalTime time(String hour, String minutes) {
        return LocalTime.of(Integer.parseInt(hour), minutes == null ? 0 : Integer.parseInt(minutes));
    }

    /** Hours by day, some days twice, some closed, with or without holidays; none past midnight. */
    @Provide
    Arbitrary<String> offices() {
        Arbitrary<String> days = Arbitraries.of("Mo-Fr", "Mo,We", "Tu", "Sa", "Th-Sa", "Mo-Su", "Sa[1]", "Aug Mo-Fr");
        Arbitrary<String> times = Combinators.combine(
                        Arbitraries.integers().between(7, 11),
                        Arbitraries.integers().between(12, 13),
                        Arbitraries.integers().between(14, 16),
                        Arbitraries.of("00", "15", "30", "45"))
                .as((from, noon, later, minutes) ->
                        "%02d:%s-%d:00,%d:00-%d:%s".formatted(from, minutes, noon, later, later + 3, minutes));
        Arbitrary<String> rule = Combinators.combine(days, Arbitraries.oneOf(times, times, Arbitraries.just("off")))
                .as((who, when) -> who + " " + when);
        return Combinators.combine(
                        rule.list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of("", "; PH off", "; PH 10:00-12:00", "; We off"))
                .as((rules, last) -> String.join("; ", rules) + last);
    }

    @Provide
    Arbitrary<ZonedDateTime> moments() {
        ZonedDateTime start = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, PARIS);
        return Arbitraries.integers().between(0, 2 * 365 * 24 * 60).map(start::plusMinutes);
    }
}
