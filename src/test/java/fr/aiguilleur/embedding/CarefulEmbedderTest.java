package fr.aiguilleur.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.support.StepClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CarefulEmbedderTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<String> asked = new ArrayList<>();
    private final StepClock clock = new StepClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private RuntimeException failure;
    private float[] vector = {3, 4};

    private final VectorSource source = new VectorSource() {
        @Override
        public float[] one(String text) {
            asked.add(text);
            if (failure != null) {
                throw failure;
            }
            return vector;
        }

        @Override
        public List<float[]> many(List<String> texts) {
            return texts.stream().map(this::one).toList();
        }

        @Override
        public Duration patience() {
            return LONG;
        }
    };

    @Test
    void aVectorHasLengthOne() {
        assertThat(learned("").of("imprimer")).hasValue(new float[] {0.6f, 0.8f});
        assertThat(count("ok")).isEqualTo(1);
        assertThat(meters.get("aiguilleur.embedding.ready").gauge().value()).isEqualTo(1);
    }

    @Test
    void nothingIsAskedBeforeOurTextsAreLearned() {
        CarefulEmbedder embedder = embedder("", source);

        assertThat(embedder.of("imprimer")).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(meters.get("aiguilleur.embedding.ready").gauge().value()).isZero();
    }

    @Test
    void addressesAndLongNumbersStayHere() {
        learned("").of("imprimer, claire@example.org ou 06 39 98 00 00, dossier 123456, code 91300");

        assertThat(asked.getLast())
                .startsWith("imprimer")
                .doesNotContain("claire", "98", "123456")
                .endsWith("code 91300");
        int before = asked.size();
        assertThat(learned("").of("+33639980000")).isEmpty();
        assertThat(asked).hasSize(before + 1);
    }

    @Test
    void whatTheModelWantsInFrontIsThere() {
        learned("query: ").of("imprimer");

        assertThat(asked).containsExactly("query: texte", "query: imprimer");
    }

    @Test
    void afterThreeFailuresNobodyIsAskedForAMinute() {
        CarefulEmbedder embedder = learned("");
        failure = new IllegalStateException("out of order");
        for (int i = 0; i < 5; i++) {
            assertThat(embedder.of("imprimer")).isEmpty();
        }
        assertThat(asked).hasSize(1 + Circuit.FAILURES);
        assertThat(count("failed")).isEqualTo(Circuit.FAILURES);
        assertThat(meters.get("aiguilleur.embedding.ready").gauge().value()).isZero();

        clock.step(Circuit.PAUSE);
        assertThat(embedder.of("imprimer")).isEmpty();
        assertThat(embedder.of("imprimer")).isEmpty();
        assertThat(asked).hasSize(1 + Circuit.FAILURES + 1);

        clock.step(Circuit.PAUSE);
        failure = null;
        assertThat(embedder.of("imprimer")).isPresent();
        failure = new IllegalStateException("once");
        assertThat(embedder.of("imprimer")).isEmpty();
        failure = null;
        assertThat(embedder.of("imprimer")).isPresent();
    }

    @Test
    void aVectorOfAnotherModelIsNone() {
        CarefulEmbedder embedder = learned("");
        vector = new float[] {1, 2, 3};

        assertThat(embedder.of("imprimer")).isEmpty();
        vector = new float[] {Float.NaN, 1};
        assertThat(embedder.of("imprimer")).isEmpty();
    }

    @Test
    void aLateVectorIsNone() {
        CountDownLatch never = new CountDownLatch(1);
        VectorSource stuck = new VectorSource() {
            @Override
            public float[] one(String text) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return vector;
            }

            @Override
            public List<float[]> many(List<String> texts) {
                return List.of(vector);
            }

            @Override
            public Duration patience() {
                return LONG;
            }
        };
        CarefulEmbedder embedder =
                new CarefulEmbedder(stuck, "", Duration.ofMillis(10), clock, new SimpleMeterRegistry());
        embedder.learn(List.of("texte"), vectors -> {});
        embedder.learnNow();

        assertThat(embedder.of("imprimer")).isEmpty();
    }

    @Test
    void itLearnsWhenTheApplicationHasStarted() throws InterruptedException {
        CarefulEmbedder embedder = embedder("", source);
        CountDownLatch ready = new CountDownLatch(1);
        embedder.learn(List.of("texte"), vectors -> ready.countDown());
        assertThat(ready.getCount()).isEqualTo(1);

        embedder.start();
        ready.await();
        assertThat(embedder.isRunning()).isTrue();
        embedder.stop();
        assertThat(embedder.isRunning()).isFalse();
    }

    private CarefulEmbedder learned(String prefix) {
        CarefulEmbedder embedder = embedder(prefix, source);
        embedder.learn(List.of("texte"), vectors -> {});
        embedder.learnNow();
        return embedder;
    }

    private CarefulEmbedder embedder(String prefix, VectorSource from) {
        return new CarefulEmbedder(from, prefix, LONG, clock, meters);
    }

    private long count(String outcome) {
        return meters.get("aiguilleur.embedding.messages")
                .tag("outcome", outcome)
                .timer()
                .count();
    }
}
