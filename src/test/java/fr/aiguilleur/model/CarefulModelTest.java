package fr.aiguilleur.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.Eventually;
import fr.aiguilleur.support.ModelStub;
import fr.aiguilleur.support.StepClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Against a server of our own that does all that a server of models may do. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Core.SHARED)
@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(120)
class CarefulModelTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final String BONJOUR = "{\"text\": \"bonjour\"}";
    private static final Map<String, String> HELLO = Map.of("text", "hello, mon secret");

    private final ModelStub server = new ModelStub();
    private final StepClock clock = new StepClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final JdbcClient jdbc = Core.get(JdbcClient.class);
    private final ModelTable table = new ModelTable(jdbc, clock);
    private CarefulModel model = node(settings(server.url(), 60, 1_000_000));

    @BeforeEach
    void fresh() {
        jdbc.sql(
                        "update model_state set is_on = true, minute = '2000-01-01', calls = 0, day = '2000-01-01', tokens = 0")
                .update();
        jdbc.sql("delete from model_use").update();
        server.says(BONJOUR);
    }

    @AfterEach
    void close() {
        server.close();
        model.close();
    }

    @Test
    void aFormIsAskedForBySchemaAndComesBack() {
        assertThat(ask()).contains("bonjour");

        ModelStub.Seen seen = server.seen().getFirst();
        assertThat(seen.path()).isEqualTo("/v1/chat/completions");
        assertThat(seen.key()).isEqualTo("Bearer clef");
        assertThat(seen.upgrade()).isNull();
        assertThat(seen.system()).startsWith("Vous traduisez").doesNotContain("hello");
        assertThat(seen.question()).isEqualTo("{\"text\":\"hello, mon secret\"}");
        JsonNode body = seen.body();
        assertThat(body.path("model").asString()).isEqualTo("petit");
        assertThat(body.path("temperature").asDouble(1)).isZero();
        assertThat(body.path("stream").asBoolean(false)).isFalse();
        assertThat(body.path("max_tokens")
                        .asInt(body.path("max_completion_tokens").asInt()))
                .isEqualTo(600);
        JsonNode format = body.path("response_format");
        assertThat(format.path("type").asString()).isEqualTo("json_schema");
        assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
        assertThat(format.path("json_schema").path("schema").toString())
                .contains("\"required\":[\"text\"]", "\"additionalProperties\":false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n{\"text\": \"bonjour\"}\n```",
                "Voici : {\"text\": \"bonjour\"} Bonne journée !",
                "<think>{\"text\": \"non\"}</think>{\"text\": \"bonjour\"}"
            })
    void aServerThatRefusesSchemasIsAskedInTheText(String said) {
        server.does((request, exchange) -> {
            boolean schema = request.has("response_format");
            String body = schema ? "{\"error\": \"response_format?\"}" : ModelStub.completion(said);
            ModelStub.send(exchange, schema ? 400 : 200, "application/json", body);
        });

        assertThat(ask()).contains("bonjour");
        assertThat(ask()).contains("bonjour");
        assertThat(server.seen()).hasSize(3); // refused once
        assertThat(server.seen().getLast().system()).contains("\"required\":[\"text\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "je ne sais pas",
                "{\"text\": \"bon",
                "{\"text\": 3}",
                "{\"text\": null}",
                "{}",
                "[]",
                "{\"text\": \"bonjour\", \"phone\": \"0639980000\"}",
                "{\"words\": \"bonjour\"}"
            })
    void anotherFormThanAskedIsNone(String said) {
        server.says(said);

        assertThat(ask()).isEmpty();
        assertThat(ended(Outcome.MALFORMED)).isOne();
    }

    @Test
    void moreThanTheFormHoldsIsNone() {
        server.says("{\"text\": \"" + "a".repeat(3001) + "\"}");

        assertThat(ask()).isEmpty();
        assertThat(ended(Outcome.MALFORMED)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oops", "{}", "{\"choices\": []}", "{\"choices\": [{", "data: {\"choices\": []}\n\n"})
    void whatIsNoAnswerAtAllIsNone(String body) {
        server.sends(200, body);

        assertThat(ask()).isEmpty();
        assertThat(ended(Outcome.ANSWERED)).isZero();
    }

    @Test
    void anAnswerInAStreamIsNone() {
        server.does((_, exchange) ->
                ModelStub.send(exchange, 200, "text/event-stream", "data: {\"choices\":[]}\n\ndata: [DONE]\n\n"));

        assertThat(ask()).isEmpty();
        assertThat(ended(Outcome.ANSWERED)).isZero();
    }

    @Test
    void errorsAreAskedOnceNamedAndNotLogged(CapturedOutput output) {
        server.sends(429, "{\"error\": \"mon secret\"}");
        assertThat(ask()).isEmpty();
        server.sends(500, "{\"error\": \"mon secret\"}");
        assertThat(ask()).isEmpty();
        server.sends(401, "{\"error\": \"mon secret, clef\"}");
        assertThat(ask()).isEmpty();

        assertThat(ended(Outcome.TURNED_AWAY)).isOne();
        assertThat(ended(Outcome.FAILED)).isEqualTo(2);
        assertThat(server.seen()).hasSize(3);
        assertThat(output).doesNotContain("secret", "clef");
    }

    @Test
    void aLineThatBreaksIsNoAnswer() {
        server.does((_, exchange) -> exchange.close());
        assertThat(ask()).isEmpty();
        server.does((_, exchange) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(ModelStub.completion(BONJOUR).getBytes());
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertThat(ask()).isEmpty();

        assertThat(ended(Outcome.UNREACHABLE)).isEqualTo(2);
    }

    @Test
    void aClosedPortIsNoAnswer() {
        server.close();

        assertThat(ask()).isEmpty();
        assertThat(ended(Outcome.UNREACHABLE)).isOne();
    }

    /** Whoever upgrades to HTTP/2 waits for ever, as some servers of models make them. */
    @Test
    void anotherHttpIsNotTried() {
        server.does((_, exchange) -> {
            if (exchange.getRequestHeaders().containsKey("Upgrade")) {
                server.hang();
            }
            ModelStub.send(exchange, 200, "application/json", ModelStub.completion(BONJOUR));
        });

        assertThat(ask()).contains("bonjour");
    }

    @Test
    void aSlowFirstByteIsNotWaitedFor() throws InterruptedException {
        server.does((_, _) -> server.hang());

        assertThat(model.ask(Task.TRANSLATION, HELLO, SHORT)).isEmpty();
        Eventually.see("late", () -> ended(Outcome.LATE), late -> late == 1);
    }

    @Test
    void anAnswerThatDripsIsHungUp() throws InterruptedException {
        CountDownLatch hungUp = new CountDownLatch(1);
        server.does((_, exchange) -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                }
            } catch (java.io.IOException _) {
                hungUp.countDown();
            }
        });

        assertThat(model.ask(Task.TRANSLATION, HELLO, Duration.ofSeconds(2))).isEmpty();
        hungUp.await();
    }

    @Test
    void anAnswerWithoutEndIsNotKept() throws InterruptedException {
        CountDownLatch hungUp = new CountDownLatch(1);
        server.does((_, exchange) -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[100_000]);
                }
            } catch (java.io.IOException _) {
                hungUp.countDown();
            }
        });

        assertThat(ask()).isEmpty();
        hungUp.await();
        assertThat(ended(Outcome.UNREACHABLE)).isOne();
    }

    @Test
    void theSettingCapsEveryPatience() {
        model = node(new ModelSettings(server.url(), null, "petit", SHORT, 60, 1_000_000, null, null, null));
        server.does((_, _) -> server.hang());

        assertThat(ask()).isEmpty();
        assertThat(server.seen().getFirst().key()).isNull();
    }

    @Test
    void afterFiveFailuresItRestsAMinuteThenTriesOnce() {
        server.sends(500, "");
        IntStream.range(0, 5).forEach(_ -> assertThat(ask()).isEmpty());
        server.says(BONJOUR);

        assertThat(model.on()).isFalse();
        assertThat(ask()).isEmpty();
        assertThat(server.seen()).hasSize(5);
        assertThat(ended(Outcome.PAUSED)).isOne();

        clock.step(CarefulModel.PAUSE.plusSeconds(1));
        assertThat(model.on()).isTrue();
        assertThat(ask()).contains("bonjour");
        assertThat(ask()).contains("bonjour");
        assertThat(model.on()).isTrue();
    }

    @Test
    void whoFailsAgainAfterThePauseRestsAgain() {
        server.sends(500, "");
        IntStream.range(0, 5).forEach(_ -> ask());
        clock.step(CarefulModel.PAUSE.plusSeconds(1));
        ask();

        assertThat(server.seen()).hasSize(6);
        assertThat(model.on()).isFalse();
    }

    @Test
    void theRateIsThatOfAllNodes() {
        model = node(settings(server.url(), 3, 1_000_000));
        CarefulModel other = node(settings(server.url(), 3, 1_000_000));

        assertThat(ask()).isPresent();
        assertThat(ask()).isPresent();
        assertThat(other.ask(Task.TRANSLATION, HELLO, LONG)).isPresent();
        assertThat(other.ask(Task.TRANSLATION, HELLO, LONG)).isEmpty();
        assertThat(ask()).isEmpty();
        clock.step(Duration.ofMinutes(1));
        assertThat(ask()).isPresent();
        other.close();
    }

    @Test
    void theBudgetOfADayIsSpentInTokensThatWereUsed() {
        Prompt prompt = Prompt.all(null).get(Task.TRANSLATION);
        int sent = prompt.words().length() + Question.text(HELLO).orElseThrow().length();
        model = node(settings(server.url(), 60, prompt.tokens() + sent / 3 + 120));

        // Asking takes what an answer may take at most, and gives back what it did not.
        assertThat(ask()).isPresent();
        assertThat(table.state().tokens()).isEqualTo(120);
        assertThat(ask()).isPresent();
        assertThat(ask()).isEmpty();
        assertThat(ended(Outcome.SPENT)).isOne();
        assertThat(server.seen()).hasSize(2);
        clock.step(Duration.ofDays(1));
        assertThat(ask()).isPresent();
    }

    @Test
    void aServerThatFailsCostsNothingAndOneThatIsLateCostsWhatItMayHave() {
        server.sends(500, "");
        ask();
        assertThat(table.state().tokens()).isZero();

        server.does((_, _) -> server.hang());
        model.ask(Task.TRANSLATION, HELLO, SHORT);
        Eventually.see("late", () -> ended(Outcome.LATE), late -> late == 1);
        assertThat(table.state().tokens()).isGreaterThan(600);
    }

    @Test
    void turnedOffOnOneNodeItIsOffOnAllAtOnce() {
        CarefulModel other = node(settings(server.url(), 60, 1_000_000));
        assertThat(other.on()).isTrue();

        new ModelBoard(settings(server.url(), 60, 1), table, model).turn(false, "nadia");

        assertThat(other.ask(Task.TRANSLATION, HELLO, LONG)).isEmpty();
        assertThat(server.seen()).isEmpty();
        clock.step(Duration.ofSeconds(2));
        assertThat(other.on()).isFalse();
        assertThat(table.state().by()).isEqualTo("nadia");
        assertThat(table.state().at()).isEqualTo(clock.instant().minusSeconds(2).atZone(clock.getZone()));
        table.turn(true, "nadia");
        assertThat(other.ask(Task.TRANSLATION, HELLO, LONG)).isPresent();
        other.close();
    }

    @Test
    void whatItTookIsCountedByTask() {
        ask();
        ask();
        server.says("non");
        ask();

        List<ModelBoard.Use> uses = table.uses(LocalDate.now(clock));
        assertThat(uses)
                .extracting(ModelBoard.Use::outcome, ModelBoard.Use::calls, ModelBoard.Use::tokensIn)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Outcome.ANSWERED, 2L, 200L),
                        org.assertj.core.groups.Tuple.tuple(Outcome.MALFORMED, 1L, 100L));
        // 2 euros a million in, 6 out
        assertThat(uses.stream().map(ModelBoard.Use::cost).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0.00096");
        assertThat(meters.counter("aiguilleur.model.tokens.out", "task", "translation")
                        .count())
                .isEqualTo(60);
        assertThat(meters.counter("aiguilleur.model.cost.euros", "task", "translation")
                        .count())
                .isCloseTo(0.00096, within(1e-9));
        assertThat(table.uses(LocalDate.now(clock).plusDays(1))).isEmpty();
    }

    @Test
    void withinATransactionNobodyIsAsked() {
        new TransactionTemplate(Core.get(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> assertThat(ask()).isEmpty());

        assertThat(server.seen()).isEmpty();
    }

    @Test
    void whatIsTooLongIsNotSent() {
        assertThat(model.ask(Task.TRANSLATION, Map.of("text", "a".repeat(30_000)), LONG))
                .isEmpty();

        assertThat(server.seen()).isEmpty();
        assertThat(ended(Outcome.TOO_LONG)).isOne();
    }

    @Test
    void aClosedNodeAnswersNothing() {
        model.close();

        assertThat(ask()).isEmpty();
    }

    private Optional<String> ask() {
        return model.ask(Task.TRANSLATION, HELLO, LONG)
                .map(form -> form.path("text").asString());
    }

    private long ended(Outcome outcome) {
        return meters
                .find("aiguilleur.model.calls")
                .tag("outcome", outcome.name().toLowerCase(java.util.Locale.ROOT))
                .timers()
                .stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private static ModelSettings settings(String url, int rate, long budget) {
        return new ModelSettings(
                url, "clef", "petit", LONG, rate, budget, new BigDecimal("2"), new BigDecimal("6"), null);
    }

    private CarefulModel node(ModelSettings settings) {
        return new CarefulModel(settings, Prompt.all(null), table, clock, meters);
    }
}
