package fr.aiguilleur.roster;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.roster.Colleague.Presence;
import fr.aiguilleur.wakeup.Wakeups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the operators is here; a console that gives no sign of life for the length of the lease is a lost one. */
@Service
@Transactional
public class Roster {

    /** The topic of wake-ups when somebody came, paused or changed what they take. */
    public static final String TOPIC = "roster";

    private final RosterTable table;
    private final Accounts accounts;
    private final Wakeups wakeups;
    private final Clock clock;
    private final Duration lease;
    private final int capacity;

    Roster(
            RosterTable table,
            Accounts accounts,
            Wakeups wakeups,
            Clock clock,
            @Value("${aiguilleur.console.lease:90s}") Duration lease,
            @Value("${aiguilleur.console.capacity:4}") int capacity) {
        this.table = table;
        this.accounts = accounts;
        this.wakeups = wakeups;
        this.clock = clock;
        this.lease = lease;
        this.capacity = capacity;
    }

    /** A sign of life of an operator's console; of a program with a key it means nothing. */
    public void beat(String operator) {
        Optional<Colleague> before = lock(operator);
        if (before.isEmpty()) {
            return;
        }
        table.see(operator, clock.instant());
        if (before.get().presence() == Presence.AWAY) {
            wakeups.send(TOPIC, operator);
        }
    }

    /** Everybody who may answer people, who is here first. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues() {
        Map<String, RosterTable.Row> rows =
                table.all().stream().collect(Collectors.toMap(RosterTable.Row::id, Function.identity()));
        return accounts.operators().stream()
                .map(member -> colleague(member, rows.getOrDefault(member.id(), RosterTable.Row.of(member.id()))))
                .sorted(Comparator.comparing(Colleague::presence).thenComparing(Colleague::name))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Colleague> find(String operator) {
        return colleagues().stream()
                .filter(colleague -> colleague.id().equals(operator))
                .findFirst();
    }

    /** True when this operator is here and not on a pause. */
    @Transactional(readOnly = true)
    public boolean here(String operator) {
        return find(operator)
                .filter(colleague -> colleague.presence() == Presence.HERE)
                .isPresent();
    }

    /**
     * The operator, held until the transaction under way ends: what they have cannot change meanwhile. Always taken
     * before any conversation.
     *
     * @return nothing for who has no account, as a program with a key
     */
    public Optional<Colleague> lock(String operator) {
        Optional<Member> member = accounts.operators().stream()
                .filter(one -> one.id().equals(operator))
                .findFirst();
        if (member.isPresent() && table.lock(operator).isEmpty()) {
            table.keep(operator);
        }
        return member.flatMap(one -> table.lock(operator).map(row -> colleague(one, row)));
    }

    /** The same, but false at once when somebody else holds the operator: who waits for nothing locks in any order. */
    public boolean lockIfFree(String operator) {
        return table.lockIfFree(operator);
    }

    /** Changes what an operator takes; nothing when nobody of this id may answer people. */
    public Optional<Colleague> change(String operator, Wish wish) {
        if (lock(operator).isEmpty()) {
            return Optional.empty();
        }
        table.change(operator, wish);
        wakeups.send(TOPIC, operator);
        return find(operator);
    }

    private Colleague colleague(Member member, RosterTable.Row row) {
        Integer many = row.capacity();
        return new Colleague(
                member.id(),
                member.name(),
                presence(row.paused(), row.seenAt()),
                many == null ? capacity : many,
                row.skills(),
                Stream.concat(Stream.of("fr"), row.languages().stream()).collect(Collectors.toUnmodifiableSet()),
                row.groups(),
                row.seenAt());
    }

    private Presence presence(boolean paused, @Nullable Instant seen) {
        if (seen == null || seen.plus(lease).isBefore(clock.instant())) {
            return Presence.AWAY;
        }
        return paused ? Presence.PAUSED : Presence.HERE;
    }
}
