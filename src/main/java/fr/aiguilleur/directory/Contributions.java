package fr.aiguilleur.directory;

import fr.aiguilleur.directory.Contribution.Key;
import fr.aiguilleur.wakeup.Wakeups;
import fr.aiguilleur.wakeup.Woken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what sources say of places, and lets every node show the places that follow from it. */
@Service
public class Contributions {

    static final String TOPIC = "directory";

    private final ContributionTable table;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final Wakeups wakeups;
    private final Clock clock;
    private long shownHead = -1;
    private LocalDate shownDay = LocalDate.MIN;

    /** What became of a row. */
    public enum Outcome {
        /** A place that was not known. */
        CREATED,
        /** This source, or this place, now says something else. */
        UPDATED,
        UNCHANGED,
        /** A new source for a place that another one told already. */
        MERGED
    }

    Contributions(
            ContributionTable table,
            Directory directory,
            TransactionTemplate transaction,
            Wakeups wakeups,
            Clock clock) {
        this.table = table;
        this.directory = directory;
        this.transaction = transaction;
        this.wakeups = wakeups;
        this.clock = clock;
        look();
    }

    /** Keeps all of these rows or, if anything fails, none; says of each what became of it. */
    public List<Outcome> keep(List<Contribution> rows, String by) {
        Kept kept = Objects.requireNonNull(transaction.execute(_ -> keepInTransaction(rows, by)));
        show(kept.state(), kept.head());
        return kept.outcomes();
    }

    /** What an import made, to be shown once it is committed. */
    private record Kept(List<Outcome> outcomes, Projection state, long head) {}

    private Kept keepInTransaction(List<Contribution> rows, String by) {
        long head = table.lockedHead();
        LocalDate today = LocalDate.now(clock);
        List<Contribution> stored = stored(head);
        Projection before = directory.project(stored, today);
        Map<Key, Contribution> known = new LinkedHashMap<>();
        stored.forEach(contribution -> known.put(contribution.key(), contribution));

        List<@Nullable Outcome> outcomes = new ArrayList<>();
        List<Contribution> changed = new ArrayList<>();
        for (Contribution row : rows) {
            Contribution former = known.get(row.key());
            Optional<Listing> shown = before.editedBy(row);
            if (says(row, former, shown)) {
                outcomes.add(Outcome.UNCHANGED);
                continue;
            }
            Contribution kept = row.stored(former == null ? shown.isPresent() : former.whole(), head + 1);
            known.put(kept.key(), kept);
            changed.add(kept);
            outcomes.add(former == null && shown.isEmpty() ? null : Outcome.UPDATED);
        }
        if (changed.isEmpty()) {
            return new Kept(told(rows, outcomes, before), before, head);
        }
        table.keep(changed, clock.instant(), by);
        table.raiseHead(head + 1);
        wakeups.send(TOPIC, "all");
        Projection after = directory.project(List.copyOf(known.values()), today);
        return new Kept(told(rows, outcomes, after), after, head + 1);
    }

    /** True when the source, or the place as it is shown, already says just this. */
    private static boolean says(Contribution row, @Nullable Contribution former, Optional<Listing> shown) {
        return (former != null && former.cells().equals(row.cells()))
                || shown.filter(listing -> listing.cells().equals(row.cells())).isPresent();
    }

    /** What this node shows is what is stored, unless another node was faster. */
    private synchronized List<Contribution> stored(long head) {
        return head == shownHead
                ? directory.contributions().stream()
                        .filter(contribution -> !contribution.fromFile())
                        .toList()
                : table.all();
    }

    /** Another node's newer state may have come in between: it stays. */
    private synchronized void show(Projection state, long head) {
        if (head > shownHead) {
            directory.show(state);
            shownHead = head;
        }
    }

    /** Whether a new row made a place or joined one is known once all rows are in. */
    private static List<Outcome> told(List<Contribution> rows, List<@Nullable Outcome> outcomes, Projection after) {
        List<Outcome> told = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Outcome outcome = outcomes.get(i);
            told.add(outcome == null ? (after.founds(rows.get(i).key()) ? Outcome.CREATED : Outcome.MERGED) : outcome);
        }
        return told;
    }

    @EventListener
    @Async
    void onChange(Woken woken) {
        if (woken.topic().equals(TOPIC) || woken.topic().isEmpty()) {
            look();
        }
    }

    /** A wake-up may be lost, and facts grow old at midnight. */
    @Scheduled(fixedDelayString = "${aiguilleur.directory.poll:60s}", initialDelayString = "60s")
    synchronized void look() {
        long head = table.head();
        LocalDate today = LocalDate.now(clock);
        if (head != shownHead || !today.equals(shownDay)) {
            directory.show(directory.project(table.all(), today));
            shownHead = head;
            shownDay = today;
        }
    }
}
