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
        List<Outcome> outcomes =
                Objects.requireNonNull(transaction.execute(_ -> keepInTransaction(rows, by)));
        look();
        return outcomes;
    }

    private List<Outcome> keepInTransaction(List<Contribution> rows, String by) {
        table.lockedHead();
        LocalDate today = LocalDate.now(clock);
        List<Contribution> stored = table.all();
        Projection before = directory.project(stored, today);
        Map<Key, Contribution> known = new LinkedHashMap<>();
        stored.forEach(contribution -> known.put(contribution.key(), contribution));

        List<@Nullable Outcome> outcomes = new ArrayList<>();
        List<Contribution> changed = new ArrayList<>();
        for (Contribution row : rows) {
            Contribution former = known.get(row.key());
            Optional<Listing> edited = former == null ? before.editedBy(row) : Optional.empty();
            boolean same = former == null
                    ? edited.filter(listing -> listing.cells().equals(row.cells()))
                            .isPresent()
                    : former.cells().equals(row.cells());
            if (same) {
                outcomes.add(Outcome.UNCHANGED);
            } else {
                Contribution kept = row.ofWhole(former == null ? edited.isPresent() : former.whole());
                known.put(kept.key(), kept);
                changed.add(kept);
                outcomes.add(former == null && edited.isEmpty() ? null : Outcome.UPDATED);
            }
        }
        if (!changed.isEmpty()) {
            table.keep(changed, clock.instant(), by);
            table.raiseHead();
            wakeups.send(TOPIC, "all");
        }
        return told(rows, outcomes, directory.project(List.copyOf(known.values()), today));
    }

    /** Whether a new row made a place or joined one is known once all rows are in. */
    private static List<Outcome> told(
            List<Contribution> rows, List<@Nullable Outcome> outcomes, Projection after) {
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
            directory.show(table.all(), today);
            shownHead = head;
            shownDay = today;
        }
    }
}
