package fr.aiguilleur.sms;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Conversations.Uncarried;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.postage.QuietHours;
import fr.aiguilleur.sms.Outbox.Leave;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what was said in conversations by SMS over into the outbox, each event once. */
@Component
class Carrier {

    /** An answer in a conversation does more harm than good when it comes later than that. */
    static final Duration TOO_LATE = Duration.ofMinutes(15);
    /** A night and a Sunday; a question that would have to wait for longer is not asked. */
    private static final Duration LONGEST_REST = Duration.ofHours(36);
    /** In the morning the number sends one after the other what has waited. */
    private static final Duration MORNING_ROUND = Duration.ofHours(2);

    private final Conversations conversations;
    private final Outbox outbox;
    private final Refusals refusals;
    private final QuietHours quietHours;
    private final Clock clock;

    Carrier(Conversations conversations, Outbox outbox, Refusals refusals, QuietHours quietHours, Clock clock) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.refusals = refusals;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** @return whether there may be more */
    @Transactional
    boolean carryOne() {
        Optional<Uncarried> found = conversations.nextUncarried();
        found.ifPresent(uncarried -> {
            for (Event event : uncarried.events()) {
                List<String> parts = refusals.leaving(uncarried, event);
                Leave leave = leave(event);
                for (int part = 0; part < parts.size(); part++) {
                    outbox.add(
                            uncarried.conversation(), event.seq(), part, uncarried.address(), parts.get(part), leave);
                }
                conversations.carried(uncarried.conversation(), event.seq());
            }
            refusals.letAnswerPass(uncarried);
        });
        return found.map(uncarried -> !uncarried.events().isEmpty()).orElse(false);
    }

    /** What answers leaves at any hour, and soon or never; what we say first waits for the morning. */
    private Leave leave(Event event) {
        Instant now = clock.instant();
        boolean urgent = event.author() == Event.Author.OPERATOR || namesALine(event);
        Instant allowed = Boolean.TRUE.equals(event.detail().unasked()) ? quietHours.end(now) : now;
        if (allowed.equals(now)) {
            return new Leave(now, now.plus(TOO_LATE), urgent, false);
        }
        boolean sensible = Duration.between(now, allowed).compareTo(LONGEST_REST) <= 0;
        return new Leave(allowed, sensible ? allowed.plus(MORNING_ROUND) : allowed, urgent, true);
    }

    /** Emergency numbers are cited where life, money or an account is at risk. */
    private static boolean namesALine(Event event) {
        List<Message.Citation> citations = event.detail().citations();
        return citations != null
                && citations.stream().anyMatch(citation -> citation.type().equals("line"));
    }
}
