package fr.aiguilleur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.support.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The log is gapless, each message is in it once, and only the owner of a conversation speaks. */
@ResourceLock(Core.SHARED)
class ConversationLogTest {

    private static final Owner CLAIRE = new Owner.Operator("claire");

    private final Conversations conversations = Core.get(Conversations.class);
    private final StepClock clock = Core.get(StepClock.class);

    @Property(tries = 25)
    void severalWritersLeaveNoGapAndNoDouble(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 6) Integer> writers) {
        UUID id = start();
        List<Callable<List<Long>>> tasks = new ArrayList<>();
        for (int writer = 0; writer < writers.size(); writer++) {
            List<String> ids = IntStream.range(0, writers.get(writer))
                    .mapToObj(_ -> UUID.randomUUID().toString())
                    .toList();
            // A browser that lost its network sends everything again.
            tasks.add(() -> sendAll(id, ids));
            tasks.add(() -> sendAll(id, ids));
        }

        List<List<Long>> seqs = Together.all(tasks);

        int distinct = writers.stream().mapToInt(Integer::intValue).sum();
        Page page = conversations.events(id, 0, 1000);
        assertThat(page.events()).extracting(Event::seq).containsExactlyElementsOf(upTo(distinct));
        assertThat(page.head()).isEqualTo(distinct);
        assertThat(page.events()).extracting(Event::clientId).doesNotHaveDuplicates();
        for (int writer = 0; writer < writers.size(); writer++) {
            assertThat(seqs.get(2 * writer)).isEqualTo(seqs.get(2 * writer + 1));
        }
    }

    private List<Long> sendAll(UUID id, List<String> clientIds) {
        return clientIds.stream()
                .map(client -> conversations.personSays(id, client, "bonjour").seq())
                .toList();
    }

    @Property(tries = 40)
    void stateBeforePlusEventsIsStateAfter(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 0, max = 6) Integer> actions,
            @ForAll @IntRange(min = 0, max = 24) int snapshotAfter) {
        UUID id = start();
        Seen before = Seen.of(conversations.find(id).orElseThrow());
        for (int i = 0; i < actions.size(); i++) {
            if (i == snapshotAfter) {
                before = Seen.of(conversations.find(id).orElseThrow());
            }
            act(id, actions.get(i));
        }

        Seen replayed = before;
        for (Event event : conversations.events(id, before.head(), 1000).events()) {
            replayed = replayed.apply(event);
        }

        assertThat(replayed).isEqualTo(Seen.of(conversations.find(id).orElseThrow()));
    }

    /** What a browser knows of a conversation. */
    private record Seen(long head, String owner) {

        static Seen of(Conversation conversation) {
            return new Seen(conversation.head(), conversation.owner().word());
        }

        Seen apply(Event event) {
            assertThat(event.seq()).isEqualTo(head + 1);
            String next = event.detail().owner();
            return new Seen(event.seq(), next == null ? owner : next);
        }
    }

    private void act(UUID id, int action) {
        switch (action) {
            case 0, 1 -> conversations.personSays(id, UUID.randomUUID().toString(), "voilà");
            case 2 ->
                turnOf(id)
                        .ifPresent(turn -> conversations.assistantSays(
                                turn, List.of(Message.of("a"), Message.of("b")), Memo.EMPTY));
            case 3 -> conversations.move(id, Owner.ASSISTANT, Owner.QUEUE, Author.SYSTEM, null, null);
            case 4 -> conversations.move(id, Owner.QUEUE, CLAIRE, Author.OPERATOR, "claire", "Claire");
            case 5 ->
                conversations.operatorSays(
                        id, "claire", "Claire", UUID.randomUUID().toString(), Message.of("oui"));
            default -> conversations.move(id, CLAIRE, Owner.CLOSED, Author.OPERATOR, "claire", null);
        }
    }

    @Test
    void aLateAnswerOfTheAssistantInsertsNothing() {
        UUID id = start();
        say(id);
        Turn turn = turnOf(id).orElseThrow();
        conversations.move(id, Owner.ASSISTANT, CLAIRE, Author.OPERATOR, "claire", "Claire");
        long head = conversations.find(id).orElseThrow().head();

        boolean said = conversations.assistantSays(turn, List.of(Message.of("trop tard")), Memo.EMPTY);

        assertThat(said).isFalse();
        assertThat(conversations.find(id).orElseThrow().head()).isEqualTo(head);
    }

    @Test
    void aLateAnswerInsertsNothingEvenAfterTheConversationCameBack() {
        UUID id = start();
        say(id);
        Turn turn = turnOf(id).orElseThrow();
        conversations.move(id, Owner.ASSISTANT, CLAIRE, Author.OPERATOR, "claire", "Claire");
        conversations.move(id, CLAIRE, Owner.ASSISTANT, Author.OPERATOR, "claire", null);

        assertThat(conversations.assistantSays(turn, List.of(Message.of("trop tard")), Memo.EMPTY))
                .isFalse();
    }

    @Test
    void aCrashedTurnIsFoundAgainAndAnsweredOnce() {
        UUID id = start();
        say(id);
        Turn crashed = turnOf(id).orElseThrow();
        assertThat(turnOf(id)).isEmpty();

        clock.step(Duration.ofMinutes(1));
        Turn again = turnOf(id).orElseThrow();

        assertThat(again.tries()).isEqualTo(2);
        assertThat(conversations.assistantSays(again, List.of(Message.of("oui")), Memo.EMPTY))
                .isTrue();
        assertThat(conversations.assistantSays(crashed, List.of(Message.of("oui")), Memo.EMPTY))
                .isFalse();
        assertThat(turnOf(id)).isEmpty();
    }

    @Test
    void whatIsWrittenDuringATurnGetsATurnOfItsOwn() {
        UUID id = start();
        say(id);
        Turn turn = turnOf(id).orElseThrow();
        say(id);
        conversations.assistantSays(turn, List.of(Message.of("un")), Memo.EMPTY);

        Turn next = turnOf(id).orElseThrow();

        assertThat(conversations.heard(next)).extracting(Event::seq).containsExactly(2L);
    }

    @Test
    void aSecretIsNeverStored() {
        UUID id = start();

        conversations.personSays(
                id, UUID.randomUUID().toString(), "ma carte c'est 4970 1012 3456 7890 ou 4539 1488 0343 6467");

        Event stored = conversations.events(id, 0, 10).events().getFirst();
        assertThat(stored.text()).doesNotContain("4539 1488 0343 6467").contains("[effacé]");
        assertThat(stored.detail().masked()).contains("CARD");
    }

    @Test
    void aClosedConversationOpensAgainWhenThePersonWrites() {
        UUID id = start();
        conversations.move(id, Owner.ASSISTANT, Owner.CLOSED, Author.SYSTEM, null, null);

        say(id);

        assertThat(conversations.find(id).orElseThrow().owner()).isEqualTo(Owner.ASSISTANT);
        assertThat(turnOf(id)).isPresent();
    }

    @Test
    void oneOpenConversationForAPhoneHoweverManyMessagesComeAtOnce() {
        String phone = "+33639981" + (int) (100 + Math.random() * 899);
        List<Callable<UUID>> tasks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tasks.add(() -> conversations.withPhone(phone).id());
        }

        assertThat(Together.all(tasks))
                .containsOnly(conversations.withPhone(phone).id());
    }

    @Test
    void aTailHandsOverEachEventOnceAndInOrderHoweverSlowTheReader() throws InterruptedException {
        UUID id = start();
        ConcurrentLinkedQueue<Long> read = new ConcurrentLinkedQueue<>();
        var done = new CountDownLatch(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Tail tail = new Tail(conversations, id, 0, threads, event -> {
                Thread.yield();
                read.add(event.seq());
                done.countDown();
                return true;
            });
            List<Callable<Boolean>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                writers.add(() -> {
                    for (int i = 0; i < 50; i++) {
                        say(id);
                        tail.wake();
                    }
                    return true;
                });
            }
            Together.all(writers);
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(read).containsExactlyElementsOf(upTo(200));
    }

    private UUID start() {
        return conversations.start("hash").id();
    }

    private void say(UUID id) {
        conversations.personSays(id, UUID.randomUUID().toString(), "bonjour");
    }

    /** The next turn of this conversation, leaving those of other tests to their fate. */
    private Optional<Turn> turnOf(UUID id) {
        for (Optional<Turn> turn = conversations.nextTurn(); turn.isPresent(); turn = conversations.nextTurn()) {
            if (turn.get().conversation().equals(id)) {
                return turn;
            }
        }
        return Optional.empty();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
