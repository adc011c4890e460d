package fr.aiguilleur.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;

/** Asks a model so that nobody waits longer than they said, pays more than they said, or sees it fail. */
final class CarefulModel implements Model, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CarefulModel.class);

    static final int FAILURES = 5;
    static final Duration PAUSE = Duration.ofSeconds(60);
    /** So long a node may not have heard whether it is on; a question asks again. */
    private static final Duration HEARSAY = Duration.ofSeconds(1);
    /** Of French, fewer than there are. */
    private static final int LETTERS_A_TOKEN = 3;

    /** How a question ended. */
    private record End(Outcome outcome, Optional<JsonNode> form, ModelSettings.Tokens tokens) {
        End(Outcome outcome) {
            this(outcome, Optional.empty(), ModelSettings.Tokens.NONE);
        }
    }

    /** What was heard of the switch and the budget, and when. */
    private record Heard(boolean on, Instant at) {}

    private final ModelSettings settings;
    private final Map<Task, Prompt> prompts;
    private final Endpoint endpoint;
    private final ModelTable table;
    private final Clock clock;
    private final MeterRegistry meters;
    private final CircuitBreaker breaker;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Heard heard = new Heard(false, Instant.MIN);

    CarefulModel(
            ModelSettings settings, Map<Task, Prompt> prompts, ModelTable table, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.prompts = Map.copyOf(prompts);
        this.endpoint = new Endpoint(settings);
        this.table = table;
        this.clock = clock;
        this.meters = meters;
        this.breaker = CircuitBreaker.of(
                "model",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(FAILURES)
                        .minimumNumberOfCalls(FAILURES)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(PAUSE)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .clock(clock)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event ->
                        log.warn("model: {}", event.getStateTransition().getToState()));
        Gauge.builder("aiguilleur.model.on", () -> on() ? 1 : 0)
                .description("1 while a language model may be asked")
                .register(meters);
    }

    @Override
    public boolean on() {
        return !paused() && allowed();
    }

    /** Asks the breaker as a question would: after its pause it lets one through to try. */
    boolean paused() {
        if (breaker.tryAcquirePermission()) {
            breaker.releasePermission();
            return false;
        }
        return true;
    }

    private boolean allowed() {
        Heard last = heard;
        Instant now = clock.instant();
        if (last.at().equals(Instant.MIN) || now.isAfter(last.at().plus(HEARSAY))) {
            last = new Heard(hears(), now);
            heard = last;
        }
        return last.on();
    }

    private boolean hears() {
        try {
            ModelTable.State state = table.state();
            return state.on() && state.calls() < settings.rate() && state.tokens() < settings.budget();
        } catch (DataAccessException e) {
            log.warn("model: its switch cannot be read ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public Optional<JsonNode> ask(Task task, Map<String, ?> data, Duration patience) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            log.error("model: {} asked within a transaction, so it is not", task);
            return Optional.empty();
        }
        Duration most = patience.compareTo(settings.timeout()) < 0 ? patience : settings.timeout();
        long until = System.nanoTime() + most.toNanos();
        try {
            // On a thread of its own, so that not even a database that hangs makes anybody wait.
            return asking.submit(() -> noted(task, data, until)).get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            log.warn("model: {} failed ({})", task, nameOf(e));
        } catch (TimeoutException | RejectedExecutionException _) {
            // What is asked ends by itself at the same moment, and is noted there.
        }
        return Optional.empty();
    }

    private Optional<JsonNode> noted(Task task, Map<String, ?> data, long until) {
        Prompt prompt = prompts.get(task);
        Optional<String> question = Question.text(data);
        if (prompt == null || question.isEmpty()) {
            return noted(task, new End(Outcome.TOO_LONG), 0, 0);
        }
        long tokens =
                prompt.tokens() + (prompt.words().length() + question.get().length()) / LETTERS_A_TOKEN;
        if (!breaker.tryAcquirePermission()) {
            return noted(task, new End(Outcome.PAUSED), 0, 0);
        }
        boolean judged = false;
        try {
            if (!table.take(tokens, settings.rate(), settings.budget())) {
                return noted(task, new End(table.state().on() ? Outcome.SPENT : Outcome.OFF), 0, 0);
            }
            long since = System.nanoTime();
            End end = end(prompt, question.get(), until);
            long nanos = System.nanoTime() - since;
            judged = true;
            if (end.outcome() == Outcome.ANSWERED) {
                breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
            } else {
                breaker.onError(
                        nanos,
                        TimeUnit.NANOSECONDS,
                        new IllegalStateException(end.outcome().name()));
            }
            return noted(task, end, tokens, nanos);
        } finally {
            if (!judged) {
                breaker.releasePermission();
            }
        }
    }

    private End end(Prompt prompt, String question, long until) {
        Future<Endpoint.Reply> asked = asking.submit(() -> endpoint.ask(prompt, question));
        try {
            Endpoint.Reply reply = asked.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            Optional<JsonNode> form = FormText.read(reply.text(), prompt.shape());
            return new End(form.isPresent() ? Outcome.ANSWERED : Outcome.MALFORMED, form, reply.tokens());
        } catch (TimeoutException _) {
            return new End(Outcome.LATE);
        } catch (ExecutionException e) {
            log.info("model: {} without an answer ({})", prompt.task(), nameOf(e));
            return new End(Endpoint.outcome(e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new End(Outcome.LATE);
        } finally {
            // Hangs up, however slowly the answer drips.
            asked.cancel(true);
        }
    }

    /** Tokens that nobody counted are taken to be those that were expected. */
    private Optional<JsonNode> noted(Task task, End end, long taken, long nanos) {
        Timer.builder("aiguilleur.model.calls")
                .description("Questions to the language model")
                .tag("task", task.file())
                .tag("outcome", end.outcome().name().toLowerCase(Locale.ROOT))
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
        ModelSettings.Tokens tokens =
                end.tokens().sum() > 0 || end.outcome().free() ? end.tokens() : new ModelSettings.Tokens(taken, 0);
        meters.counter("aiguilleur.model.tokens.in", "task", task.file()).increment(tokens.in());
        meters.counter("aiguilleur.model.tokens.out", "task", task.file()).increment(tokens.out());
        BigDecimal cost = settings.cost(tokens);
        meters.counter("aiguilleur.model.cost.euros", "task", task.file()).increment(cost.doubleValue());
        if (end.outcome() != Outcome.OFF) {
            try {
                table.settle(task, end.outcome(), taken, tokens, TimeUnit.NANOSECONDS.toMillis(nanos), cost);
            } catch (DataAccessException e) {
                log.warn("model: its use cannot be noted ({})", e.getClass().getSimpleName());
            }
        }
        return end.form();
    }

    private static String nameOf(ExecutionException e) {
        return e.getCause() == null ? "unknown" : e.getCause().getClass().getSimpleName();
    }

    @Override
    public void close() {
        // Who is asked is hung up; what became of it is still noted.
        asking.shutdown();
        endpoint.close();
    }
}
