package fr.aiguilleur.report;

import fr.aiguilleur.directory.Place;
import fr.aiguilleur.text.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Takes what people say is wrong, lets coordinators handle it, and erases it in time. */
@Service("reports")
public class Reports {

    static final int KEPT_DAYS = 90;

    /** More than these nobody will read; who fills the list with noise stops here. */
    private static final int MOST_WAITING = 300;

    private static final int SHOWN_HANDLED = 30;

    private final ReportTable table;
    private final Clock clock;

    Reports(ReportTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @return false when too many wait already */
    boolean tell(Place place, Report.Wrong wrong, String words, String contact) {
        return table.insert(
                new Report(
                        UUID.randomUUID(),
                        place.id(),
                        place.name(),
                        Report.State.WAITING,
                        wrong,
                        Secrets.mask(words.strip()),
                        contact.isBlank() ? null : contact.strip(),
                        OffsetDateTime.now(clock),
                        null,
                        null),
                MOST_WAITING);
    }

    List<Report> waiting() {
        return table.waiting();
    }

    List<Report> handled() {
        return table.handled(SHOWN_HANDLED);
    }

    /** How many wait for a coordinator, for the head of their pages. */
    public int countWaiting() {
        return table.countWaiting();
    }

    /** False when somebody else was faster. Who told it cannot be reached any more afterwards. */
    boolean handle(UUID id, Report.State to, String by) {
        return table.handle(id, to, by, OffsetDateTime.now(clock));
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT6H")
    void erase() {
        table.erase(OffsetDateTime.now(clock).minus(Duration.ofDays(KEPT_DAYS)));
    }
}
