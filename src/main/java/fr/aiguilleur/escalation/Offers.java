package fr.aiguilleur.escalation;

import fr.aiguilleur.escalation.OfferTable.Load;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.roster.Colleague;
import fr.aiguilleur.roster.Colleague.Presence;
import fr.aiguilleur.roster.Roster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks, where the service is set to do so, the operator who fits best to take a waiting person, then the next one.
 * Anybody may still take the person unasked.
 */
@Service
public class Offers {

    private static final String CYBER = "cyber";

    private final OfferTable table;
    private final EscalationTable queue;
    private final Escalations escalations;
    private final Roster roster;
    private final Guides guides;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final boolean on;
    private final Duration time;

    Offers(
            OfferTable table,
            EscalationTable queue,
            Escalations escalations,
            Roster roster,
            Guides guides,
            Clock clock,
            TransactionTemplate transactions,
            @Value("${aiguilleur.console.offers:false}") boolean on,
            @Value("${aiguilleur.console.offer-time:30s}") Duration time) {
        this.table = table;
        this.queue = queue;
        this.escalations = escalations;
        this.roster = roster;
        this.guides = guides;
        this.clock = clock;
        this.transactions = transactions;
        this.on = on;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "${aiguilleur.console.offer-round:1s}")
    void rounds() {
        if (on) {
            round();
        }
    }

    /** Lets offers run out, then offers whoever waits unoffered, first to be answered first. */
    void round() {
        transactions.executeWithoutResult(_ -> {
            if (table.expire() > 0) {
                escalations.changed();
            }
        });
        for (Escalation waiting : queue.waiting()) {
            if (waiting.offer() == null) {
                transactions.executeWithoutResult(_ -> offer(waiting));
            }
        }
    }

    /** The operator does not take it: the next one is asked. */
    public Claim decline(UUID id, String operator) {
        return Objects.requireNonNull(transactions.execute(_ -> table.decline(id, operator)
                ? escalations.done(id)
                : queue.find(id)
                        .map(escalation -> escalations.holder(id, escalation.conversation(), operator))
                        .orElse(new Claim.Gone())));
    }

    /** What an operator has on the desk is looked at again once they are held: another node may have asked them. */
    private void offer(Escalation waiting) {
        Optional<Set<String>> passed = table.hold(waiting.id());
        if (passed.isEmpty()) {
            return;
        }
        List<Colleague> fit = fit(waiting);
        if (!fit.isEmpty() && passed.get().containsAll(ids(fit))) {
            table.askAgain(waiting.id());
            passed = Optional.of(Set.of());
        }
        Set<String> asked = passed.get();
        fit.stream()
                .map(Colleague::id)
                .filter(id -> !asked.contains(id))
                .filter(id -> roster.lockIfFree(id) && ids(fit(waiting)).contains(id))
                .findFirst()
                .ifPresent(id -> {
                    table.offer(waiting.id(), id, clock.instant().plus(time));
                    escalations.changed();
                });
    }

    private static Set<String> ids(List<Colleague> colleagues) {
        return colleagues.stream().map(Colleague::id).collect(Collectors.toSet());
    }

    private List<Colleague> fit(Escalation waiting) {
        Map<String, Load> loads = table.loads();
        return fit(waiting, roster.colleagues(), loads, skills(waiting));
    }

    /**
     * Who may be asked, the best first: who was named, their group, the language, the skill, who helps fewest, who has
     * waited longest. Whoever is in danger is offered to all who are here, to those with room first.
     */
    static List<Colleague> fit(
            Escalation waiting, List<Colleague> colleagues, Map<String, Load> loads, Set<String> skills) {
        String named = waiting.wanted().operator();
        String group = waiting.wanted().group();
        return colleagues.stream()
                .filter(one -> one.presence() == Presence.HERE)
                .filter(one -> room(one, loads) || waiting.priority() == Priority.DANGER)
                .sorted(first((Colleague one) -> room(one, loads))
                        .thenComparing(first(one -> one.id().equals(named)))
                        .thenComparing(
                                first(one -> group != null && one.groups().contains(group)))
                        .thenComparing(first(one ->
                                one.languages().contains(waiting.summary().language())))
                        .thenComparing(first(one -> one.skills().stream().anyMatch(skills::contains)))
                        .thenComparing(one -> people(one, loads))
                        .thenComparing(one -> lastTook(one, loads))
                        .thenComparing(Colleague::id))
                .toList();
    }

    private static Comparator<Colleague> first(Predicate<Colleague> test) {
        return Comparator.comparing((Colleague one) -> test.test(one) ? 0 : 1);
    }

    private static boolean room(Colleague one, Map<String, Load> loads) {
        return people(one, loads) < one.capacity();
    }

    private static int people(Colleague one, Map<String, Load> loads) {
        Load load = loads.get(one.id());
        return load == null ? 0 : load.people();
    }

    private static Instant lastTook(Colleague one, Map<String, Load> loads) {
        Load load = loads.get(one.id());
        return load == null || load.lastTook() == null ? Instant.EPOCH : load.lastTook();
    }

    /** What it takes to help: the section of the guide that was played, and "cyber" when money or data are at risk. */
    private Set<String> skills(Escalation waiting) {
        Set<String> skills = guides.all().stream()
                .filter(guide -> guide.title().equals(waiting.summary().guide()))
                .map(Guide::section)
                .collect(Collectors.toSet());
        if (waiting.priority() == Priority.CYBER) {
            skills.add(CYBER);
        }
        return skills;
    }
}
