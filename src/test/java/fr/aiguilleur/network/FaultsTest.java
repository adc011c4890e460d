package fr.aiguilleur.network;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.network.Fault.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Map<Mode, Integer> MIX = Map.of(Mode.NONE, 50, Mode.TOO_MANY, 30, Mode.WEBHOOK_LOST, 20);

    private final Faults faults = new Faults();

    @Test
    void withoutAnOrderNothingGoesWrong() {
        assertThat(List.of(faults.take(), faults.takeInbound())).containsOnly(Fault.NONE);
    }

    @Test
    void anOrderIsForItsDirectionAndEnds() {
        faults.set(new Fault(Mode.WEBHOOK_LOST, Duration.ZERO), 1);
        assertThat(faults.take()).isEqualTo(Fault.NONE);
        assertThat(faults.takeInbound().mode()).isEqualTo(Mode.WEBHOOK_LOST);
        assertThat(faults.takeInbound()).isEqualTo(Fault.NONE);
    }

    @Test
    void theSameSeedThrowsTheSameFaultsAboutAsOftenAsWeighed() {
        faults.mix(7, MIX, Duration.ofSeconds(3));
        List<Fault> first = Stream.generate(faults::take).limit(1000).toList();
        List<Fault> inbound = Stream.generate(faults::takeInbound).limit(1000).toList();
        faults.mix(7, MIX, Duration.ofSeconds(3));
        assertThat(Stream.generate(faults::take).limit(1000)).isEqualTo(first);
        assertThat(first).extracting(Fault::mode).containsOnly(Mode.NONE, Mode.TOO_MANY);
        assertThat(inbound).extracting(Fault::mode).containsOnly(Mode.NONE, Mode.WEBHOOK_LOST);
        assertThat(first.stream().filter(fault -> fault.mode() == Mode.TOO_MANY).count())
                .isBetween(325L, 425L);
    }

    @Test
    void anOrderEndsAMix() {
        faults.mix(7, Map.of(Mode.TOO_MANY, 1), Duration.ZERO);
        faults.set(Fault.NONE, 0);
        assertThat(faults.take()).isEqualTo(Fault.NONE);
    }
}
