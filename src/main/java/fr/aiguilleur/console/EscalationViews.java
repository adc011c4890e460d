package fr.aiguilleur.console;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.escalation.Escalation;
import fr.aiguilleur.roster.Colleague;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows escalations with the names of those who have them. */
@Component
class EscalationViews {

    private final Accounts accounts;

    EscalationViews(Accounts accounts) {
        this.accounts = accounts;
    }

    EscalationView of(Escalation escalation) {
        return of(escalation, this::name);
    }

    List<EscalationView> of(List<Escalation> escalations) {
        return of(escalations, List.of());
    }

    /** The same where colleagues were read already: each other name is looked up once. */
    List<EscalationView> of(List<Escalation> escalations, List<Colleague> colleagues) {
        Map<String, String> names = new HashMap<>();
        colleagues.forEach(colleague -> names.put(colleague.id(), colleague.name()));
        return escalations.stream()
                .map(escalation -> of(escalation, id -> names.computeIfAbsent(id, this::name)))
                .toList();
    }

    String name(String operator) {
        return accounts.nameOf(operator).orElse("un collègue");
    }

    private static EscalationView of(Escalation escalation, Function<String, String> names) {
        Escalation.Offer offer = escalation.offer();
        return new EscalationView(
                escalation.id(),
                escalation.conversation(),
                escalation.channel(),
                escalation.state().name().toLowerCase(Locale.ROOT),
                escalation.reason().french(),
                escalation.reason().name().toLowerCase(Locale.ROOT),
                escalation.priority().word(),
                escalation.summary().language(),
                escalation.summary(),
                escalation.openedAt(),
                escalation.promisedAt(),
                holder(escalation.claimedBy(), names),
                escalation.claimedAt(),
                escalation.claimedBy() == null ? 0 : escalation.heard(),
                escalation.closedAt(),
                offer == null ? null : new EscalationView.Offered(offer.to(), names.apply(offer.to()), offer.until()),
                holder(escalation.wanted().operator(), names),
                escalation.wanted().group(),
                escalation.wanted().note());
    }

    private static EscalationView.@Nullable Holder holder(@Nullable String id, Function<String, String> names) {
        return id == null ? null : new EscalationView.Holder(id, names.apply(id));
    }
}
