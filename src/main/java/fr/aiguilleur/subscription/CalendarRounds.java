package fr.aiguilleur.subscription;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.wakeup.Wakeups;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at each subscription every few hours, on whichever node comes first; no transaction is held meanwhile. */
@Component
class CalendarRounds {

    private static final Logger log = LoggerFactory.getLogger(CalendarRounds.class);
    private static final Duration EVERY = Duration.ofHours(3);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(30);

    private final SubscriptionTable table;
    private final Download download;
    private final Wakeups wakeups;
    private final Clock clock;
    private boolean configured;
    private final Subscriptions subscriptions;

    CalendarRounds(
            Subscriptions subscriptions, SubscriptionTable table, Download download, Wakeups wakeups, Clock clock) {
        this.subscriptions = subscriptions;
        this.table = table;
        this.download = download;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${aiguilleur.agenda.look:60s}", fixedDelayString = "${aiguilleur.agenda.look:60s}")
    synchronized void look() {
        try {
            if (!configured) {
                table.configured(subscriptions.all(), OffsetDateTime.now(clock));
                configured = true;
            }
            Optional<Subscription> due = table.claim(OffsetDateTime.now(clock), EVERY);
            while (due.isPresent()) {
                look(due.get());
                due = table.claim(OffsetDateTime.now(clock), EVERY);
            }
        } catch (DataAccessException e) {
            log.warn("subscriptions not looked at: {}", e.getClass().getName());
        }
    }

    private void look(Subscription subscription) {
        Download.Answer answer = download.read(subscription);
        OffsetDateTime now = OffsetDateTime.now(clock);
        switch (answer) {
            case Download.Answer.Unchanged _ -> table.confirm(subscription.url(), now);
            case Download.Answer.Failed failed -> {
                log.warn("calendar « {} » not read: {}", subscription.name(), failed.reason());
                table.fail(subscription.url(), failed.reason(), now, now.plus(AFTER_A_FAILURE));
            }
            case Download.Answer.Copy copy -> {
                if (table.keep(subscription.url(), copy.body(), copy.etag(), copy.lastModified(), now)) {
                    wakeups.send(Agenda.TOPIC, "subscription");
                }
            }
        }
    }
}
