package fr.aiguilleur.agenda;

import fr.aiguilleur.agenda.EventText.Property;
import fr.aiguilleur.agenda.RhythmReader.Unreadable;
import fr.aiguilleur.knowledge.Problem;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.fortuna.ical4j.data.ParserException;

/** Reads a calendar event by event: a broken one is reported with its line and left out, the rest is served. */
final class CalendarReader {

    private static final int MOST_EVENTS = 3000;

    /** A VEVENT as it lies in its file. */
    private record Block(int line, List<String> lines) {}

    private final String name;
    private final Event.Source source;
    private final Venues venues;
    private final Consumer<Problem> problems;
    private final Map<String, Series> series = new LinkedHashMap<>();

    private CalendarReader(String name, Event.Source source, Venues venues, Consumer<Problem> problems) {
        this.name = name;
        this.source = source;
        this.venues = venues;
        this.problems = problems;
    }

    static List<Series> read(String name, String text, Event.Source source, Venues venues, Consumer<Problem> problems) {
        CalendarReader reader = new CalendarReader(name, source, venues, problems);
        List<Block> blocks = reader.blocks(text);
        List<Block> changes = new ArrayList<>();
        blocks.forEach(block -> reader.read(block, event -> reader.master(event, block, changes)));
        changes.forEach(block -> reader.read(block, event -> reader.change(event, block)));
        return List.copyOf(reader.series.values());
    }

    private List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int begin = -1;
        for (int i = 0; i < lines.size() && blocks.size() < MOST_EVENTS; i++) {
            String line = lines.get(i).strip();
            if (line.equalsIgnoreCase("BEGIN:VEVENT")) {
                if (begin >= 0) {
                    report(begin, "", "cet événement n'a pas de ligne END:VEVENT");
                }
                begin = i + 1;
            } else if (line.equalsIgnoreCase("END:VEVENT") && begin > 0) {
                List<String> own = lines.subList(begin - 1, i + 1);
                blocks.add(new Block(
                        begin, own.stream().filter(one -> !one.isBlank()).toList()));
                begin = -1;
            }
        }
        if (begin >= 0) {
            report(
                    begin,
                    "",
                    blocks.size() == MOST_EVENTS
                            ? "plus de " + MOST_EVENTS + " événements : la suite n'est pas lue"
                            : "cet événement n'a pas de ligne END:VEVENT");
        }
        return blocks;
    }

    private void read(Block block, Consumer<EventText> reading) {
        try {
            reading.accept(EventText.read(block.lines()));
        } catch (Unreadable e) {
            report(block.line(), e.property(), e.reason() + " : l'événement est laissé de côté");
        } catch (ParserException | IOException e) {
            report(block.line(), "", "ce n'est pas de l'iCalendar lisible : l'événement est laissé de côté");
        }
    }

    /** An event of its own; a change of another one waits until all of those are read. */
    private void master(EventText text, Block block, List<Block> changes) {
        if (hidden(text)) {
            return;
        }
        if (text.first("RECURRENCE-ID").isPresent()) {
            changes.add(block);
            return;
        }
        if (text.text("STATUS").equalsIgnoreCase("CANCELLED")) {
            return;
        }
        Event event = event(text, block);
        if (series.putIfAbsent(event.uid(), new Series(event, RhythmReader.read(text), new HashMap<>())) != null) {
            throw new Unreadable("UID", "cet identifiant est déjà pris");
        }
    }

    private void change(EventText text, Block block) {
        Property written = text.first("RECURRENCE-ID").orElseThrow();
        ZonedDateTime planned = planned(written);
        if (!written.parameter("RANGE").isEmpty()) {
            report(block.line(), "RECURRENCE-ID", "RANGE n'est pas compris : seule cette date est changée");
        }
        Optional<Series.Change> change = text.text("STATUS").equalsIgnoreCase("CANCELLED")
                ? Optional.empty()
                : Optional.of(new Series.Change(event(text, block), RhythmReader.read(text)));
        Series changed = series.get(text.text("UID"));
        if (changed != null) {
            changed.changed().put(planned, change);
        } else {
            // The series itself is not ours to see: what was told of this one time still holds.
            change.ifPresent(alone -> series.put(
                    alone.event().uid() + " " + planned, new Series(alone.event(), alone.rhythm(), Map.of())));
        }
    }

    private static ZonedDateTime planned(Property written) {
        try {
            return Moment.of(written).inParis();
        } catch (DateTimeException e) {
            throw new Unreadable("RECURRENCE-ID", "on attend une date comme 20261124T140000");
        }
    }

    private Event event(EventText text, Block block) {
        BiConsumer<String, String> doubts = (property, reason) -> report(block.line(), property, reason);
        return new EventReader(venues, source, doubts).read(text);
    }

    private static boolean hidden(EventText text) {
        String audience = text.text("CLASS");
        return audience.equalsIgnoreCase("PRIVATE") || audience.equalsIgnoreCase("CONFIDENTIAL");
    }

    private void report(int line, String property, String reason) {
        problems.accept(new Problem(name, line, property, "", reason));
    }
}
