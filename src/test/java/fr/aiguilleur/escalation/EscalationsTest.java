package fr.aiguilleur.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.support.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two operators never hold one conversation, and nobody is left without an owner. */
@ResourceLock(Core.SHARED)
class EscalationsTest {

    private static final Summary SUMMARY = new Summary("imprimer", null, null, null, List.of(), "fr");

    private final Conversations conversations = Core.get(Conversations.class);
    private final Escalations escalations = Core.get(Escalations.class);
    private final StepClock clock = Core.get(StepClock.class);

    @Test
    void ofTwoOperatorsWhoClaimAtOnceOneWinsAndTheOtherLearnsWho() {
        for (int round = 0; round < 20; round++) {
            UUID id = waiting(Priority.NONE).id();
            List<Callable<Claim>> tasks = List.of(
                    () -> escalations.claim(id, "claire", "Claire"), () -> escalations.claim(id, "mehdi", "Mehdi"));

            List<Claim> claims = Together.all(tasks);

            String holder = escalations.find(id).orElseThrow().claimedBy();
            assertThat(claims).filteredOn(Claim.Done.class::isInstance).hasSize(1);
            assertThat(claims).filteredOn(Claim.Taken.class::isInstance).containsExactly(new Claim.Taken(holder));
        }
    }

    @Property(tries = 30)
    void escalationAndConversationTellTheSameStory(
            @ForAll @Size(min = 1, max = 15) List<@IntRange(min = 0, max = 7) Integer> actions) {
        UUID id = waiting(Priority.NONE).id();
        List<Callable<Claim>> tasks = new ArrayList<>();
        for (int action : actions) {
            tasks.add(() -> act(id, action));
        }

        Together.all(tasks);

        Escalation escalation = escalations.find(id).orElseThrow();
        Owner owner = conversations
                .find(escalation.conversation())
                .map(Conversation::owner)
                .orElseThrow();
        switch (escalation.state()) {
            case WAITING -> assertThat(owner).isEqualTo(Owner.QUEUE);
            case CLAIMED -> assertThat(owner).isEqualTo(new Owner.Operator(escalation.claimedBy()));
            case CLOSED -> assertThat(owner).isIn(Owner.CLOSED, Owner.ASSISTANT);
        }
    }

    private Claim act(UUID id, int action) {
        String who = action % 2 == 0 ? "claire" : "mehdi";
        return switch (action / 2) {
            case 0 -> escalations.claim(id, who, who);
            case 1 -> escalations.release(id, who);
            case 2 -> escalations.handBack(id, who);
            default -> escalations.close(id, who, "resolved", null);
        };
    }

    @Test
    void onlyTheHolderMayEndIt() {
        UUID id = waiting(Priority.NONE).id();
        escalations.claim(id, "claire", "Claire");

        assertThat(escalations.close(id, "mehdi", "resolved", null)).isEqualTo(new Claim.Taken("claire"));
        assertThat(escalations.close(id, "claire", "resolved", null)).isInstanceOf(Claim.Done.class);
        assertThat(escalations.claim(id, "mehdi", "Mehdi")).isEqualTo(new Claim.Gone());
    }

    @Test
    void aReleasedPersonKeepsTheirPlace() {
        UUID first = waiting(Priority.NONE).id();
        clock.step(Duration.ofMinutes(1));
        UUID second = waiting(Priority.NONE).id();
        escalations.claim(first, "claire", "Claire");
        escalations.release(first, "claire");

        assertThat(escalations.view().waiting())
                .extracting(Escalation::id)
                .filteredOn(List.of(first, second)::contains)
                .containsExactly(first, second);
    }

    @Test
    void dangerIsAnsweredFirst() {
        UUID calm = waiting(Priority.NONE).id();
        clock.step(Duration.ofMinutes(1));
        UUID robbed = waiting(Priority.CYBER).id();
        clock.step(Duration.ofMinutes(1));
        UUID danger = waiting(Priority.DANGER).id();

        assertThat(escalations.view().waiting())
                .extracting(Escalation::id)
                .filteredOn(List.of(calm, robbed, danger)::contains)
                .containsExactly(danger, robbed, calm);
    }

    @Test
    void aPositionIsToldOnce() {
        Escalation escalation = waiting(Priority.NONE);

        escalations.tellPosition(escalation, 902);
        escalations.tellPosition(escalation, 902);
        escalations.tellPosition(escalation, 901);

        List<Integer> told = conversations.events(escalation.conversation(), 0, 100).events().stream()
                .map(event -> event.detail().position())
                .filter(position -> position != null && position > 900)
                .toList();
        assertThat(told).containsExactly(902, 901);
    }

    private Escalation waiting(Priority priority) {
        UUID conversation = conversations.start("hash").id();
        conversations.personSays(conversation, UUID.randomUUID().toString(), "un humain svp");
        Turn turn = conversations.nextTurn().orElseThrow();
        while (!turn.conversation().equals(conversation)) {
            turn = conversations.nextTurn().orElseThrow();
        }
        assertThat(escalations.open(turn, List.of(Message.of("d'accord")), Memo.EMPTY, Reason.ASKED, priority, SUMMARY))
                .isTrue();
        return escalations.view().waiting().stream()
                .filter(escalation -> escalation.conversation().equals(conversation))
                .findFirst()
                .orElseThrow();
    }
}
