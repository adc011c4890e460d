package fr.aiguilleur.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharesTest {

    private final Map<String, String> sockets = Stream.generate(
                    () -> UUID.randomUUID().toString())
            .limit(1000)
            .collect(Collectors.toMap(Function.identity(), Function.identity()));

    @Test
    void inARoundEachSocketHasItsTurnOnceAndNoBeatHasThemAll() {
        Shares shares = new Shares(10);
        List<String> asked = new ArrayList<>();
        for (int beat = 0; beat < 10; beat++) {
            List<String> share = shares.next(sockets);
            assertThat(share).hasSizeLessThan(200);
            asked.addAll(share);
        }
        assertThat(asked).containsExactlyInAnyOrderElementsOf(sockets.keySet());
    }
}
