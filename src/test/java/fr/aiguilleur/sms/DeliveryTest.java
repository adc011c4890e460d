package fr.aiguilleur.sms;

import static fr.aiguilleur.sms.Delivery.ACCEPTED;
import static fr.aiguilleur.sms.Delivery.DELIVERED;
import static fr.aiguilleur.sms.Delivery.FAILED;
import static fr.aiguilleur.sms.Delivery.QUEUED;
import static fr.aiguilleur.sms.Delivery.SENT;
import static fr.aiguilleur.sms.Delivery.UNDELIVERED;
import static fr.aiguilleur.sms.Delivery.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Set<Delivery> FINAL = Set.of(DELIVERED, UNDELIVERED, FAILED);

    record News(int part, Delivery delivery) {}

    @Property
    void noOrderOfNewsMovesAMessageBack(@ForAll List<Delivery> news) {
        Delivery at = QUEUED;
        for (Delivery next : news) {
            Delivery then = at.then(next);
            assertThat(at.isAfter(then)).isFalse();
            assertThat(FINAL.contains(at) && then != at)
                    .as("left a final state")
                    .isFalse();
            at = then;
        }
    }

    @Property
    void everyOrderOfTheSameNewsEndsTheSame(@ForAll("shuffledSuccess") List<Delivery> news) {
        assertThat(news.stream().reduce(QUEUED, Delivery::then)).isEqualTo(DELIVERED);
    }

    @Provide
    Arbitrary<List<Delivery>> shuffledSuccess() {
        return Arbitraries.shuffle(UNKNOWN, ACCEPTED, ACCEPTED, SENT, SENT, DELIVERED, DELIVERED);
    }

    @Property
    void aMessageInPartsNeverMovesBackEither(
            @ForAll @Size(max = 30) List<@IntRange(max = 2) Integer> parts, @ForAll @Size(30) List<Delivery> news) {
        List<Delivery> at = new ArrayList<>(List.of(QUEUED, QUEUED, QUEUED));
        for (int i = 0; i < parts.size(); i++) {
            Delivery before = Delivery.overall(at);
            at.set(parts.get(i), at.get(parts.get(i)).then(news.get(i)));
            assertThat(before.isAfter(Delivery.overall(at))).isFalse();
        }
    }

    @Test
    void aMessageIsAsFarAsItsSlowestPartUnlessOneFailed() {
        assertThat(Delivery.overall(List.of(DELIVERED, SENT, DELIVERED))).isEqualTo(SENT);
        assertThat(Delivery.overall(List.of(SENT, UNKNOWN))).isEqualTo(UNKNOWN);
        assertThat(Delivery.overall(List.of(QUEUED, FAILED))).isEqualTo(FAILED);
        assertThat(Delivery.overall(List.of(DELIVERED, UNDELIVERED))).isEqualTo(UNDELIVERED);
    }
}
