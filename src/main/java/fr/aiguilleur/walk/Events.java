package fr.aiguilleur.walk;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.agenda.Agenda.Upcoming;
import fr.aiguilleur.agenda.Agenda.Wanted;
import fr.aiguilleur.answer.EventAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Understanding;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the next workshops near a person; where there is none, the places that may hold one. */
@Component
public class Events implements Rule {

    private static final int TOLD = 3;
    private static final int MANY = 50;

    private final Agenda agenda;
    private final EventAnswers answers;
    private final Places places;
    private final Gazetteer gazetteer;
    private final Understanding understanding;

    Events(Agenda agenda, EventAnswers answers, Places places, Gazetteer gazetteer, Understanding understanding) {
        this.agenda = agenda;
        this.answers = answers;
        this.places = places;
        this.gazetteer = gazetteer;
        this.understanding = understanding;
    }

    /** @param asked true when they are what was asked for, false when only the subject differs */
    public record Found(List<Upcoming> upcoming, boolean asked) {}

    /** The person was asked where a workshop is wanted; {@link Places} sees to an answer that names no commune. */
    @Override
    public Optional<Outcome> decide(Heard heard) {
        return Places.COMMUNE_OF_EVENTS.equals(heard.memo().asked())
                        && heard.reading().commune() != null
                ? Optional.of(propose(heard, heard.placed()))
                : Optional.empty();
    }

    public Outcome propose(Heard heard, Memo memo) {
        Optional<Commune> commune = Optional.ofNullable(memo.commune()).flatMap(gazetteer::byInsee);
        if (commune.isEmpty()) {
            return places.ask(Sentence.ASK_COMMUNE_EVENT, Places.COMMUNE_OF_EVENTS, memo);
        }
        Found found = near(commune.get().centre(), wish(heard, memo), heard.at(), TOLD);
        if (found.upcoming().isEmpty()) {
            return withPlaces(heard, memo);
        }
        Message message = answers.events(
                found.upcoming(),
                found.asked(),
                heard.channel(),
                heard.at(),
                commune.get().name(),
                memo.known().deaf());
        // As after a place: another one, or the end.
        return Outcome.say(message, memo.having(List.of()).offering(List.of(Route.OTHER_PLACE, Route.END)));
    }

    /** The next ones on the subject, on the day that suits; else on any day; else on any subject. */
    public Found near(@Nullable Point from, Reading reading, ZonedDateTime at, int limit) {
        boolean free = reading.wishes().freeOnly();
        List<Upcoming> fitting = agenda.next(new Wanted(from, reading.service(), free, MANY), at);
        if (fitting.isEmpty()) {
            return new Found(agenda.next(new Wanted(from, null, free, limit), at), false);
        }
        List<Upcoming> thatDay = fitting.stream()
                .filter(upcoming -> weekday(upcoming).equals(reading.wishes().day()))
                .toList();
        List<Upcoming> best = thatDay.isEmpty() ? fitting : thatDay;
        return new Found(best.stream().limit(limit).toList(), true);
    }

    private static String weekday(Upcoming upcoming) {
        return upcoming.occurrence().start().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    /** What was wished when the workshop was asked for still holds when only a commune is written. */
    private Reading wish(Heard heard, Memo memo) {
        return memo.need() == null || memo.need().equals(heard.text())
                ? heard.reading()
                : understanding.read(memo.need(), null, false);
    }

    private Outcome withPlaces(Heard heard, Memo memo) {
        Outcome where = places.propose(heard, memo);
        if (!(where instanceof Outcome.Say)) {
            return where;
        }
        List<Message> messages = new ArrayList<>(List.of(Message.of(Sentence.NO_EVENT.french())));
        messages.addAll(where.messages());
        return where.with(messages);
    }
}
