package fr.aiguilleur.missed;

import fr.aiguilleur.answer.HoursAnswers;
import fr.aiguilleur.consent.Keyword;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.crossing.WayBack;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.escalation.Summary;
import fr.aiguilleur.hours.FrenchClock;
import fr.aiguilleur.sms.Inbox;
import fr.aiguilleur.sms.Inbox.Incoming;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes in a text message that was found late. The assistant answers it as any other unless it is so old that its
 * answer would be out of place: then a human reads it, and the assistant only speaks up for a danger.
 */
@Component
class LateTexts {

    static final Duration TOO_OLD = Duration.ofHours(12);

    private static final String LATE = "Votre message du %s nous arrive seulement maintenant, pardon. ";
    private static final String SOON = "Un conseiller va le lire et vous répondre ici.";
    private static final String NEED = "SMS du %s, arrivé en retard";

    private final Inbox inbox;
    private final WayBack wayBack;
    private final Conversations conversations;
    private final Escalations escalations;
    private final HoursAnswers hours;
    private final TransactionOperations transaction;
    private final Clock clock;

    LateTexts(
            Inbox inbox,
            WayBack wayBack,
            Conversations conversations,
            Escalations escalations,
            HoursAnswers hours,
            TransactionOperations transaction,
            Clock clock) {
        this.inbox = inbox;
        this.wayBack = wayBack;
        this.conversations = conversations;
        this.escalations = escalations;
        this.hours = hours;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return whether it was taken into a conversation, and not known or nothing to answer */
    boolean take(Incoming sms, Instant sent, Instant now) {
        boolean old =
                sent.isBefore(now.minus(TOO_OLD)) && Keyword.of(sms.body()).isEmpty();
        return old && takeForAHuman(sms, sent) || inbox.receive(sms).isPresent();
    }

    /** First the queue, then the words: so they are unread, and read for a danger. */
    private boolean takeForAHuman(Incoming sms, Instant sent) {
        Boolean taken = transaction.execute(status -> {
            wayBack.writes(sms.from());
            handOver(conversations.withPhone(sms.from()), sent);
            boolean received = inbox.receive(sms).isPresent();
            if (!received) {
                status.setRollbackOnly();
            }
            return received;
        });
        return Boolean.TRUE.equals(taken);
    }

    private void handOver(Conversation found, Instant sent) {
        switch (found.owner()) {
            case Owner.Queue _, Owner.Operator _ -> {}
            case Owner.Closed _ -> {
                conversations.move(found.id(), Owner.CLOSED, Owner.ASSISTANT, Author.SYSTEM, null, null);
                open(conversations.find(found.id()).orElseThrow(), sent);
            }
            case Owner.Assistant _ -> open(found, sent);
        }
    }

    private void open(Conversation seen, Instant sent) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime then = sent.atZone(now.getZone());
        String when = FrenchClock.date(then.toLocalDate()) + " à " + FrenchClock.clock(then);
        boolean open = hours.opening(seen.channel(), now).open();
        String told = LATE.formatted(when) + (open ? SOON : hours.closed(seen.channel(), now));
        Turn turn = new Turn(
                seen.id(), seen.channel(), Owner.ASSISTANT, seen.version(), seen.answered(), seen.answered(), 0);
        boolean opened = escalations.open(
                turn,
                List.of(Message.of(told)),
                Memo.EMPTY,
                Reason.LATE,
                Priority.NONE,
                new Summary(NEED.formatted(when), null, null, null, List.of(), "fr"));
        if (!opened) {
            throw new IllegalStateException("somebody speaks just now; it is tried again");
        }
    }
}
