package fr.aiguilleur.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.report.Report.State;
import fr.aiguilleur.report.Report.Wrong;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.StepClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is kept of what people say is wrong, and for how long. */
@ResourceLock(App.SHARED)
class ReportsTest {

    private final ReportTable table = App.shared().get(ReportTable.class);
    private final StepClock clock = new StepClock();
    private final Reports reports = new Reports(table, clock);
    private final Place place =
            App.shared().get(Directory.class).find("91377-place-du-numerique").orElseThrow();

    @AfterEach
    void leave() {
        table.erase(OffsetDateTime.now(clock).plusYears(10));
    }

    @Test
    void aSecretIsMaskedAndTheNumberOfThePlaceIsKept() {
        reports.tell(place, Wrong.PHONE, "c'est le 01 60 12 34 56, mon mot de passe est Toto1958", "");

        Report kept = reports.waiting().getFirst();
        assertThat(kept.words()).contains("01 60 12 34 56").doesNotContain("Toto1958");
        assertThat(kept.contact()).isNull();
        assertThat(kept.name()).isEqualTo(place.name());
    }

    @Test
    void whoToldItIsForgottenOnceItIsHandledAndOnlyOneHandlesIt() {
        reports.tell(place, Wrong.HOURS, "", "jeanne@example.org");
        Report waiting = reports.waiting().getFirst();
        assertThat(waiting.contact()).isEqualTo("jeanne@example.org");
        assertThat(reports.countWaiting()).isOne();

        assertThat(reports.handle(waiting.id(), State.CORRECTED, "nadia")).isTrue();
        assertThat(reports.handle(waiting.id(), State.DISMISSED, "rose")).isFalse();

        Report handled = reports.handled().getFirst();
        assertThat(handled.state()).isEqualTo(State.CORRECTED);
        assertThat(handled.handledBy()).isEqualTo("nadia");
        assertThat(handled.contact()).isNull();
        assertThat(reports.countWaiting()).isZero();
    }

    @Test
    void everythingIsErasedAfterNinetyDays() {
        reports.tell(place, Wrong.CLOSED, "", "jeanne@example.org");
        clock.step(Duration.ofDays(89));
        reports.erase();
        assertThat(reports.waiting()).hasSize(1);

        clock.step(Duration.ofDays(2));
        reports.erase();
        assertThat(reports.waiting()).isEmpty();
    }

    @Test
    void noiseStopsWhereNobodyWouldReadIt() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Report report = new Report(
                UUID.randomUUID(), place.id(), place.name(), State.WAITING, Wrong.OTHER, "x", null, now, null, null);

        assertThat(table.insert(report, 0)).isFalse();
        assertThat(table.insert(report, 1)).isTrue();
    }
}
