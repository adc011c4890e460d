package fr.aiguilleur.dialogue;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.dialogue.Consultation.Question;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Act;
import fr.aiguilleur.understanding.Acts;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Heard.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what a turn must know: the person's words, how they read, and where the dialogue stands. */
@Component
class Listener {

    /** After a night one still knows; after a day and a night one does not. */
    private static final Duration DAYS = Duration.ofHours(20);

    private static final int MANY = 100;

    private final Conversations conversations;
    private final Understanding understanding;
    private final Clock clock;

    Listener(Conversations conversations, Understanding understanding, Clock clock) {
        this.conversations = conversations;
        this.understanding = understanding;
        this.clock = clock;
    }

    ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    Heard listen(Turn turn, List<Event> events) {
        Optional<Event> last = conversations.lastAnswer(turn.conversation());
        boolean asksAtLast = asksAtLast(events);
        String text = text(asksAtLast ? events.subList(0, events.size() - 1) : events);
        String choice = events.getLast().detail().choice();
        return new Heard(
                turn.channel(),
                ZonedDateTime.now(clock),
                text,
                choice,
                asksAtLast ? Optional.of(new Act.Human()) : choice == null ? Acts.of(text) : Optional.empty(),
                understanding.read(text, null, false),
                last.map(event -> event.detail().choices()).orElse(List.of()),
                last.map(event -> event.detail().memo()).orElse(Memo.EMPTY),
                last.map(event -> pause(event, events)).orElse(Pause.NONE));
    }

    /** For a turn that failed again and again: nothing is read, remembered or looked up; a human will. */
    Heard hearUnread(Turn turn, List<Event> events) {
        return new Heard(
                turn.channel(),
                ZonedDateTime.now(clock),
                text(events),
                null,
                Optional.empty(),
                Reading.UNREAD,
                List.of(),
                Memo.EMPTY,
                Pause.NONE);
    }

    private Pause pause(Event last, List<Event> heard) {
        boolean between = heard.getFirst().seq() > last.seq() + 1;
        return pause(
                last,
                heard.getFirst(),
                between
                        ? conversations
                                .events(last.conversation(), last.seq(), MANY)
                                .events()
                        : List.of());
    }

    /** What lies between our last words and what is answered to them. */
    static Pause pause(Event last, Event first, List<Event> between) {
        boolean human = between.stream()
                .anyMatch(event -> event.kind() == Event.Kind.OWNER && event.author() == Event.Author.OPERATOR);
        boolean days = Duration.between(last.at(), first.at()).compareTo(DAYS) >= 0;
        return human ? Pause.HUMAN : days ? Pause.DAYS : Pause.NONE;
    }

    /** Who says what is wrong and then, before we answered, asks for somebody wants somebody about that. */
    private static boolean asksAtLast(List<Event> events) {
        String last = events.getLast().text();
        return events.size() > 1
                && last != null
                && Acts.of(last).filter(Act.Human.class::isInstance).isPresent();
    }

    private static String text(List<Event> events) {
        return events.stream()
                .map(Event::text)
                .filter(Objects::nonNull)
                .map(PlainText::clean)
                .collect(Collectors.joining("\n"));
    }

    /** One message without a conversation. */
    Heard listen(Question question) {
        String text = PlainText.clean(question.text());
        Commune given = question.commune();
        return new Heard(
                question.sms() ? Channel.SMS : Channel.WEB,
                question.at(),
                text,
                null,
                Acts.of(text),
                understanding.read(question.text(), given, question.relay()),
                List.of(),
                given == null ? Memo.EMPTY : Memo.EMPTY.in(given.insee()),
                Pause.NONE);
    }
}
