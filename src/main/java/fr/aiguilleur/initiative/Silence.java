package fr.aiguilleur.initiative;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Detail;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.person.Trait;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One gentle reminder to who is silent on the web: never at night, by SMS, after a human, or twice. */
@Component
class Silence implements Initiative {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    /** After this the page is surely closed. */
    private static final Duration GONE = Duration.ofHours(1);

    private final Duration delay;

    /** @param minutes how long nobody writes before the reminder */
    Silence(@Value("${aiguilleur.silence.minutes:8}") int minutes) {
        this.delay = Duration.ofMinutes(minutes);
    }

    @Override
    public Optional<Words> decide(Channel channel, List<Event> log, ZonedDateTime now) {
        LocalTime hour = now.toLocalTime();
        boolean night = hour.isBefore(MORNING) || hour.isAfter(EVENING);
        return channel == Channel.SMS || night || Initiative.human(log)
                ? Optional.empty()
                : Initiative.lastWord(log).filter(last -> due(last, now)).flatMap(last -> words(last.detail()));
    }

    private boolean due(Event last, ZonedDateTime now) {
        Duration since = Duration.between(last.at(), now.toInstant());
        return since.compareTo(delay) >= 0 && since.compareTo(GONE) < 0;
    }

    /** Only where an answer is awaited; what was offered stays in reach. */
    private static Optional<Words> words(Detail detail) {
        Memo memo = detail.memo();
        List<Message.Choice> choices = detail.choices();
        if (memo == null || choices == null || memo.known().is(Trait.REMINDED)) {
            return Optional.empty();
        }
        boolean awaited = !memo.offered().isEmpty() || memo.asked() != null;
        return awaited
                ? Optional.of(new Words(
                        Message.of(Sentence.STILL_THERE.french()).offering(choices), memo.noting(Trait.REMINDED)))
                : Optional.empty();
    }
}
