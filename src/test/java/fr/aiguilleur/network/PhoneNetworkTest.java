package fr.aiguilleur.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneNetworkTest {

    private static final String PHONE = "+33639980101";
    private static final String OURS = "+33639980000";

    private final PhoneNetwork network = new PhoneNetwork(Clock.systemUTC());

    @Test
    void theSameMessageIsThereOnce() {
        Text first = write("SM1", "bonjour");
        assertThat(write("SM1", "bonjour")).isEqualTo(first);
        assertThat(network.of(PHONE, 0)).containsExactly(first);
        assertThat(network.of(PHONE, first.number())).isEmpty();
    }

    @Test
    void manyMessagesOfManyPhonesAreAllThere() {
        for (int i = 0; i < 40_000; i++) {
            network.add(Text.written("SM" + i, "+336399%05d".formatted(i % 1000), OURS, "n " + i, List.of()));
        }
        assertThat(network.list(_ -> true, Long.MAX_VALUE, 100_000)).hasSize(40_000);
        assertThat(network.of("+33639900007", 0)).hasSize(40);
    }

    @Test
    void theOldestAreForgottenBeforeTheMemoryIsFull() {
        Picture large = new Picture("ME1", "image/jpeg", new byte[5_000_000]);
        for (int i = 0; i < 10; i++) {
            network.add(Text.written("MM" + i, PHONE, OURS, "", List.of(large)));
        }
        assertThat(network.of(PHONE, 0))
                .extracting(Text::sid)
                .containsExactly("MM4", "MM5", "MM6", "MM7", "MM8", "MM9");
        assertThat(network.find("MM0")).isEmpty();
    }

    @Test
    void aStatusKeepsTheMessageAtItsPlace() {
        write("SM1", "un");
        write("SM2", "deux");
        network.mark("SM1", "delivered", 0);
        assertThat(network.of(PHONE, 0)).extracting(Text::status).containsExactly("delivered", "received");
    }

    @Test
    void theNetworkObeysStopAndOnlyAsAWholeMessage() {
        assertThat(network.obey(write("SM1", " Stop "))).contains(Keyword.STOP);
        assertThat(network.hasOptedOut(PHONE)).isTrue();
        assertThat(network.obey(write("SM2", "START"))).contains(Keyword.START);
        assertThat(network.obey(write("SM3", "je veux stop"))).isEmpty();
        assertThat(network.obey(write("SM4", "arrêt"))).isEmpty();
        network.speakFrench(true);
        assertThat(network.obey(write("SM5", "ARRÊT"))).contains(Keyword.STOP);
        assertThat(network.obey(write("SM6", "aide"))).contains(Keyword.HELP);
        assertThat(network.hasOptedOut(PHONE)).isTrue();
        assertThat(network.of(PHONE, 0))
                .filteredOn(text -> text.direction() == Text.Direction.REPLY)
                .hasSize(4);
    }

    @Test
    void aFrenchLandlineIsKnownByItsNumber() {
        assertThat(network.line("+33169000000")).isEqualTo(Line.LANDLINE);
        assertThat(network.line(PHONE)).isEqualTo(Line.MOBILE);
    }

    private Text write(String sid, String body) {
        return network.add(Text.written(sid, PHONE, OURS, body, List.of()));
    }
}
