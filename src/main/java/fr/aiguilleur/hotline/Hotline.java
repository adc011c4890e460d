package fr.aiguilleur.hotline;

import fr.aiguilleur.hours.FrenchClock;
import fr.aiguilleur.hours.Holidays;
import fr.aiguilleur.hours.OpeningHours;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When humans answer, by channel; kept in the database and changed by coordinators, so all nodes say the same. Read
 * anew each time: it is asked for only where somebody is passed to a human.
 */
@Service
public class Hotline {

    /** A stretch of time in which a call may be promised. */
    public record Slot(ZonedDateTime from, ZonedDateTime until) {

        /** "demain entre 9h et 10h30". */
        public String inFrench(ZonedDateTime now) {
            boolean past = from.toLocalDate().isBefore(now.toLocalDate());
            return (past ? "le " + FrenchClock.date(from.toLocalDate()) : FrenchClock.day(now, from)) + hours();
        }

        /** "demain, mardi 24 novembre, entre 9h et 10h30". */
        public String dated(ZonedDateTime now) {
            String day = FrenchClock.day(now, from);
            String date = FrenchClock.date(from.toLocalDate());
            return (date.startsWith(day) || day.endsWith(date) ? "le " + date : day + ", " + date + ",") + hours();
        }

        private String hours() {
            return " entre " + FrenchClock.clock(from) + " et " + FrenchClock.clock(until);
        }
    }

    private static final int WEEKS = 12;
    private static final String CLOSED = " : fermé";

    private final HotlineTable table;
    private final boolean always;
    private final Clock clock;

    protected Hotline(HotlineTable table, @Value("${aiguilleur.hotline.always:false}") boolean always, Clock clock) {
        this.table = table;
        this.always = always;
        this.clock = clock;
    }

    /** @param channel web, sms or phone */
    public Opening at(String channel, ZonedDateTime moment) {
        return plan().at(channel, moment);
    }

    /** What coordinators want people to be told during the exceptional closing at this moment, if there is one. */
    public Optional<String> sentence(ZonedDateTime moment) {
        return plan().closing(moment).map(Closing::sentence);
    }

    /** The next stretches within opening hours in which somebody could call, the earliest first. */
    public List<Slot> slots(ZonedDateTime from, int most) {
        return plan().slots(from, most);
    }

    /** Whether somebody could call during all of this time. */
    public boolean callable(ZonedDateTime from, ZonedDateTime until) {
        Plan plan = plan();
        Plan usual = new Plan(plan.hours(), plan.closings(), plan.shortage(), plan.overloaded(), false);
        Opening opening = usual.at("phone", from);
        return opening.open() && (opening.change() == null || !opening.change().isBefore(until));
    }

    /** The usual hours in one line: "du lundi au vendredi, 9h-12h30 et 13h30-17h30". */
    public String usual(String channel) {
        OpeningHours hours = plan().hours().get(channel);
        if (hours == null) {
            return "";
        }
        return hours.weekInFrench(ordinaryWeek()).stream()
                .filter(line -> !line.endsWith(CLOSED))
                .map(line -> line.replace(" : ", ", "))
                .collect(Collectors.joining(" ; "));
    }

    /** The Monday of a week without public holidays, so that the hours of a week are told as they usually are. */
    LocalDate ordinaryWeek() {
        LocalDate monday = LocalDate.ofInstant(clock.instant(), clock.getZone()).with(DayOfWeek.MONDAY);
        return IntStream.range(0, WEEKS)
                .mapToObj(monday::plusWeeks)
                .filter(week -> IntStream.range(0, 7).mapToObj(week::plusDays).noneMatch(Holidays::on))
                .findFirst()
                .orElse(monday);
    }

    /** True while coordinators ask the assistant to ask for patience and to promise calls instead of waiting. */
    public boolean overloaded() {
        return plan().overloaded();
    }

    /** @param by who switches it, for the record */
    @Transactional
    public void overload(boolean on, String by) {
        if (table.overload(on)) {
            table.changed(by, on ? "Forte affluence : oui" : "Forte affluence : non");
        }
    }

    Map<String, String> hours() {
        return table.hours();
    }

    @Transactional
    void open(String channel, String hours, String by) {
        if (table.open(channel, hours)) {
            table.changed(by, "Horaires " + name(channel) + " : " + hours);
        }
    }

    List<Closing> closings() {
        return table.closings(ZonedDateTime.now(clock));
    }

    @Transactional
    void close(ZonedDateTime from, ZonedDateTime until, String label, @Nullable String sentence, String by) {
        table.close(new Closing(UUID.randomUUID(), from, until, label, sentence));
        table.changed(by, "Fermeture ajoutée : " + label);
    }

    @Transactional
    void reopen(UUID closing, String by) {
        table.reopen(closing).ifPresent(label -> table.changed(by, "Fermeture retirée : " + label));
    }

    @Nullable
    ZonedDateTime shortage() {
        ZonedDateTime until = plan().shortage();
        return until != null && until.isAfter(ZonedDateTime.now(clock)) ? until : null;
    }

    /** @param until null when enough of us are here again */
    @Transactional
    void shortage(@Nullable ZonedDateTime until, String by) {
        table.shortage(until);
        table.changed(
                by,
                until == null
                        ? "Manque de personnel : terminé"
                        : "Manque de personnel jusqu'au " + FrenchClock.date(until.toLocalDate()) + " à "
                                + FrenchClock.clock(until));
    }

    /** The latest changes of hours, closings, shortage and overload, the last first. */
    public List<Change> changes() {
        return table.changes();
    }

    /** "du web", "des SMS", "du téléphone". */
    static String name(String channel) {
        return switch (channel) {
            case "web" -> "du web";
            case "sms" -> "des SMS";
            default -> "du téléphone";
        };
    }

    Plan plan() {
        return table.plan(always);
    }
}
