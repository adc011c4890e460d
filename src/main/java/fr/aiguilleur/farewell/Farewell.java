package fr.aiguilleur.farewell;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.contact.Autonomy;
import fr.aiguilleur.contact.Contact;
import fr.aiguilleur.contact.Contacts;
import fr.aiguilleur.contact.Material;
import fr.aiguilleur.contact.Outcome;
import fr.aiguilleur.contact.Prefill;
import fr.aiguilleur.contact.Redirection;
import fr.aiguilleur.contact.Term;
import fr.aiguilleur.contact.Theme;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.escalation.Claim;
import fr.aiguilleur.escalation.Escalation;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.escalation.Summary;
import fr.aiguilleur.person.Trait;
import fr.aiguilleur.walk.Route;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ends what an operator held: the contact is written down, and the person is asked once whether it helped. */
@Component
public class Farewell {

    /**
     * The short form; what it leaves out is filled in from what happened.
     *
     * @param id of the contact, chosen by who writes, so that it may be sent again
     */
    public record Ending(
            @Nullable UUID id,
            @Nullable List<Theme> themes,
            @Nullable Outcome outcome,
            @Nullable Redirection redirection,
            @Nullable Autonomy autonomy,
            @Nullable List<Material> materials,
            @Nullable Integer minutes,
            @Nullable String note) {

        static final Ending QUICK = new Ending(null, null, null, null, null, null, null, null);
    }

    private static final List<Choice> HOW =
            List.of(new Choice("1", "Oui"), new Choice("2", "Un peu"), new Choice("3", "Non"), GuideAnswers.HUMAN);
    private static final long NOTHING = 0;

    private final Escalations escalations;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Prefill prefill;
    private final TransactionOperations transaction;
    private final Clock clock;

    public Farewell(
            Escalations escalations,
            Conversations conversations,
            Contacts contacts,
            Prefill prefill,
            TransactionOperations transaction,
            Clock clock) {
        this.escalations = escalations;
        this.conversations = conversations;
        this.contacts = contacts;
        this.prefill = prefill;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The form as it would be written down now; nothing when this operator does not hold the conversation. */
    public Optional<Prefill.Form> form(UUID escalation, String operator) {
        return escalations
                .find(escalation)
                .filter(one -> one.state() == Escalation.State.CLAIMED && operator.equals(one.claimedBy()))
                .map(one -> likely(one, operator));
    }

    /** Ends the conversation and writes the contact down, both or neither; the same form sent twice is one. */
    public Claim close(UUID id, Member by, Ending ending) {
        return ending.outcome() == Outcome.ASSISTANT ? handBack(id, by, ending) : end(id, by, ending);
    }

    /** The assistant goes on; that somebody helped is written down all the same. */
    public Claim handBack(UUID id, Member by) {
        return handBack(id, by, Ending.QUICK);
    }

    private Claim handBack(UUID id, Member by, Ending ending) {
        return written(
                id, by, ending, (_, _) -> new Done(escalations.handBack(id, by.id()), Outcome.ASSISTANT, NOTHING));
    }

    private Claim end(UUID id, Member by, Ending ending) {
        return written(id, by, ending, (escalation, form) -> {
            Outcome outcome = Objects.requireNonNullElse(ending.outcome(), Outcome.NONE);
            String word = ending.outcome() == null ? null : outcome.word();
            AtomicLong asked = new AtomicLong(NOTHING);
            Claim claim = asks(escalation, form, outcome)
                    ? escalations.close(id, by.id(), word, ending.note(), conversation -> asked.set(ask(conversation)))
                    : escalations.close(id, by.id(), word, ending.note());
            return new Done(claim, outcome, asked.get());
        });
    }

    /** @param asked the seq of the question; 0 when none was asked */
    private record Done(Claim claim, Outcome outcome, long asked) {}

    private interface Act {
        Done on(Escalation escalation, Prefill.Form form);
    }

    private Claim written(UUID id, Member by, Ending ending, Act act) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Escalation escalation = escalations.find(id).orElse(null);
            if (escalation == null) {
                return new Claim.Gone();
            }
            if (again(escalation, ending)) {
                return new Claim.Done(escalation);
            }
            Prefill.Form form = likely(escalation, by.id());
            Done done = act.on(escalation, form);
            if (done.claim() instanceof Claim.Done) {
                Contact contact = contacts.record(contact(escalation, by, form, ending, done.outcome()));
                if (done.asked() != NOTHING) {
                    contacts.asked(contact.id(), done.asked());
                }
            }
            return done.claim();
        }));
    }

    private boolean again(Escalation escalation, Ending ending) {
        return contacts.ofEscalation(escalation.id())
                .filter(contact -> contact.id().equals(ending.id()))
                .isPresent();
    }

    private Prefill.Form likely(Escalation escalation, String operator) {
        Summary summary = escalation.summary();
        return prefill.of(escalation.conversation(), operator, summary.guide(), summary.service(), summary.need());
    }

    private Contact contact(Escalation escalation, Member by, Prefill.Form form, Ending ending, Outcome outcome) {
        return new Contact(
                Objects.requireNonNullElseGet(ending.id(), UUID::randomUUID),
                Term.of(Contact.Kind.class, escalation.channel()).orElse(Contact.Kind.WEB),
                escalation.id(),
                escalation.conversation(),
                by.id(),
                by.name(),
                clock.instant(),
                Objects.requireNonNullElse(ending.themes(), form.themes()),
                outcome,
                ending.redirection(),
                ending.autonomy(),
                Objects.requireNonNullElse(ending.materials(), List.of()),
                Objects.requireNonNullElse(ending.minutes(), form.minutes()),
                Objects.requireNonNullElse(ending.note(), ""),
                null);
    }

    /** Not who was never written to, who refused, or whose life was at risk. */
    private static boolean asks(Escalation escalation, Prefill.Form form, Outcome outcome) {
        return form.helped()
                && escalation.priority() != Priority.DANGER
                && outcome != Outcome.UNREACHED
                && outcome != Outcome.REFUSED;
    }

    /** Says the question while the conversation is the assistant's for a moment. */
    private long ask(UUID id) {
        Conversation now = conversations.find(id).orElseThrow();
        Memo memo = conversations
                .lastAnswer(id)
                .map(event -> event.detail().memo())
                .orElse(Memo.EMPTY)
                .ending(List.of(Route.WELL, Route.SO_SO, Route.BADLY))
                .noting(Trait.RATED);
        Turn turn = new Turn(id, now.channel(), Owner.ASSISTANT, now.version(), now.answered(), now.answered(), 0);
        boolean said = conversations.assistantSays(
                turn, List.of(Message.of(Sentence.HAS_IT_HELPED.french()).offering(HOW)), memo);
        return said ? conversations.find(id).orElseThrow().head() : NOTHING;
    }
}
