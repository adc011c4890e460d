package fr.aiguilleur.callback;

import fr.aiguilleur.callback.CallBack.Broken;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Notes once, whatever the number of nodes, that nobody called in time; erases numbers that are no longer needed. */
@Component
class BrokenPromises {

    private static final Logger log = LoggerFactory.getLogger(BrokenPromises.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration UNUSED = Duration.ofDays(7);

    private final CallBackTable table;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final MeterRegistry meters;

    BrokenPromises(
            CallBackTable table,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            MeterRegistry meters) {
        this.table = table;
        this.events = events;
        this.transaction = transaction;
        this.meters = meters;
    }

    @Scheduled(
            fixedDelayString = "${aiguilleur.call-back.every:1m}",
            initialDelayString = "${aiguilleur.call-back.every:1m}")
    void look() {
        for (CallBack late : table.overdue()) {
            try {
                transaction.executeWithoutResult(_ -> note(late));
            } catch (RuntimeException e) {
                log.error(
                        "a broken promise was not noted, call {}: {}",
                        late.id(),
                        e.getClass().getName());
            }
        }
    }

    private void note(CallBack late) {
        table.lock(late.conversation());
        if (table.broken(late.id())) {
            events.publishEvent(new Broken(late.id(), late.conversation()));
            meters.counter("aiguilleur.call_backs.broken").increment();
        }
    }

    @Scheduled(
            fixedDelayString = "${aiguilleur.call-back.erase:1h}",
            initialDelayString = "${aiguilleur.call-back.every:1m}")
    void erase() {
        int erased = table.erase(KEPT, UNUSED);
        if (erased > 0) {
            log.info("erased the numbers of {} calls", erased);
        }
    }
}
