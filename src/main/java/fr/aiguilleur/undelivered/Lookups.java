package fr.aiguilleur.undelivered;

import fr.aiguilleur.undelivered.Reconciliation.Day;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the provider now and then, one node at a time: soon what is unclear, late what has no end, by night all. */
@Component
class Lookups {

    /** For so long a message that may have left is looked for each minute; after that only by night. */
    static final Duration LOOKED_FOR = Duration.ofMinutes(20);

    private static final Logger log = LoggerFactory.getLogger(Lookups.class);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalTime NIGHT = LocalTime.of(4, 30);
    private static final int TURNS = 12;

    private final OpenTable table;
    private final Reconciliation reconciliation;
    private final Clock clock;
    private final Duration every;
    private final Duration finalAfter;

    /** @param finalAfter how long a message may be without an end before the provider is asked */
    Lookups(
            OpenTable table,
            Reconciliation reconciliation,
            Clock clock,
            @Value("${aiguilleur.sms.reconcile:1m}") Duration every,
            @Value("${aiguilleur.sms.final-after:12h}") Duration finalAfter) {
        this.table = table;
        this.reconciliation = reconciliation;
        this.clock = clock;
        this.every = every;
        this.finalAfter = finalAfter;
    }

    @Scheduled(
            fixedDelayString = "${aiguilleur.sms.reconcile:1m}",
            initialDelayString = "${aiguilleur.sms.reconcile:1m}")
    void look() {
        Instant now = clock.instant();
        inTurn("unknown", now.plus(every.dividedBy(2)), _ -> reconciliation.unknown(LOOKED_FOR));
        inTurn(
                "late",
                now.plus(finalAfter.dividedBy(TURNS)),
                _ -> reconciliation.late(finalAfter, finalAfter.plusDays(1)));
        inTurn("daily", nextNight(now), this::yesterday);
    }

    private void inTurn(String job, Instant next, Consumer<Instant> work) {
        if (table.turn(job, next)) {
            try {
                work.accept(clock.instant());
            } catch (RuntimeException e) {
                // Only the kind of failure: a message of an exception may repeat a number.
                log.warn(
                        "the provider's list was not compared ({}): {}",
                        job,
                        e.getClass().getName());
            }
        }
    }

    private void yesterday(Instant now) {
        ZonedDateTime yesterday = now.atZone(PARIS).minusDays(1);
        Day day = reconciliation.day(yesterday.toLocalDate());
        log.info("text messages of {} compared with the provider's list: {}", yesterday.toLocalDate(), day);
    }

    private static Instant nextNight(Instant now) {
        ZonedDateTime tonight = now.atZone(PARIS).with(NIGHT);
        return (tonight.toInstant().isAfter(now) ? tonight : tonight.plusDays(1)).toInstant();
    }
}
