package fr.aiguilleur.supervision;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of today as metrics, counted again at most every half minute however often they are read. */
@Component
class HotlineMeters {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Reckoning reckoning;
    private final Clock clock;
    private Counts counts = Counts.NONE;
    private Instant countedAt = Instant.EPOCH;

    HotlineMeters(Reckoning reckoning, Clock clock, MeterRegistry meters) {
        this.reckoning = reckoning;
        this.clock = clock;
        gauge(meters, "aiguilleur.wait.today.median", "seconds", today -> seconds(today.middle()));
        gauge(meters, "aiguilleur.wait.today.p90", "seconds", today -> seconds(today.slow()));
        gauge(meters, "aiguilleur.promises.today.broken", null, Counts::broken);
        gauge(meters, "aiguilleur.requests.today.abandoned", null, Counts::abandoned);
    }

    private void gauge(MeterRegistry meters, String name, @Nullable String unit, ToDoubleFunction<Counts> value) {
        Gauge.builder(name, () -> value.applyAsDouble(today())).baseUnit(unit).register(meters);
    }

    private synchronized Counts today() {
        if (clock.instant().isAfter(countedAt.plus(FRESH))) {
            counts = Reckoning.all(reckoning.today());
            countedAt = clock.instant();
        }
        return counts;
    }

    private static double seconds(@Nullable Duration waited) {
        return waited == null ? Double.NaN : waited.toMillis() / 1000.0;
    }
}
