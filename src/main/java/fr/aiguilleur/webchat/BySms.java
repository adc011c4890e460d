package fr.aiguilleur.webchat;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.crossing.Crossing;
import fr.aiguilleur.crossing.Refusal;
import fr.aiguilleur.crossing.WayBack;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes a conversation of this page to a phone, and one of a phone to this page. */
@Component
class BySms {

    /** What a browser makes has 256 bits; what is shorter nobody of ours made. */
    private static final int SHORTEST_KEY = 43;

    private final Crossing crossing;
    private final WayBack wayBack;
    private final Conversations conversations;

    BySms(Crossing crossing, WayBack wayBack, Conversations conversations) {
        this.crossing = crossing;
        this.wayBack = wayBack;
        this.conversations = conversations;
    }

    Optional<Fault> ask(UUID conversation, Request.BySms asked) {
        return asked.consent()
                ? crossing.ask(conversation, asked.number()).map(BySms::fault)
                : Optional.of(Fault.NOT_VALID);
    }

    Optional<Fault> prove(UUID conversation, Request.Code typed) {
        return crossing.prove(conversation, typed.code()).map(BySms::fault);
    }

    /** The conversation a link leads to, when this page is the one that may open it. */
    Optional<Conversation> open(String link, String key) {
        return key.length() < SHORTEST_KEY
                ? Optional.empty()
                : wayBack.open(link, key).flatMap(conversations::find);
    }

    /** What reopens a conversation whose number has another one by now, does so at its page only. */
    <T> T atPage(UUID conversation, Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            if (!wayBack.letGo(conversation)) {
                throw e;
            }
            return write.get();
        }
    }

    private static Fault fault(Refusal refusal) {
        return switch (refusal) {
            case NO_MOBILE -> Fault.NO_MOBILE;
            case NOT_TO_THIS_NUMBER -> Fault.NOT_BY_SMS;
            case THERE_ALREADY -> Fault.BY_SMS_ALREADY;
            case WITH_SOMEBODY -> Fault.WITH_SOMEBODY;
            case WRONG_CODE -> Fault.WRONG_CODE;
            case CODE_OVER -> Fault.CODE_OVER;
            case ENDED -> Fault.ENDED;
        };
    }
}
