package fr.aiguilleur.sms;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.consent.Consents.Source;
import fr.aiguilleur.consent.Keyword;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.crossing.WayBack;
import fr.aiguilleur.site.Site;
import fr.aiguilleur.sms.Inbox.Incoming;
import fr.aiguilleur.understanding.Act;
import fr.aiguilleur.understanding.Acts;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Does at once what the words of texting ask for: STOP, START, AIDE, CONTACT; the assistant does not answer them. */
@Component
class Keywords {

    private static final String WORDS = "Un conseiller : tapez 0. Ne plus recevoir de SMS : STOP.";

    private final Consents consents;
    private final Refusals refusals;
    private final Conversations conversations;
    private final WayBack wayBack;
    private final Site site;
    private final String contact;

    Keywords(
            Consents consents,
            Refusals refusals,
            Conversations conversations,
            WayBack wayBack,
            Site site,
            @Value("${aiguilleur.contact:}") String contact) {
        this.consents = consents;
        this.refusals = refusals;
        this.conversations = conversations;
        this.wayBack = wayBack;
        this.site = site;
        this.contact = contact.strip();
    }

    /**
     * Takes in what a stored message asks for, in the transaction that stores it.
     *
     * @param before the conversation as it was before the message
     */
    void heard(Incoming sms, Conversation before, long seq) {
        boolean refused = consents.refused(sms.from());
        Optional<Keyword> asked = asked(sms, refused);
        if (asked.isPresent()) {
            follow(asked.get(), sms, before, seq, refused);
        } else if (sms.answered()) {
            conversations.leaveUnanswered(before.id(), seq);
        } else if (refused && courtesy(sms.body(), before)) {
            end(before.id());
        } else if (refused && farewell(sms, before)) {
            conversations.leaveUnanswered(before.id(), seq);
        } else if (refused) {
            consents.refuseAfterAnswer(sms.from(), Source.QUESTION, before.id(), seq);
        }
    }

    /** The provider's word for it counts more than ours: it has acted on it. */
    private static Optional<Keyword> asked(Incoming sms, boolean refused) {
        String optOut = sms.optOut();
        if (optOut == null) {
            return Keyword.of(sms.body()).filter(word -> word != Keyword.START || refused);
        }
        return switch (optOut.toUpperCase(Locale.ROOT)) {
            case "STOP" -> Optional.of(Keyword.STOP);
            case "START" -> Optional.of(Keyword.START);
            case "HELP" -> Optional.of(Keyword.HELP);
            default -> Optional.empty();
        };
    }

    private void follow(Keyword asked, Incoming sms, Conversation before, long seq, boolean refused) {
        UUID conversation = before.id();
        switch (asked) {
            case STOP -> stop(sms, before, seq, refused);
            case START -> {
                consents.accept(sms.from(), sms.answered() ? Source.PROVIDER : Source.WORD);
                tell(Sentence.SMS_AGAIN.french(), sms, conversation, seq);
            }
            case HELP -> tell(Sentence.SMS_HELP.french(), sms, conversation, seq);
            case CONTACT -> tell(whoWeAre(), sms, conversation, seq);
        }
    }

    /**
     * Who has a page goes on there, everybody else has ended; who waits for a human or talks to one stays with them: the
     * human sees it, and may call.
     */
    private void stop(Incoming sms, Conversation before, long seq, boolean refused) {
        consents.refuse(sms.from(), sms.answered() ? Source.PROVIDER : Source.WORD);
        boolean confirm = !sms.answered() && !refused;
        boolean over = before.owner() instanceof Owner.Closed;
        if (!over && (refused ? wayBack.returned(before.id()) : wayBack.stopped(before.id()))) {
            if (confirm) {
                refusals.letLast(before.id(), sms.from(), Sentence.OPT_OUT_SMS.french());
            }
            conversations.leaveUnanswered(before.id(), seq);
        } else {
            if (confirm) {
                refusals.say(before.id(), Sentence.OPT_OUT_SMS.french());
            }
            end(before.id());
        }
    }

    private void tell(String words, Incoming sms, UUID conversation, long seq) {
        if (!sms.answered()) {
            refusals.say(conversation, words);
        }
        conversations.leaveUnanswered(conversation, seq);
    }

    /** Where nobody has told us who we are, the way to a human stands alone: we do not invent an address. */
    private String whoWeAre() {
        String known =
                contact.isEmpty() && site.published() ? "Aide numérique de votre quartier, " + site.address() : contact;
        return known.isEmpty() ? Sentence.SMS_CONTACT_UNKNOWN.french() : known + "\n" + WORDS;
    }

    /** After STOP, "merci" or "ok" begins nothing. */
    private static boolean courtesy(String body, Conversation before) {
        boolean begins = before.head() == 0 || before.owner() instanceof Owner.Closed;
        return begins && Acts.of(body).filter(Keywords::mere).isPresent();
    }

    /** The same for who said STOP and nothing since, and whose conversation goes on at a page. */
    private boolean farewell(Incoming sms, Conversation before) {
        return before.owner() instanceof Owner.Assistant
                && Acts.of(sms.body()).filter(Keywords::mere).isPresent()
                && consents.silent(sms.from())
                && wayBack.returned(before.id());
    }

    private static boolean mere(Act act) {
        return act instanceof Act.Thanks || act instanceof Act.Yes || act instanceof Act.No;
    }

    private void end(UUID conversation) {
        conversations.move(conversation, Owner.ASSISTANT, Owner.CLOSED, Author.PERSON, null, null);
    }
}
