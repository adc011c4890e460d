package fr.aiguilleur.initiative;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Memo.Promise;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.hours.Holidays;
import fr.aiguilleur.person.Trait;
import fr.aiguilleur.walk.Route;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Avez-vous trouvé de l'aide ?", asked once some days later of who allowed it, by day and not on a Sunday. */
@Component
class FollowUp implements Initiative {

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    /** Who has just written is not asked how it went before that talk is over. */
    private static final Duration AT_REST = Duration.ofHours(12);
    /** Later than this one no longer knows what it is about. */
    private static final Duration TOO_LATE = Duration.ofDays(10);

    private static final List<Choice> CHOICES =
            List.of(new Choice("1", "Oui"), new Choice("2", "Non"), GuideAnswers.HUMAN);

    @Override
    public Optional<Words> decide(Channel channel, List<Event> log, ZonedDateTime now) {
        return decent(now)
                ? Initiative.lastWord(log)
                        .filter(last ->
                                Duration.between(last.at(), now.toInstant()).compareTo(AT_REST) >= 0)
                        .flatMap(last -> Optional.ofNullable(last.detail().memo()))
                        .filter(memo -> due(memo.promise(), now.toInstant()))
                        .map(FollowUp::words)
                : Optional.empty();
    }

    private static boolean decent(ZonedDateTime now) {
        LocalTime hour = now.toLocalTime();
        return now.getDayOfWeek() != DayOfWeek.SUNDAY
                && !Holidays.on(now.toLocalDate())
                && !hour.isBefore(MORNING)
                && hour.isBefore(EVENING);
    }

    private static boolean due(@Nullable Promise promise, Instant now) {
        if (promise == null) {
            return false;
        }
        Duration late = Duration.between(Instant.parse(promise.due()), now);
        return !late.isNegative() && late.compareTo(TOO_LATE) < 0;
    }

    /** The need is taken up again: a "non" must come to a human with its history. */
    private static Words words(Memo memo) {
        Promise promise = memo.promise();
        String need = promise == null ? null : promise.need();
        String service = promise == null ? null : promise.service();
        Memo asking = memo.needing(need, service)
                .promising(null)
                .noting(Trait.FOLLOWED)
                .ending(List.of(Route.FOUND, Route.NOT_FOUND));
        return new Words(Message.of(Sentence.FOLLOW_UP.french()).offering(CHOICES), asking);
    }
}
