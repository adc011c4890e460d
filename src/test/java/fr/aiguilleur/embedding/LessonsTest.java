package fr.aiguilleur.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private static final List<String> TEXTS =
            IntStream.range(0, 100).mapToObj(i -> "x".repeat(i + 1)).toList();

    private final List<Integer> batches = new ArrayList<>();
    private final List<float[]> learned = new ArrayList<>();
    private int failingFrom = Integer.MAX_VALUE;
    private int missing;

    private final VectorSource source = new VectorSource() {
        @Override
        public float[] one(String text) {
            throw new IllegalStateException("only for messages");
        }

        @Override
        public List<float[]> many(List<String> texts) {
            batches.add(texts.size());
            if (batches.size() >= failingFrom) {
                throw new IllegalStateException("out of order");
            }
            return texts.subList(missing, texts.size()).stream()
                    .map(text -> new float[] {text.length(), 1})
                    .toList();
        }

        @Override
        public Duration patience() {
            return Duration.ZERO;
        }
    };

    @Test
    void textsAreLearnedAFewAtATimeAndInOrder() {
        assertThat(new Lessons(source, TEXTS, learned::addAll).attempt()).isTrue();

        assertThat(batches).containsExactly(32, 32, 32, 4);
        assertThat(learned).hasSize(100);
        assertThat(learned.get(99)[0] / learned.get(99)[1]).isEqualTo(100, within());
    }

    @Test
    void afterAFailureItGoesOnWhereItWas() {
        Lessons lessons = new Lessons(source, TEXTS, learned::addAll);
        failingFrom = 3;
        assertThat(lessons.attempt()).isFalse();
        assertThat(learned).isEmpty();

        failingFrom = Integer.MAX_VALUE;
        assertThat(lessons.attempt()).isTrue();
        assertThat(batches).containsExactly(32, 32, 32, 32, 4);
        assertThat(learned).hasSize(100);
    }

    @Test
    void fewerVectorsThanTextsAreAFailure() {
        missing = 1;

        assertThat(new Lessons(source, TEXTS, learned::addAll).attempt()).isFalse();
        assertThat(learned).isEmpty();
    }

    @Test
    void itWaitsLongerAfterEachFailure() {
        assertThat(Lessons.pause(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Lessons.pause(2)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Lessons.pause(5)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Lessons.pause(6)).isEqualTo(Duration.ofMinutes(10));
        assertThat(Lessons.pause(1000)).isEqualTo(Duration.ofMinutes(10));
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.data.Offset.offset(0.01f);
    }
}
