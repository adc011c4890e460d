package fr.aiguilleur.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import fr.aiguilleur.hours.Stretch.State;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * When a place is open, from a text in the OSM opening_hours grammar.
 *
 * <p>In two things we are more careful than the grammar, as sending somebody to a closed town hall is worse than not
 * proposing an open one: on a public holiday a place that does not name holidays is taken as closed, and "00:00-00:00"
 * as a field left blank.
 */
public final class OpeningHours {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int DAYS_AHEAD = 14;

    /** Many places keep the same hours, and each is asked for again and again. */
    private static final Map<String, Optional<OpeningHours>> READ = new ConcurrentHashMap<>();

    private static final int REMEMBERED = 20_000;

    private final Schedule schedule;

    private OpeningHours(Schedule schedule) {
        this.schedule = schedule;
    }

    /** The hours, or nothing when the text is wrong, leaves its hours blank or says something we would have to guess. */
    public static Optional<OpeningHours> parse(String text) {
        Optional<OpeningHours> known = READ.get(text);
        if (known != null) {
            return known;
        }
        Optional<OpeningHours> read = read(text);
        if (READ.size() < REMEMBERED) {
            READ.put(text, read);
        }
        return read;
    }

    private static Optional<OpeningHours> read(String text) {
        return written(text)
                .filter(written -> !written.opens() || written.withCare().opens())
                .map(written -> new OpeningHours(written.withCare()));
    }

    /** The hours to the letter of the grammar, without our care. */
    static Optional<Schedule> written(String text) {
        return written(text, true)
                .or(() -> written(text, false))
                .or(() -> written(FrenchHabits.inTheGrammar(text), false));
    }

    /** Not strict, it reads "9:00" and "Fr 22:00-02:00", which nobody misreads. */
    private static Optional<Schedule> written(String text, boolean strict) {
        try {
            List<Rule> parsed = new OpeningHoursParser(new StringReader(text))
                    .rules(strict).stream().filter(rule -> !rule.isEmpty()).toList();
            Set<Holiday.Type> named = parsed.stream()
                    .filter(rule -> rule.getHolidays() != null)
                    .flatMap(rule -> rule.getHolidays().stream())
                    .map(Holiday::getType)
                    .collect(Collectors.toSet());
            List<HoursRule> rules = RuleReader.read(parsed);
            return rules.isEmpty() ? Optional.empty() : Optional.of(new Schedule(rules, named, false));
        } catch (OpeningHoursParseException | RuntimeException | Error e) {
            return Optional.empty(); // the generated lexer throws an Error on a character it does not know
        }
    }

    Schedule schedule() {
        return schedule;
    }

    public boolean openAt(ZonedDateTime time) {
        return open(paris(time));
    }

    /** Whether it opens at all on this day. */
    public boolean openOn(LocalDate day) {
        return schedule.day(day).stream().anyMatch(Stretch::open);
    }

    /** When it opens next after this moment, within two weeks. */
    public Optional<ZonedDateTime> nextOpening(ZonedDateTime time) {
        LocalDateTime now = paris(time);
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = now.toLocalDate().plusDays(ahead);
            for (Stretch stretch : schedule.day(day)) {
                LocalDateTime from = day.atStartOfDay().plusMinutes(stretch.from());
                if (stretch.open() && from.isAfter(now) && !open(from.minusMinutes(1))) {
                    return Optional.of(from.atZone(PARIS));
                }
            }
        }
        return Optional.empty();
    }

    /** When it closes, if it is open at this moment and closes within two weeks. */
    public Optional<ZonedDateTime> closing(ZonedDateTime time) {
        LocalDateTime end = paris(time);
        LocalDateTime horizon = end.plusDays(DAYS_AHEAD);
        if (!open(end)) {
            return Optional.empty();
        }
        while (end.isBefore(horizon)) {
            Stretch stretch = schedule.stretchAt(end);
            if (!stretch.open()) {
                return Optional.of(end.atZone(PARIS));
            }
            end = end.toLocalDate().atStartOfDay().plusMinutes(stretch.to());
        }
        return Optional.empty();
    }

    /**
     * What that means now: "ouvert maintenant, jusqu'à 17h30", "ouvert, ferme dans 20 minutes", "ouvre demain à 9h",
     * "fermé aujourd'hui (jour férié), ouvre lundi à 14h".
     */
    public String inFrench(ZonedDateTime now) {
        return SpokenHours.say(this, now.withZoneSameInstant(PARIS));
    }

    /** The hours of a day: "9h-12h et 14h-17h30", "fermé", "fermé (jour férié)". */
    public String dayInFrench(LocalDate day) {
        return SpokenWeek.day(this, day);
    }

    /** The week that holds this day, Monday first, in lines like "du lundi au jeudi : 9h-12h et 14h-17h30". */
    public List<String> weekInFrench(LocalDate day) {
        return SpokenWeek.lines(this, day);
    }

    private boolean open(LocalDateTime time) {
        return schedule.at(time) == State.OPEN;
    }

    private static LocalDateTime paris(ZonedDateTime time) {
        return time.withZoneSameInstant(PARIS).toLocalDateTime();
    }
}
