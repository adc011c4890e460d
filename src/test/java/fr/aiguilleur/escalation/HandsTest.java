package fr.aiguilleur.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.roster.Colleague.Presence;
import fr.aiguilleur.roster.Roster;
import fr.aiguilleur.roster.Wish;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.support.Together;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Through which hands a person goes: nobody takes more than they can, no lost console keeps anybody. */
@ResourceLock(Core.SHARED)
class HandsTest {

    private final Hotline hotline = Hotline.empty();
    private final Escalations escalations = Core.get(Escalations.class);
    private final Transfers transfers = Core.get(Transfers.class);
    private final Leases leases = Core.get(Leases.class);
    private final Orphans orphans = Core.get(Orphans.class);
    private final Roster roster = Core.get(Roster.class);
    private final StepClock clock = Core.get(StepClock.class);

    @Test
    void twoWindowsOfOneOperatorTogetherTakeNoMoreThanTheyCan() {
        for (int round = 0; round < 3; round++) {
            Member claire = hotline.operator(2);
            List<Callable<Claim>> claims = Stream.generate(() -> hotline.waiting(Priority.NONE))
                    .limit(4)
                    .map(escalation -> (Callable<Claim>) () -> hotline.claim(escalation, claire))
                    .toList();

            assertThat(Together.all(claims))
                    .filteredOn(Claim.Done.class::isInstance)
                    .hasSize(2);
        }
    }

    @Test
    void whoIsInDangerIsTakenOverCapacity() {
        Member claire = hotline.operator(1);
        hotline.claim(hotline.waiting(Priority.NONE), claire);

        assertThat(hotline.claim(hotline.waiting(Priority.CYBER), claire)).isEqualTo(new Claim.Full(1));
        assertThat(hotline.claim(hotline.waiting(Priority.DANGER), claire)).isInstanceOf(Claim.Done.class);
    }

    @Test
    void aTransferGoesToAColleagueWhoIsHereAndHasRoomWithANoteOnlyColleaguesSee() {
        Member claire = hotline.operator(4);
        Member mehdi = hotline.operator(1);
        Escalation first = hotline.waiting(Priority.NONE);
        Escalation second = hotline.waiting(Priority.NONE);
        hotline.claim(first, claire);
        hotline.claim(second, claire);

        assertThat(transfers.toOperator(first.id(), claire, mehdi.id(), "Parle doucement."))
                .isInstanceOf(Claim.Done.class);
        assertThat(hotline.owner(first)).isEqualTo(new Owner.Operator(mehdi.id()));
        assertThat(hotline.now(first).wanted().note()).isEqualTo("Parle doucement.");
        assertThat(hotline.events(first)).last().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Event.Kind.NOTE);
            assertThat(note.detail().mentions()).containsExactly(mehdi.id());
        });
        assertThat(transfers.toOperator(second.id(), claire, mehdi.id(), null)).isEqualTo(new Claim.Busy(mehdi.id()));
        assertThat(transfers.toOperator(first.id(), claire, mehdi.id(), null)).isEqualTo(new Claim.Taken(mehdi.id()));
    }

    @Test
    void nobodyIsPassedToWhoIsAwayUnlessACoordinatorSaysSoAndThenTheyWaitForThem() {
        Member claire = hotline.operator(4);
        Member mehdi = hotline.operator(4);
        Member nadia = hotline.operator(Role.COORDINATOR, new Wish(null, 4, null, null, null));
        Escalation escalation = hotline.waiting(Priority.NONE);
        hotline.claim(escalation, claire);
        roster.change(mehdi.id(), new Wish(Presence.PAUSED, null, null, null, null));
        assertThat(transfers.toOperator(escalation.id(), claire, mehdi.id(), null))
                .isEqualTo(new Claim.Busy(mehdi.id()));
        clock.step(Duration.ofSeconds(91));
        assertThat(transfers.toOperator(escalation.id(), claire, mehdi.id(), null))
                .isEqualTo(new Claim.Away(mehdi.id()));

        assertThat(transfers.toOperator(escalation.id(), nadia, mehdi.id(), null))
                .isInstanceOf(Claim.Done.class);

        assertThat(hotline.owner(escalation)).isEqualTo(Owner.QUEUE);
        assertThat(hotline.now(escalation).wanted().operator()).isEqualTo(mehdi.id());
    }

    @Test
    void aLostConsoleGivesItsPeopleBackOnceAtTheirPlaceAndTellsThem() {
        Member claire = hotline.operator(4);
        Escalation first = hotline.waiting(Priority.NONE);
        hotline.claim(first, claire);
        clock.step(Duration.ofSeconds(90));
        Escalation second = hotline.waiting(Priority.NONE);
        assertThat(leases.lapse(first.id())).isFalse();
        clock.step(Duration.ofSeconds(1));

        List<Callable<Boolean>> nodes = List.of(() -> leases.lapse(first.id()), () -> leases.lapse(first.id()));
        assertThat(Together.all(nodes)).containsExactlyInAnyOrder(true, false);

        assertThat(escalations.list(Escalation.State.WAITING))
                .extracting(Escalation::id)
                .containsExactly(first.id(), second.id());
        assertThat(hotline.events(first)).extracting(Event::text).containsOnlyOnce(Leases.LOST);
    }

    @Test
    void aSignOfLifeKeepsPeopleAndAProgramWithoutConsoleIsLeftAloneForHalfAnHour() {
        Member claire = hotline.operator(4);
        Escalation hers = hotline.waiting(Priority.NONE);
        Escalation theirs = hotline.waiting(Priority.NONE);
        hotline.claim(hers, claire);
        escalations.claim(theirs.id(), "key-automate", "Automate");
        for (int i = 0; i < 20; i++) {
            clock.step(Duration.ofSeconds(90));
            roster.beat(claire.id());
            leases.sweep();
        }
        assertThat(escalations.list(Escalation.State.CLAIMED)).hasSize(2);

        clock.step(Duration.ofSeconds(1));
        leases.sweep();

        assertThat(escalations.list(Escalation.State.CLAIMED))
                .extracting(Escalation::id)
                .containsExactly(hers.id());
    }

    @Test
    void aColleagueTakesOverFromALostConsoleOnly() {
        Member claire = hotline.operator(4);
        Member mehdi = hotline.operator(4);
        Escalation escalation = hotline.waiting(Priority.NONE);
        hotline.claim(escalation, claire);
        assertThat(transfers.takeOver(escalation.conversation(), mehdi)).isEqualTo(new Claim.Taken(claire.id()));

        clock.step(Duration.ofSeconds(91));

        assertThat(transfers.takeOver(escalation.conversation(), mehdi)).isInstanceOf(Claim.Done.class);
        assertThat(hotline.owner(escalation)).isEqualTo(new Owner.Operator(mehdi.id()));
    }

    @Test
    void aPhoneIsToldOnceHowManyAreBefore() {
        hotline.waiting(Priority.NONE);
        hotline.waiting(Priority.CYBER);

        assertThat(hotline.bySms(Priority.CYBER)).isEqualTo("d'accord Il y a une personne avant vous.");
        assertThat(hotline.bySms(Priority.NONE)).isEqualTo("d'accord Il y a 3 personnes avant vous.");
        assertThat(hotline.bySms(Priority.DANGER)).isEqualTo("d'accord");
    }

    @Test
    void aPromiseThatRunsOutComesBeforeThoseWhoOnlyWait() {
        Escalation old = hotline.waiting(Priority.NONE);
        clock.step(Duration.ofMinutes(1));
        Escalation promised = hotline.waiting(Priority.NONE);
        Escalation robbed = hotline.waiting(Priority.CYBER);
        escalations.promised(promised.conversation(), clock.instant().plus(Duration.ofMinutes(11)));
        assertThat(order()).containsExactly(robbed.id(), old.id(), promised.id());

        clock.step(Duration.ofMinutes(1));

        assertThat(order()).containsExactly(robbed.id(), promised.id(), old.id());
    }

    private List<UUID> order() {
        return escalations.list(Escalation.State.WAITING).stream()
                .map(Escalation::id)
                .toList();
    }

    @Test
    void whoeverIsForgottenIsFoundAndWaitsAgain() {
        Member claire = hotline.operator(4);
        Escalation unclaimed = hotline.waiting(Priority.NONE);
        Escalation closed = hotline.waiting(Priority.NONE);
        hotline.claim(unclaimed, claire);
        assertThat(orphans.find()).isEmpty();
        JdbcClient jdbc = Core.get(JdbcClient.class);
        jdbc.sql("update escalation set claimed_by = null where id = ?")
                .param(unclaimed.id())
                .update();
        jdbc.sql("update escalation set closed_at = now() where id = ?")
                .param(closed.id())
                .update();
        assertThat(orphans.find()).containsExactlyInAnyOrder(unclaimed.conversation(), closed.conversation());

        orphans.repairAll();

        assertThat(orphans.find()).isEmpty();
        assertThat(escalations.list(Escalation.State.WAITING))
                .extracting(Escalation::conversation)
                .containsExactlyInAnyOrder(unclaimed.conversation(), closed.conversation());
    }
}
