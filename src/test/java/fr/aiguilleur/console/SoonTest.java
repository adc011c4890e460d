package fr.aiguilleur.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A burst of changes is one look, and what changes during a look is looked at once more. */
class SoonTest {

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void whoAsksBeforeItBeginsIsServedByOneLook() {
        Soon soon = new Soon(later::add, looks::incrementAndGet);
        soon.ask();
        soon.ask();
        soon.ask();
        work();

        assertThat(looks).hasValue(1);

        soon.ask();
        work();
        assertThat(looks).hasValue(2);
    }

    @Test
    void whoAsksWhileItRunsGetsALookOfTheirOwn() {
        Soon[] soon = new Soon[1];
        soon[0] = new Soon(later::add, () -> {
            if (looks.incrementAndGet() == 1) {
                soon[0].ask();
            }
        });
        soon[0].ask();
        work();

        assertThat(looks).hasValue(2);
    }

    private void work() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}
