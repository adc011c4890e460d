package fr.aiguilleur.undelivered;

import fr.aiguilleur.sms.Deliveries;
import fr.aiguilleur.sms.Delivery;
import fr.aiguilleur.sms.Provider;
import fr.aiguilleur.sms.Provider.Listed;
import fr.aiguilleur.undelivered.OpenTable.Row;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares what we believe with what the provider lists; it only ever moves rows on, and sends nothing. */
@Component
class Reconciliation {

    /**
     * What a day's comparison found.
     *
     * @param same rows of which both say the same
     * @param moved rows that the provider knew more about
     * @param adopted rows nobody knew to have left, found at the provider
     * @param unknown rows nobody knows to have left, still
     * @param refused rows it never took over
     * @param missing rows it took over and does not list
     * @param foreign messages it lists that are none of ours
     */
    record Day(int same, int moved, int adopted, int unknown, int refused, int missing, int foreign) {}

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private static final String UNKNOWN = "unknown";

    private final OpenTable table;
    private final Provider provider;
    private final Deliveries deliveries;
    private final MeterRegistry meters;
    private final Clock clock;

    Reconciliation(OpenTable table, Provider provider, Deliveries deliveries, MeterRegistry meters, Clock clock) {
        this.table = table;
        this.provider = provider;
        this.deliveries = deliveries;
        this.meters = meters;
        this.clock = clock;
    }

    /** Looks for those that may have left within this time. */
    int unknown(Duration atMost) {
        return table.oldestUnknown(atMost)
                .map(oldest -> adopt(outbound(oldest.minus(SKEW))))
                .orElse(0);
    }

    /** Asks about rows without an end that left so long ago. */
    int late(Duration atLeast, Duration atMost) {
        Instant from = clock.instant().minus(atMost);
        List<Row> open = table.notFinal(from, clock.instant().minus(atLeast));
        return open.isEmpty()
                ? 0
                : follow(open, bySid(outbound(from.minus(SKEW)))).moved();
    }

    /** Compares all that left on a day. */
    Day day(LocalDate date) {
        Instant from = date.atStartOfDay(PARIS).toInstant();
        Instant until = date.plusDays(1).atStartOfDay(PARIS).toInstant();
        if (table.left(from, until).isEmpty()) {
            return new Day(0, 0, 0, 0, 0, 0, 0);
        }
        List<Listed> listed = outbound(from.minus(SKEW));
        int adopted = adopt(listed);
        List<Row> rows = table.left(from, until);
        Follow follow = follow(rows.stream().filter(row -> row.sid() != null).toList(), bySid(listed));
        int unknown = count(rows, row -> row.sid() == null && row.status().equals(UNKNOWN));
        int refused = count(rows, row -> row.sid() == null && row.status().equals("failed"));
        Set<String> ofTheDay = listed.stream()
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
                .map(Listed::sid)
                .collect(Collectors.toSet());
        int foreign = ofTheDay.size() - table.ours(ofTheDay).size();
        return new Day(follow.same(), follow.moved(), adopted, unknown, refused, follow.missing(), foreign);
    }

    private static int count(List<Row> rows, Predicate<Row> which) {
        return Math.toIntExact(rows.stream().filter(which).count());
    }

    private List<Listed> outbound(Instant since) {
        return provider.listed(since).stream().filter(one -> !one.inbound()).toList();
    }

    private static Map<String, Listed> bySid(Collection<Listed> listed) {
        return listed.stream().collect(Collectors.toMap(Listed::sid, Function.identity(), (newer, _) -> newer));
    }

    /** A message of the provider's and a row of ours belong together when there is one of each, and no other. */
    private int adopt(List<Listed> listed) {
        Set<String> ours = table.ours(listed.stream().map(Listed::sid).toList());
        Map<UUID, Listed> found = new HashMap<>();
        Set<UUID> doubtful = new HashSet<>();
        for (Listed one : listed) {
            List<Row> rows = ours.contains(one.sid()) ? List.of() : table.mayBe(one.person(), one.body(), one.at());
            boolean single = rows.size() == 1 && rows.getFirst().status().equals(UNKNOWN);
            for (Row row : rows) {
                if (!single || found.put(row.id(), one) != null) {
                    doubtful.add(row.id());
                }
            }
        }
        found.keySet().removeAll(doubtful);
        found.forEach((id, one) -> deliveries.heard(
                id.toString(), one.sid(), Objects.requireNonNullElse(one.delivery(), Delivery.ACCEPTED), one.code()));
        meters.counter("aiguilleur.sms.reconciled", "result", "adopted").increment(found.size());
        return found.size();
    }

    /** @param missing rows that are not listed */
    private record Follow(int same, int moved, int missing) {}

    private Follow follow(List<Row> rows, Map<String, Listed> listed) {
        int same = 0;
        int moved = 0;
        int missing = 0;
        for (Row row : rows) {
            Listed one = listed.get(row.sid());
            if (one == null) {
                missing++;
            } else if (one.delivery() == null || one.delivery().name().equalsIgnoreCase(row.status())) {
                same++;
            } else {
                moved++;
                deliveries.heard(row.id().toString(), one.sid(), one.delivery(), one.code());
            }
        }
        meters.counter("aiguilleur.sms.reconciled", "result", "moved").increment(moved);
        meters.counter("aiguilleur.sms.reconciled", "result", "missing").increment(missing);
        return new Follow(same, moved, missing);
    }
}
