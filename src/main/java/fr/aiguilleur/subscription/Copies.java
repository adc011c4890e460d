package fr.aiguilleur.subscription;

import fr.aiguilleur.agenda.CalendarSource;
import fr.aiguilleur.agenda.Event;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last good copy of each subscription. */
@Component
@Order(2)
class Copies implements CalendarSource {

    private final SubscriptionTable table;

    Copies(SubscriptionTable table) {
        this.table = table;
    }

    @Override
    public List<State> states() {
        return table.all().stream()
                .map(kept -> new State(kept.subscription().name(), kept.fetchedAt(), kept.failedAt(), kept.failure()))
                .toList();
    }

    @Override
    public List<Copy> copies() {
        return table.all().stream()
                .flatMap(kept -> kept.body() == null
                        ? Stream.empty()
                        : Stream.of(new Copy(
                                kept.subscription().name(),
                                new Event.Source(
                                        kept.subscription().name(),
                                        kept.subscription().licence()),
                                kept.body())))
                .toList();
    }
}
