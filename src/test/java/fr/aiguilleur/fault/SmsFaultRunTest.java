package fr.aiguilleur.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Thousands of text messages through a provider that fails in every way we know, while the application is killed over
 * and over and its database is restarted: {@code -Dfaults}. In the end each message is where it belongs, once.
 */
@EnabledIfSystemProperty(named = "faults", matches = ".*", disabledReason = "takes long: run it with -Dfaults")
class SmsFaultRunTest {

    private static final int MESSAGES = Integer.getInteger("faults.messages", 20_000);
    private static final int EACH = Integer.getInteger("faults.each", 10);
    private static final int PHONES = Math.max(1, MESSAGES / EACH);
    private static final int RATE = Integer.getInteger("faults.rate", 100);
    private static final int ALIVE_SECONDS = Integer.getInteger("faults.alive", 5);
    private static final int KILLS_A_RESTART = Integer.getInteger("faults.restart", 8);
    private static final int PATIENCE_SECONDS = Integer.getInteger("faults.patience", 1200);
    /** Not much shorter than the run: what has no end is asked for between once and three times this age. */
    private static final String FINAL_AFTER = System.getProperty("faults.final", "15m");

    private static final long SEED = Long.getLong("faults.seed", 8);
    private static final int AT_ONCE = 64;
    /** So few that not all of them fall into the time in which nobody is there. */
    private static final Duration WHILE_DEAD = Duration.ofSeconds(1);
    /** Longer than we wait for an answer. */
    private static final int SLOW_SECONDS = 10;

    private static final Map<String, Integer> MIX = Map.ofEntries(
            Map.entry("none", 8000),
            Map.entry("429", 300),
            Map.entry("500", 150),
            Map.entry("500-after-accept", 150),
            Map.entry("503", 150),
            Map.entry("reset", 150),
            Map.entry("reset-after-accept", 150),
            Map.entry("slow-before-accept", 20),
            Map.entry("timeout-after-accept", 20),
            Map.entry("expired", 50),
            Map.entry("late-delivery", 100),
            Map.entry("duplicate-callbacks", 300),
            Map.entry("late-callbacks", 300),
            Map.entry("reordered-callbacks", 300),
            Map.entry("early-callbacks", 300),
            Map.entry("lost-callbacks", 100),
            Map.entry("webhook-lost", 200),
            Map.entry("webhook-doubled", 400),
            Map.entry("webhook-late", 200));

    /** What is done every few minutes must be done within the few seconds of a life. */
    private static final List<String> SETTINGS = List.of(
            "--aiguilleur.turn.pause.sms=0s",
            "--aiguilleur.sms.missed.poll=3s",
            "--aiguilleur.sms.reconcile=3s",
            "--aiguilleur.sms.final-after=" + FINAL_AFTER,
            "--aiguilleur.sms.daily-budget=0");

    private static final List<String> LINES =
            List.of("unreachable", "filtered", "landline", "carrier-error", "invalid");
    private static final List<String> WORDS = List.of(
            "bonjour", "je cherche un atelier", "mon imprimante ne marche plus", "merci", "je ne comprends pas");

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile boolean over;

    @Test
    void nothingIsLostAndNothingIsSentTwice() throws Exception {
        Path log = Path.of("target", "faults.log");
        Files.deleteIfExists(log);
        long began = System.nanoTime();
        int port = Ports.free();
        try (OwnPostgres database = new OwnPostgres();
                Carrier carrier = new Carrier("http://localhost:" + port, Path.of("target", "faults-simulator.log"));
                Victim victim = new Victim(
                        port,
                        database,
                        log,
                        List.of("-Xmx1g", "-XX:TieredStopAtLevel=1"),
                        SETTINGS,
                        Carrier.SID,
                        Carrier.TOKEN,
                        carrier.url("/simulator"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            step("up");
            for (int line = 0; line < LINES.size(); line++) {
                carrier.connect(phone(line), LINES.get(line));
            }
            carrier.mix(SEED, MIX, SLOW_SECONDS);
            Future<?> killing = threads.submit(() -> killOverAndOver(victim, database));
            write(carrier, victim, threads);
            over = true;
            killing.get();
            step("all is written; nobody is killed any more");
            Reckoning end = settle(carrier, database);
            Map<String, Object> circumstances = new LinkedHashMap<>();
            circumstances.put(
                    "minutes", Duration.ofNanos(System.nanoTime() - began).toMinutes());
            circumstances.put("kills of the application", kills);
            circumstances.put("restarts of the database", restarts);
            end.print(circumstances);
            assertThat(end.wrong()).isEmpty();
            assertThat(end.written()).isEqualTo(MESSAGES);
        }
    }

    private void killOverAndOver(Victim victim, OwnPostgres database) {
        while (!over) {
            live();
            if (kills.get() % KILLS_A_RESTART == KILLS_A_RESTART / 2) {
                database.restart();
                restarts.incrementAndGet();
                live();
            }
            victim.kill();
            kills.incrementAndGet();
            victim.startAgain();
            step(kills + " kills, " + next + " written");
        }
    }

    private static void live() {
        LockSupport.parkNanos(Duration.ofSeconds(ALIVE_SECONDS).toNanos());
    }

    /** Keeps the pace while somebody listens, and does not stop altogether while nobody does. */
    private void write(Carrier carrier, Victim victim, ExecutorService threads) throws Exception {
        Semaphore slots = new Semaphore(AT_ONCE);
        List<Future<?>> all = new ArrayList<>();
        while (next.get() < MESSAGES) {
            int number = next.getAndIncrement();
            slots.acquire();
            int round = number / PHONES;
            all.add(threads.submit(() -> {
                try {
                    carrier.write(phone(number % PHONES), WORDS.get(round % WORDS.size()));
                } finally {
                    slots.release();
                }
            }));
            LockSupport.parkNanos((victim.listens() ? Duration.ofSeconds(1).dividedBy(RATE) : WHILE_DEAD).toNanos());
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    /** Waits as long as something moves. */
    private static Reckoning settle(Carrier carrier, OwnPostgres database) {
        Reckoning last = Reckoning.of(carrier.known(), database.jdbc());
        long moved = System.nanoTime();
        while (!last.settled()
                && System.nanoTime() - moved
                        < Duration.ofSeconds(PATIENCE_SECONDS).toNanos()) {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            Reckoning now = Reckoning.of(carrier.known(), database.jdbc());
            if (!now.equals(last)) {
                moved = System.nanoTime();
            }
            last = now;
        }
        return last;
    }

    /** Of the numbers kept for fiction there are ten thousand. */
    private static String phone(int number) {
        return "+3363998%04d".formatted(number % 10_000);
    }

    private static void step(String words) {
        System.out.println("FAULTS " + words);
    }
}
