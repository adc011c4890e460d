package fr.aiguilleur.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.answer.HoursAnswers;
import fr.aiguilleur.callback.CallBack;
import fr.aiguilleur.callback.CallBack.Broken;
import fr.aiguilleur.callback.CallBacks;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.escalation.Escalation;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.transaction.support.TransactionOperations;

@ResourceLock(Core.SHARED)
class MissedCallsTest {

    private final Conversations conversations = Core.get(Conversations.class);
    private final Escalations escalations = Core.get(Escalations.class);
    private final CallBacks calls = Core.get(CallBacks.class);
    private final StepClock clock = Core.get(StepClock.class);
    private final MissedCalls missed =
            new MissedCalls(calls, conversations, escalations, Core.make(HoursAnswers.class), clock);

    @BeforeEach
    void byDay() {
        clock.stepToAWorkingMorning();
    }

    @Test
    void whoWasNotCalledIsToldSoAndWaitsForAHuman() {
        UUID id = conversations.start("hash").id();

        breakPromise(id);

        assertThat(conversations.find(id).orElseThrow().owner()).isEqualTo(Owner.QUEUE);
        assertThat(last(id)).contains("Nous en sommes désolés", "dès que possible");
        assertThat(escalations.list(Escalation.State.WAITING))
                .filteredOn(one -> one.conversation().equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.summary().need()).isEqualTo("Rappel promis et manqué : le wifi"));
    }

    @Test
    void aClosedConversationIsOpenedForIt() {
        UUID id = conversations.start("hash").id();
        conversations.move(id, Owner.ASSISTANT, Owner.CLOSED, Author.SYSTEM, null, null);

        breakPromise(id);

        assertThat(conversations.find(id).orElseThrow().owner()).isEqualTo(Owner.QUEUE);
    }

    @Test
    void inTheEveningItIsSaidWhenTheyComeBack() {
        clock.step(Duration.ofHours(9));
        UUID id = conversations.start("hash").id();

        breakPromise(id);

        assertThat(last(id)).contains("Ils reviennent").doesNotContain("dès que possible");
    }

    @Test
    void whoIsWithAHumanAlreadyIsLeftInPeace() {
        UUID id = conversations.start("hash").id();
        conversations.move(id, Owner.ASSISTANT, new Owner.Operator("claire"), Author.OPERATOR, "claire", "Claire");
        long head = conversations.find(id).orElseThrow().head();

        breakPromise(id);

        assertThat(conversations.find(id).orElseThrow().head()).isEqualTo(head);
    }

    private void breakPromise(UUID conversation) {
        CallBack promised = calls.promise(
                conversation,
                "+33639981122",
                null,
                "le wifi",
                clock.instant().minus(Duration.ofHours(2)),
                clock.instant().minus(Duration.ofMinutes(30)));
        Core.get(TransactionOperations.class)
                .executeWithoutResult(_ -> missed.on(new Broken(promised.id(), conversation)));
        calls.calledOff(conversation);
    }

    private String last(UUID id) {
        return conversations.events(id, 0, 50).events().stream()
                .filter(event -> event.kind() == Event.Kind.MESSAGE)
                .map(event -> String.valueOf(event.text()))
                .reduce("", (_, later) -> later);
    }
}
