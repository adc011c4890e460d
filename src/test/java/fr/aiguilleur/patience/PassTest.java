package fr.aiguilleur.patience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.model.Task;
import fr.aiguilleur.support.MadModel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PassTest {

    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void whatWasWaitedForInVainIsSpent() {
        try (Pass pass = turnstile(Duration.ofMillis(1)).enter(false, () -> false)) {
            assertThat(pass.ask(Task.READING, Map.of())).isEmpty();
            assertThat(pass.spent()).isTrue();
            assertThat(pass.open()).isFalse();
        }
    }

    @Test
    void whoNeverWaitedHasTimeLeft() {
        assertThat(Pass.none().spent()).isFalse();
    }

    @Test
    void whoWasOvertakenIsNotSpent() {
        try (Pass pass = turnstile(Duration.ofHours(1)).enter(false, () -> true)) {
            assertThat(pass.ask(Task.READING, Map.of())).isEmpty();
            assertThat(pass.spent()).isFalse();
            assertThat(pass.open()).isFalse();
        }
    }

    private Turnstile turnstile(Duration patience) {
        return new Turnstile(MadModel.slow(never), patience, patience, Duration.ofHours(3));
    }
}
