package fr.aiguilleur.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is too fast, and who is not for that. */
class PacesTest {

    private final Paces paces = new Paces(3, Duration.ofDays(300));

    @Test
    void aBurstPassesAndNobodyElseIsHeldUpByIt() {
        assertThat(IntStream.range(0, 5).mapToObj(_ -> paces.allows("one")))
                .containsExactly(true, true, true, false, false);
        assertThat(paces.allows("other")).isTrue();
    }

    @Test
    void thoseNotSeenForLongAreForgotten() {
        IntStream.range(0, 3).forEach(_ -> paces.allows("one"));
        IntStream.range(0, 10_000).forEach(i -> paces.allows("other " + i));

        assertThat(paces.allows("one")).isTrue();
    }
}
