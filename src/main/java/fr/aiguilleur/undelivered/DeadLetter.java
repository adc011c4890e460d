package fr.aiguilleur.undelivered;

import fr.aiguilleur.sms.Delivery;
import fr.aiguilleur.sms.Trouble;
import java.time.Instant;
import java.util.UUID;

/**
 * A message by SMS that did not arrive, or of which nobody knows; without its words or number.
 *
 * @param who who wrote it, in French
 * @param fate what became of it, in French
 * @param why why, in French; empty when nobody knows
 * @param remedy what may be done, in French; empty when nothing is
 * @param sendable whether saying it again makes sense
 */
public record DeadLetter(
        UUID conversation, long seq, Instant at, String who, String fate, String why, String remedy, boolean sendable) {

    static DeadLetter of(
            UUID conversation, long seq, Instant at, String who, Delivery delivery, int code, Instant now) {
        if (delivery == Delivery.UNKNOWN) {
            boolean looking = at.plus(Lookups.LOOKED_FOR).isAfter(now);
            return new DeadLetter(
                    conversation,
                    seq,
                    at,
                    who,
                    "peut-être pas parti",
                    "l'opérateur n'a pas répondu clairement",
                    looking
                            ? "nous cherchons encore s'il est parti : attendez vingt minutes"
                            : "relisez la conversation ; la personne le lira peut-être deux fois si vous le renvoyez",
                    !looking);
        }
        Trouble trouble = Trouble.of(code);
        return new DeadLetter(
                conversation,
                seq,
                at,
                who,
                delivery == Delivery.UNDELIVERED ? "non reçu" : "non envoyé",
                trouble == Trouble.UNKNOWN && code > 0 ? "code " + code + " de l'opérateur" : trouble.why(),
                trouble.remedy(),
                sendable(trouble));
    }

    /** What stands in the way may be gone by now. */
    private static boolean sendable(Trouble trouble) {
        return switch (trouble.kind()) {
            case LATER, ONCE_MORE, EXPIRED, UNKNOWN -> true;
            case OUR_FAULT -> trouble == Trouble.ACCOUNT || trouble == Trouble.NOT_ALLOWED;
            case PERMANENT, OPTED_OUT, DROPPED -> false;
        };
    }

    boolean is(UUID otherConversation, long otherSeq) {
        return conversation.equals(otherConversation) && seq == otherSeq;
    }

    /** The same, to somebody who wants no text messages. */
    DeadLetter refused() {
        Trouble stop = Trouble.OPTED_OUT;
        return new DeadLetter(conversation, seq, at, who, fate, stop.why(), stop.remedy(), false);
    }
}
