package fr.aiguilleur.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.support.TwilioStub;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long Twilio waits until a text message is stored, while people write at a steady pace and the assistant answers
 * them: {@code -Dfaults.pace}. Each call is late from the moment at which it was due.
 */
@EnabledIfSystemProperty(named = "faults.pace", matches = ".*", disabledReason = "needs a quiet machine: -Dfaults.pace")
class WebhookPaceTest {

    private static final int RATE = Integer.getInteger("faults.pace.rate", 200);
    private static final int SECONDS = Integer.getInteger("faults.pace.seconds", 60);
    private static final int WARM = Integer.getInteger("faults.pace.warm", 60);
    private static final int STEPS = 4;
    private static final int PHONES = Integer.getInteger("faults.pace.phones", 5_000);
    private static final int MOST_PHONES = 10_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();

    @Test
    void aTextMessageIsStoredInTime() throws Exception {
        Path log = Path.of("target", "faults-pace.log");
        Files.deleteIfExists(log);
        try (OwnPostgres database = new OwnPostgres();
                TwilioStub twilio = new TwilioStub();
                Victim application = new Victim(
                        Ports.free(),
                        database,
                        log,
                        List.of("-Xmx1g"),
                        List.of(),
                        TwilioStub.SID,
                        TwilioStub.TOKEN,
                        twilio.url())) {
            int warmed = warm(application.url());
            List<Long> late = call(application.url(), RATE, SECONDS, warmed);
            long stored = database.jdbc()
                    .sql("select count(*) from sms_inbound")
                    .query(Long.class)
                    .single();
            System.out.printf(
                    Locale.ROOT,
                    "%n| webhook to stored | calls | p50 ms | p90 ms | p99 ms | max ms | answers sent meanwhile |%n"
                            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |%n"
                            + "| %d/s for %d s | %d | %.1f | %.1f | %.1f | %.1f | %d |%n",
                    RATE,
                    SECONDS,
                    late.size(),
                    at(late, 0.5),
                    at(late, 0.9),
                    at(late, 0.99),
                    at(late, 1),
                    twilio.sent().size());
            assertThat(stored).isEqualTo((long) warmed + SECONDS * RATE);
        }
    }

    /** Faster and faster, as a machine that just started is not met by everybody at once. */
    private int warm(String application) {
        int sent = 0;
        for (int step = 1; step <= STEPS; step++) {
            int rate = RATE * step / STEPS;
            call(application, rate, WARM / STEPS, sent);
            sent += rate * (WARM / STEPS);
        }
        return sent;
    }

    /** @return how late each answer was, in nanoseconds and in order of size */
    private List<Long> call(String application, int rate, int seconds, int first) {
        List<HttpRequest> calls = IntStream.range(first, first + seconds * rate)
                .mapToObj(number -> TwilioStub.call(
                        application,
                        "+3363998%04d".formatted(number % Math.min(PHONES, MOST_PHONES)),
                        "je cherche un atelier numéro " + number))
                .toList();
        long start = System.nanoTime() + Duration.ofMillis(100).toNanos();
        List<CompletableFuture<Long>> answers = IntStream.range(0, calls.size())
                .mapToObj(number -> {
                    long due = start + number * Duration.ofSeconds(1).toNanos() / rate;
                    while (System.nanoTime() < due) {
                        LockSupport.parkNanos(due - System.nanoTime());
                    }
                    return http.sendAsync(calls.get(number), BodyHandlers.discarding())
                            .thenApply(answer -> {
                                assertThat(answer.statusCode()).isEqualTo(200);
                                return System.nanoTime() - due;
                            });
                })
                .toList();
        return answers.stream().map(CompletableFuture::join).sorted().toList();
    }

    private static double at(List<Long> nanos, double share) {
        int index = (int) Math.ceil(share * nanos.size()) - 1;
        return nanos.get(Math.clamp(index, 0, nanos.size() - 1)) / 1e6;
    }
}
