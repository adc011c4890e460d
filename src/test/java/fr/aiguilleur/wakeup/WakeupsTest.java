package fr.aiguilleur.wakeup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.support.Database;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = WakeupsTest.Slice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = Database.class)
class WakeupsTest {

    private static final String TOPIC = "wakeups-test";

    @Autowired
    private Wakeups wakeups;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Slice heard;

    @Test
    void nobodyIsWokenByWhatWasNotCommitted() throws Exception {
        transaction.executeWithoutResult(status -> {
            wakeups.send(TOPIC, "rolled-back");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> {
            wakeups.send(TOPIC, "committed");
            wakeups.send(TOPIC, "committed");
        });
        wakeups.send(TOPIC, "alone");

        assertThat(heard.next()).isEqualTo("committed");
        assertThat(heard.next()).as("twice in one is told once, or twice").isIn("committed", "alone");
    }

    @EnableAutoConfiguration
    @ComponentScan("fr.aiguilleur.wakeup")
    static class Slice {

        private final BlockingQueue<String> ids = new LinkedBlockingQueue<>();

        @EventListener
        void on(Woken woken) {
            if (woken.topic().equals(TOPIC)) {
                ids.add(woken.id());
            }
        }

        String next() throws InterruptedException {
            return String.valueOf(ids.poll(20, TimeUnit.SECONDS));
        }
    }
}
