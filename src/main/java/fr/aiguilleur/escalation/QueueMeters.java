package fr.aiguilleur.escalation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The figures of the queue for those who look after the service, read from the database when somebody asks. */
@Component
class QueueMeters {

    private final MeterRegistry meters;
    private final EscalationTable table;
    private final Clock clock;

    QueueMeters(MeterRegistry meters, EscalationTable table, Orphans orphans, Clock clock) {
        this.meters = meters;
        this.table = table;
        this.clock = clock;
        gauge("aiguilleur.orphans", orphans, each -> each.find().size());
        gauge("aiguilleur.queue.waiting", table, each -> each.waiting().size());
        gauge("aiguilleur.queue.claimed", table, each -> each.claimed().size());
        gauge("aiguilleur.queue.oldest.seconds", table, this::oldest);
    }

    private <T> void gauge(String name, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).strongReference(true).register(meters);
    }

    private double oldest(EscalationTable from) {
        return from.waiting().stream()
                .map(Escalation::openedAt)
                .min(Instant::compareTo)
                .map(opened -> Duration.between(opened, clock.instant()))
                .map(Duration::toSeconds)
                .orElse(0L);
    }

    /** How long somebody waited until an operator took them. */
    void claimed(Escalation escalation) {
        meters.timer("aiguilleur.claims", "reason", escalation.reason().name().toLowerCase(Locale.ROOT))
                .record(Duration.between(escalation.openedAt(), clock.instant()));
    }

    /** Somebody's console was lost, and the person waits again. */
    void lost() {
        meters.counter("aiguilleur.leases.lost").increment();
    }
}
