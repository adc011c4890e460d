package fr.aiguilleur.console;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.escalation.Escalation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows escalations with the names of those who have them. */
@Component
class EscalationViews {

    /** How far back the person's words are looked for: what lies deeper was answered long ago. */
    private static final int LATELY = 20;

    private final Accounts accounts;
    private final Conversations conversations;

    EscalationViews(Accounts accounts, Conversations conversations) {
        this.accounts = accounts;
        this.conversations = conversations;
    }

    EscalationView of(Escalation escalation) {
        String by = escalation.claimedBy();
        return new EscalationView(
                escalation.id(),
                escalation.conversation(),
                escalation.channel(),
                escalation.state().name().toLowerCase(Locale.ROOT),
                escalation.reason().french(),
                escalation.reason().name().toLowerCase(Locale.ROOT),
                escalation.priority().word(),
                escalation.summary(),
                escalation.openedAt(),
                by == null ? null : new EscalationView.Holder(by, name(by)),
                by == null ? 0 : heard(escalation.conversation()),
                escalation.closedAt());
    }

    List<EscalationView> of(List<Escalation> escalations) {
        return escalations.stream().map(this::of).toList();
    }

    private long heard(UUID conversation) {
        long head = conversations.find(conversation).map(Conversation::head).orElse(0L);
        return conversations.events(conversation, Math.max(0, head - LATELY), LATELY).events().stream()
                .filter(event -> event.kind() == Event.Kind.MESSAGE && event.author() == Event.Author.PERSON)
                .mapToLong(Event::seq)
                .max()
                .orElse(0);
    }

    String name(String operator) {
        return accounts.nameOf(operator).orElse("un collègue");
    }
}
