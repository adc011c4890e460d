package fr.aiguilleur.directory;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a place is open, from a text in the OSM opening_hours grammar.
 *
 * <p>On a public holiday a place that does not name holidays is taken as closed, which the grammar itself would not say:
 * sending somebody to a closed town hall is worse than not proposing an open one.
 */
public final class OpeningHours {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int DAYS_AHEAD = 14;

    private final List<DayRule> rules;
    private final boolean namesHolidays;
    private final boolean always;

    private OpeningHours(List<DayRule> rules, boolean always) {
        this.rules = rules;
        this.always = always;
        this.namesHolidays = rules.stream().anyMatch(rule -> rule.holiday() != DayRule.OnHoliday.NOT_NAMED);
    }

    private record Span(LocalDateTime from, LocalDateTime to) {

        boolean holds(LocalDateTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /** The hours, or nothing when the text is wrong or says something we would have to guess. */
    public static Optional<OpeningHours> parse(String text) {
        List<Rule> parsed;
        try {
            parsed = new OpeningHoursParser(new StringReader(text)).rules(true);
        } catch (OpeningHoursParseException | RuntimeException | Error e) {
            return Optional.empty(); // the generated lexer throws an Error on a character it does not know
        }
        List<DayRule> rules = new ArrayList<>();
        for (Rule rule : parsed) {
            Optional<DayRule> understood = DayRule.of(rule);
            if (understood.isEmpty()) {
                return Optional.empty();
            }
            rules.add(understood.get());
        }
        boolean always = parsed.size() == 1 && parsed.getFirst().isTwentyfourseven();
        return text.isBlank() ? Optional.empty() : Optional.of(new OpeningHours(List.copyOf(rules), always));
    }

    public boolean openAt(ZonedDateTime time) {
        return spanAt(paris(time)).isPresent();
    }

    /** When it opens next after this moment, within two weeks. */
    public Optional<ZonedDateTime> nextOpening(ZonedDateTime time) {
        LocalDateTime now = paris(time);
        for (int day = 0; day <= DAYS_AHEAD; day++) {
            for (Span span : spans(now.toLocalDate().plusDays(day))) {
                if (span.from().isAfter(now)
                        && spanAt(span.from().minusMinutes(1)).isEmpty()) {
                    return Optional.of(span.from().atZone(PARIS));
                }
            }
        }
        return Optional.empty();
    }

    /** When it closes, if it is open at this moment and closes within two weeks. */
    public Optional<ZonedDateTime> closing(ZonedDateTime time) {
        LocalDateTime end = paris(time);
        LocalDateTime horizon = end.plusDays(DAYS_AHEAD);
        Optional<Span> span = spanAt(end);
        if (span.isEmpty()) {
            return Optional.empty();
        }
        while (span.isPresent() && end.isBefore(horizon)) {
            end = span.get().to();
            span = spanAt(end);
        }
        return end.isBefore(horizon) ? Optional.of(end.atZone(PARIS)) : Optional.empty();
    }

    /** "ouvert maintenant, jusqu'à 17h30", "ouvre demain à 9h", "ouvre lundi à 14h". */
    public String inFrench(ZonedDateTime now) {
        return SpokenHours.say(this, now.withZoneSameInstant(PARIS));
    }

    private static LocalDateTime paris(ZonedDateTime time) {
        return time.withZoneSameInstant(PARIS).toLocalDateTime();
    }

    private Optional<Span> spanAt(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        List<Span> spans = new ArrayList<>(spans(day));
        spans.addAll(spans(day.minusDays(1))); // it may have opened before midnight
        return spans.stream().filter(span -> span.holds(time)).findFirst();
    }

    private List<Span> spans(LocalDate date) {
        if (!always && !namesHolidays && Holidays.on(date)) {
            return List.of();
        }
        List<DayRule.Minutes> times = List.of();
        boolean spoken = false;
        for (DayRule rule : rules) {
            if (!rule.speaksOf(date) || (rule.lastResort() && spoken)) {
                continue;
            }
            List<DayRule.Minutes> said = new ArrayList<>(rule.times());
            if (rule.adds()) {
                said.addAll(times);
            }
            times = said;
            spoken = true;
        }
        LocalDateTime midnight = date.atStartOfDay();
        return times.stream()
                .map(minutes -> new Span(midnight.plusMinutes(minutes.from()), midnight.plusMinutes(minutes.to())))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }
}
