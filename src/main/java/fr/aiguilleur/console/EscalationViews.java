package fr.aiguilleur.console;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.escalation.Escalation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows escalations with the names of those who have them. */
@Component
class EscalationViews {

    private final Accounts accounts;
    private final Heard heard;

    EscalationViews(Accounts accounts, Heard heard) {
        this.accounts = accounts;
        this.heard = heard;
    }

    EscalationView of(Escalation escalation) {
        return of(List.of(escalation)).getFirst();
    }

    /** One question to the database and one for each operator, however long the list is. */
    List<EscalationView> of(List<Escalation> escalations) {
        Map<UUID, Long> latest = heard.in(escalations.stream()
                .filter(escalation -> escalation.claimedBy() != null)
                .map(Escalation::conversation)
                .toList());
        Map<String, EscalationView.Holder> holders = new HashMap<>();
        return escalations.stream()
                .map(escalation -> of(escalation, holders, latest))
                .toList();
    }

    private EscalationView of(
            Escalation escalation, Map<String, EscalationView.Holder> holders, Map<UUID, Long> latest) {
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
                by == null ? null : holders.computeIfAbsent(by, id -> new EscalationView.Holder(id, name(id))),
                latest.getOrDefault(escalation.conversation(), 0L),
                escalation.closedAt());
    }

    String name(String operator) {
        return accounts.nameOf(operator).orElse("un collègue");
    }
}
