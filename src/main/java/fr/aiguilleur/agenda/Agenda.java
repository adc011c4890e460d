package fr.aiguilleur.agenda;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.wakeup.Woken;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The workshops and events of the territory: those of the knowledge folder, of subscriptions and of proposals. */
@Service
public class Agenda {

    /** Woken when a source has something new. */
    public static final String TOPIC = "agenda";

    private static final Logger log = LoggerFactory.getLogger(Agenda.class);
    private static final Pattern CALENDAR_NAME = Pattern.compile("(?m)^X-WR-CALNAME:(.+?)\\s*$");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}-\\d{8}T\\d{4}");
    private static final int AHEAD_DAYS = 92;
    private static final double FAR_KM = 25;

    /**
     * What somebody looks for.
     *
     * @param from where from; null ranks without distance, and keeps nothing out
     * @param service a service of the national standard, or null for any
     */
    public record Wanted(@Nullable Point from, @Nullable String service, boolean freeOnly, int limit) {}

    /**
     * A time to come, and how far from the one who asks.
     *
     * @param km null when either has no point
     */
    public record Upcoming(Occurrence occurrence, @Nullable Double km) {}

    private final Venues venues;
    private final ObjectProvider<CalendarSource> sources;
    private final List<Series> ours = new ArrayList<>();
    private volatile Shelf shelf;

    /** Everything served at one moment. */
    private record Shelf(List<CalendarSource.Copy> copies, List<Series> series, List<Problem> problems) {}

    public Agenda(
            KnowledgeFolder folder,
            Directory directory,
            Gazetteer gazetteer,
            KnowledgeProblems found,
            ObjectProvider<CalendarSource> sources) {
        this.venues = new Venues(directory, gazetteer);
        this.sources = sources;
        List<Problem> problems = new ArrayList<>();
        folder.files("agenda", ".ics").forEach(file -> ours.addAll(read(file, problems)));
        found.report(problems);
        this.shelf = filled(copies());
    }

    private List<Series> read(KnowledgeFile file, List<Problem> problems) {
        Matcher named = CALENDAR_NAME.matcher(file.text());
        Event.Source source = new Event.Source(named.find() ? named.group(1) : "Agenda du réseau", "");
        return CalendarReader.read(file.name(), file.text(), source, venues, problems::add);
    }

    /** What starts, or still goes on, between two moments; earliest first. */
    public List<Occurrence> between(ZonedDateTime from, ZonedDateTime to) {
        return shelf.series().stream()
                .flatMap(series -> series.starting(from.minusMonths(1), to))
                .filter(occurrence ->
                        !occurrence.start().isBefore(from) || occurrence.end().isAfter(from))
                .sorted(Comparator.comparing(Occurrence::start).thenComparing(Occurrence::id))
                .toList();
    }

    /** The next time of each event that fits, by day, then by distance. */
    public List<Upcoming> next(Wanted wanted, ZonedDateTime now) {
        Set<String> seen = new HashSet<>();
        return between(now, now.plusDays(AHEAD_DAYS)).stream()
                .filter(occurrence -> fits(occurrence.event(), wanted))
                .map(occurrence -> new Upcoming(occurrence, km(wanted.from(), occurrence)))
                .filter(upcoming -> wanted.from() == null || upcoming.km() != null && upcoming.km() <= FAR_KM)
                .filter(upcoming -> seen.add(upcoming.occurrence().event().uid()))
                .sorted(Comparator.comparing((Upcoming upcoming) ->
                                upcoming.occurrence().start().toLocalDate())
                        .thenComparing(upcoming -> upcoming.km() == null ? 0 : upcoming.km())
                        .thenComparing(upcoming -> upcoming.occurrence().start())
                        .thenComparing(upcoming -> upcoming.occurrence().id()))
                .limit(wanted.limit())
                .toList();
    }

    /** An event that tells no subject may be on any. */
    private static boolean fits(Event event, Wanted wanted) {
        boolean served = wanted.service() == null
                || event.services().isEmpty()
                || event.services().contains(wanted.service());
        return served && (!wanted.freeOnly() || Boolean.TRUE.equals(event.free()));
    }

    /** Kilometres from a point; null when either has none. */
    public static @Nullable Double km(@Nullable Point from, Occurrence occurrence) {
        Point there = occurrence.event().venue().point();
        return from == null || there == null ? null : from.kmTo(there);
    }

    public Optional<Occurrence> find(String id) {
        try {
            return ID.matcher(id).matches()
                    ? shelf.series().stream()
                            .flatMap(series -> series.named(id).stream())
                            .findFirst()
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Everything as one iCalendar text that calendars can subscribe to. */
    public String feed() {
        return Feed.of(shelf.series());
    }

    /** What could not be read in the calendars beside the knowledge folder. */
    public List<Problem> problems() {
        return shelf.problems();
    }

    /** How the calendars of others do. */
    public List<CalendarSource.State> states() {
        return sources.orderedStream()
                .flatMap(source -> source.states().stream())
                .toList();
    }

    @EventListener
    void onWoken(Woken woken) {
        if (woken.topic().isEmpty() || woken.topic().equals(TOPIC)) {
            refresh();
        }
    }

    /** Reads the sources again if they have something new; the slow poll finds what a lost wake-up told. */
    @Scheduled(initialDelayString = "${aiguilleur.agenda.poll:5m}", fixedDelayString = "${aiguilleur.agenda.poll:5m}")
    public void refresh() {
        try {
            List<CalendarSource.Copy> copies = copies();
            if (!copies.equals(shelf.copies())) {
                shelf = filled(copies);
            }
        } catch (DataAccessException e) {
            log.warn("calendars not read again: {}", e.getClass().getName());
        }
    }

    private List<CalendarSource.Copy> copies() {
        return sources.orderedStream()
                .flatMap(source -> source.copies().stream())
                .toList();
    }

    private Shelf filled(List<CalendarSource.Copy> copies) {
        List<Problem> problems = new ArrayList<>();
        Stream<Series> theirs = copies.stream()
                .flatMap(copy ->
                        CalendarReader.read(copy.name(), copy.text(), copy.source(), venues, problems::add).stream());
        Set<String> seen = new HashSet<>();
        List<Series> all = Stream.concat(ours.stream(), theirs)
                .filter(series -> seen.add(series.event().uid()))
                .toList();
        return new Shelf(copies, all, List.copyOf(problems));
    }
}
