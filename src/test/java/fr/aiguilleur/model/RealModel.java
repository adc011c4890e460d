package fr.aiguilleur.model;

import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A server of a test, asked as the application asks one; before each question so much time passes that no pause after
 * failures and no rate keeps it from being asked. Whoever uses it holds the lock of {@link Core}.
 */
public final class RealModel implements Model, AutoCloseable {

    private static final int RATE = 60;
    private static final long BUDGET = 1_000_000_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final StepClock clock = new StepClock();
    private final AtomicInteger asked = new AtomicInteger();
    private final CarefulModel model;

    public RealModel(String url) {
        model = new CarefulModel(
                new ModelSettings(url, null, "petit", TIMEOUT, RATE, BUDGET, null, null, null),
                Prompt.all(null),
                new ModelTable(Core.get(JdbcClient.class), clock),
                clock,
                new SimpleMeterRegistry());
    }

    @Override
    public boolean on() {
        clock.step(CarefulModel.PAUSE.plusSeconds(1));
        return model.on();
    }

    @Override
    public Optional<JsonNode> ask(Task task, Map<String, ?> data, Duration patience) {
        clock.step(CarefulModel.PAUSE.plusSeconds(1));
        asked.incrementAndGet();
        return model.ask(task, data, patience);
    }

    public int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        model.close();
    }
}
