package fr.aiguilleur.farewell;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.contact.Contact;
import fr.aiguilleur.contact.Contacts;
import fr.aiguilleur.contact.Satisfaction;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.roster.Roster;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.walk.ChoiceRule;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Route;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Who writes again after an operator helped: their opinion is kept, and the same operator is told while here. */
@Component
public class AfterHelp {

    /**
     * How the turn ends, with what is to be noted once it is stored.
     *
     * @param rated what the person thinks of the help
     * @param about the seq of the message that asked for it
     * @param operator for whom the person waits
     */
    public record Next(
            Outcome outcome,
            @Nullable Satisfaction rated,
            long about,
            @Nullable String operator) {

        public static Next of(Outcome outcome) {
            return new Next(outcome, null, 0, null);
        }
    }

    private static final Set<Intent> NEEDS =
            EnumSet.of(Intent.TROUBLESHOOT, Intent.REFERRAL, Intent.EVENT, Intent.OUT_OF_SCOPE, Intent.UNCLEAR);
    private static final Duration LATELY = Duration.ofHours(24);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM 'à' H'h'mm", Locale.FRENCH);

    private final Contacts contacts;
    private final Conversations conversations;
    private final Escalations escalations;
    private final Predicate<String> here;
    private final ChoiceRule choices;
    private final Handover handover;

    @Autowired
    AfterHelp(
            Contacts contacts,
            Conversations conversations,
            Escalations escalations,
            Roster roster,
            ChoiceRule choices,
            Handover handover) {
        this(contacts, conversations, escalations, roster::here, choices, handover);
    }

    /** @param here whether an operator may be given people now */
    public AfterHelp(
            Contacts contacts,
            Conversations conversations,
            Escalations escalations,
            Predicate<String> here,
            ChoiceRule choices,
            Handover handover) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.escalations = escalations;
        this.here = here;
        this.choices = choices;
        this.handover = handover;
    }

    /** What was decided, or the operator who helped before instead. */
    public Next of(UUID conversation, Heard heard, Outcome decided) {
        Contact last = contacts.last(conversation).orElse(null);
        if (last == null) {
            return Next.of(decided);
        }
        Optional<Event> word = conversations.lastAnswer(conversation);
        Satisfaction rated = rated(heard);
        if (rated != null) {
            return new Next(decided, rated, word.map(Event::seq).orElse(0L), null);
        }
        boolean fresh = heard.idle()
                || word.filter(event -> event.at().isAfter(last.at())).isEmpty();
        return lately(last, heard) && forSomebody(decided, heard, fresh) && here.test(last.operator())
                ? new Next(told(back(decided, last, heard), last, heard), null, 0, last.operator())
                : Next.of(told(decided, last, heard));
    }

    /** Notes what belongs to a turn that has just been stored. */
    public void note(UUID conversation, Next next) {
        if (next.rated() != null) {
            contacts.answered(conversation, next.about(), next.rated());
        }
        if (next.operator() != null) {
            escalations.prefer(conversation, next.operator());
        }
    }

    private @Nullable Satisfaction rated(Heard heard) {
        if (!heard.memo().offered().contains(Route.WELL)) {
            return null;
        }
        return switch (choices.target(heard).orElse("")) {
            case Route.WELL -> Satisfaction.YES;
            case Route.SO_SO -> Satisfaction.A_LITTLE;
            case Route.BADLY -> Satisfaction.NO;
            default -> null;
        };
    }

    private static boolean lately(Contact last, Heard heard) {
        return last.outcome() != fr.aiguilleur.contact.Outcome.ASSISTANT
                && Duration.between(last.at(), heard.at()).compareTo(LATELY) < 0;
    }

    /** What a human should read: not politeness, not what the assistant had asked, and no danger, which waits for none. */
    private static boolean forSomebody(Outcome decided, Heard heard, boolean fresh) {
        return switch (decided) {
            case Outcome.HandOver over -> over.reason() != Reason.DANGER && over.reason() != Reason.CYBER;
            case Outcome.Say _ ->
                fresh
                        && heard.choice() == null
                        && heard.act().isEmpty()
                        && NEEDS.contains(heard.reading().intent());
            case Outcome.Call _, Outcome.End _ -> false;
        };
    }

    private Outcome back(Outcome decided, Contact last, Heard heard) {
        boolean today = last.at()
                .atZone(heard.at().getZone())
                .toLocalDate()
                .equals(heard.at().toLocalDate());
        String words = (heard.reading().uneasy() ? Sentence.IF_DANGER.french() + "\n" : "")
                + "Je préviens " + last.operatorName() + ", qui vous a aidé " + (today ? "tout à l'heure" : "hier")
                + ". "
                + (heard.channel() == Channel.SMS ? "La réponse viendra ici, par SMS." : "Gardez cette page ouverte.");
        return decided instanceof Outcome.HandOver
                ? decided.with(List.of(Message.of(words)))
                : handover.saying(
                        Message.of(words),
                        Reason.BACK,
                        heard.with(heard.placed()
                                .needing(heard.text(), heard.reading().service())));
    }

    /** Whoever takes over reads who helped before. */
    private static Outcome told(Outcome outcome, Contact last, Heard heard) {
        return outcome instanceof Outcome.HandOver over
                ? new Outcome.HandOver(
                        over.messages(),
                        over.memo(),
                        over.reason(),
                        over.priority(),
                        over.summary().after(earlier(last, heard)),
                        over.promisedAt())
                : outcome;
    }

    private static String earlier(Contact last, Heard heard) {
        String note = last.note().isBlank() ? "" : " « " + last.note().strip() + " »";
        return last.operatorName() + ", le "
                + DAY.format(last.at().atZone(heard.at().getZone())) + " : "
                + last.outcome().french() + "." + note;
    }
}
