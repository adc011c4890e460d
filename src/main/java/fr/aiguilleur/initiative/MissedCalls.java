package fr.aiguilleur.initiative;

import fr.aiguilleur.answer.HoursAnswers;
import fr.aiguilleur.callback.CallBack;
import fr.aiguilleur.callback.CallBack.Broken;
import fr.aiguilleur.callback.CallBacks;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.escalation.Summary;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody called as promised: the person is told so, and waits for a human, as somebody who was promised one. */
@Component
class MissedCalls {

    private static final String SORRY =
            "Nous devions vous appeler, et nous ne l'avons pas fait. Nous en sommes désolés. ";
    private static final String SOON = "Un conseiller vous répond ici dès que possible.";

    private final CallBacks calls;
    private final Conversations conversations;
    private final Escalations escalations;
    private final HoursAnswers hours;
    private final Clock clock;

    MissedCalls(
            CallBacks calls, Conversations conversations, Escalations escalations, HoursAnswers hours, Clock clock) {
        this.calls = calls;
        this.conversations = conversations;
        this.escalations = escalations;
        this.hours = hours;
        this.clock = clock;
    }

    /** Within the transaction that notes the broken promise, which has locked the conversation. */
    @EventListener
    void on(Broken broken) {
        UUID id = broken.conversation();
        Conversation found = id == null ? null : conversations.find(id).orElse(null);
        if (id == null || found == null || inHumanHands(found)) {
            return;
        }
        if (found.owner() instanceof Owner.Closed) {
            conversations.move(id, Owner.CLOSED, Owner.ASSISTANT, Author.SYSTEM, null, null);
        }
        Conversation seen = conversations.find(id).orElseThrow();
        Memo memo = conversations
                .lastAnswer(id)
                .flatMap(event -> Optional.ofNullable(event.detail().memo()))
                .orElse(Memo.EMPTY);
        ZonedDateTime now = ZonedDateTime.now(clock);
        boolean open = hours.opening(seen.channel(), now).open();
        Message sorry = Message.of(SORRY + (open ? SOON : hours.closed(seen.channel(), now)));
        Turn turn = new Turn(
                id,
                seen.channel(),
                Owner.ASSISTANT,
                seen.version(),
                seen.answered(),
                seen.answered(),
                0,
                now.toInstant(),
                true);
        String about = calls.find(broken.callBack()).map(CallBack::about).orElse(memo.need());
        String need = "Rappel promis et manqué" + (about == null ? "" : " : " + about);
        boolean opened = escalations.open(
                turn,
                List.of(sorry),
                memo,
                Reason.ASKED,
                Priority.NONE,
                new Summary(need, memo.service(), null, null, List.of(), "fr"),
                now.toInstant());
        if (!opened) {
            throw new IllegalStateException("somebody speaks just now; it is tried again");
        }
    }

    private static boolean inHumanHands(Conversation found) {
        return switch (found.owner()) {
            case Owner.Queue _, Owner.Operator _ -> true;
            case Owner.Assistant _, Owner.Closed _ -> false;
        };
    }
}
