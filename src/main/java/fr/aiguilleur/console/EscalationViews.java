package fr.aiguilleur.console;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.escalation.Escalation;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows escalations with the names of those who have them. */
@Component
class EscalationViews {

    private final Accounts accounts;

    EscalationViews(Accounts accounts) {
        this.accounts = accounts;
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
                escalation.closedAt());
    }

    List<EscalationView> of(List<Escalation> escalations) {
        return escalations.stream().map(this::of).toList();
    }

    String name(String operator) {
        return accounts.nameOf(operator).orElse("un collègue");
    }
}
