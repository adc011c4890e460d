package fr.aiguilleur.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.roster.Colleague.Presence;
import fr.aiguilleur.roster.Roster;
import fr.aiguilleur.roster.Wish;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.support.Together;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Who waits is offered to one operator after the other, to who fits best first. */
@ResourceLock(Core.SHARED)
class OffersTest {

    private static final Duration TIME = Duration.ofSeconds(30);

    private final Hotline hotline = Hotline.empty();
    private final Offers offers = Core.get(Offers.class);
    private final Roster roster = Core.get(Roster.class);
    private final StepClock clock = Core.get(StepClock.class);

    @Test
    void anOfferGoesOnWhenItIsDeclinedOrRunsOutUntilAllWereAsked() {
        Member claire = hotline.operator(4);
        Member mehdi = hotline.operator(4);
        Escalation escalation = hotline.waiting(Priority.NONE);

        offers.round();
        assertThat(offered(escalation)).isEqualTo(claire.id());
        assertThat(offers.decline(escalation.id(), mehdi.id())).isEqualTo(new Claim.NotYours());
        assertThat(offers.decline(escalation.id(), claire.id())).isInstanceOf(Claim.Done.class);
        offers.round();
        assertThat(offered(escalation)).isEqualTo(mehdi.id());
        clock.step(TIME.minusSeconds(1));
        offers.round();
        assertThat(offered(escalation)).isEqualTo(mehdi.id());
        clock.step(Duration.ofSeconds(1));
        offers.round();
        assertThat(offered(escalation)).isEqualTo(claire.id());
    }

    @Test
    void anybodyMayTakeWhoIsOfferedToAnother() {
        Member claire = hotline.operator(4);
        Member mehdi = hotline.operator(4);
        Escalation escalation = hotline.waiting(Priority.NONE);
        offers.round();
        assertThat(offered(escalation)).isEqualTo(claire.id());

        assertThat(hotline.claim(escalation, mehdi)).isInstanceOf(Claim.Done.class);

        assertThat(hotline.now(escalation).offer()).isNull();
        offers.round();
        assertThat(hotline.now(escalation).offer()).isNull();
    }

    @Test
    void theLanguageDecidesThenWhoHelpsFewest() {
        Member claire = hotline.operator(4);
        Member yasmine = hotline.speaking("ar");
        hotline.claim(hotline.waiting(Priority.NONE), yasmine);

        Escalation arabic = hotline.waiting(Priority.NONE, "ar");
        Escalation french = hotline.waiting(Priority.NONE);
        offers.round();

        assertThat(offered(arabic)).isEqualTo(yasmine.id());
        assertThat(offered(french)).isEqualTo(claire.id());
    }

    @Test
    void nobodyIsAskedWhoPausesIsAwayOrHasNoRoomExceptForDanger() {
        Member paused = hotline.operator(4);
        roster.change(paused.id(), new Wish(Presence.PAUSED, null, null, null, null));
        Member full = hotline.operator(1);
        hotline.claim(hotline.waiting(Priority.NONE), full);
        Escalation calm = hotline.waiting(Priority.NONE);
        Escalation danger = hotline.waiting(Priority.DANGER);

        offers.round();

        assertThat(hotline.now(calm).offer()).isNull();
        assertThat(offered(danger)).isEqualTo(full.id());
    }

    @Test
    void nodesThatOfferAtOnceOfferEachPersonOnceAndNobodyTooMany() {
        Member claire = hotline.operator(2);
        Member mehdi = hotline.operator(2);
        List<Escalation> waiting =
                Stream.generate(() -> hotline.waiting(Priority.NONE)).limit(6).toList();
        Callable<Boolean> node = () -> {
            offers.round();
            return true;
        };

        Together.all(List.of(node, node, node));
        offers.round();

        List<String> asked = waiting.stream()
                .map(escalation -> hotline.now(escalation).offer())
                .filter(Objects::nonNull)
                .map(Escalation.Offer::to)
                .toList();
        assertThat(asked).containsExactlyInAnyOrder(claire.id(), claire.id(), mehdi.id(), mehdi.id());
    }

    private String offered(Escalation escalation) {
        Escalation.Offer offer = hotline.now(escalation).offer();
        return offer == null ? "nobody" : offer.to();
    }
}
