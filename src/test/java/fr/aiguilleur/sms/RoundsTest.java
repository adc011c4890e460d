package fr.aiguilleur.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.wakeup.Woken;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Woken SAID = new Woken(Conversations.TOPIC, "1");

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch carried = new CountDownLatch(1);
    private final CountDownLatch posting = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger posts = new AtomicInteger();

    private final Rounds rounds = new Rounds(
            new Carrier(null, null, null, null, null) {
                @Override
                boolean carryOne() {
                    carried.countDown();
                    return false;
                }
            },
            new Sender(null, null, null, null) {
                @Override
                boolean sendOne() {
                    if (posts.getAndIncrement() > 0) {
                        return false;
                    }
                    posting.countDown();
                    await(answered);
                    done.add("outcome noted");
                    return true;
                }
            });

    @Test
    void nothingIsSentBeforeTheServerListens() {
        rounds.on(SAID);
        rounds.poll();
        rounds.close();
        assertThat(carried.getCount()).isEqualTo(1);
        assertThat(posts).hasValue(0);
    }

    @Test
    void whatIsSaidIsCarriedAndSentAndAStopWaitsForThePostUnderWay() throws Exception {
        rounds.open();
        rounds.on(SAID);
        await(posting);
        Thread closing = Thread.ofPlatform().start(() -> {
            rounds.close();
            done.add("closed");
        });
        while (closing.getState() != Thread.State.TIMED_WAITING && closing.isAlive()) {
            Thread.onSpinWait();
        }
        answered.countDown();
        closing.join();
        assertThat(done).containsExactly("outcome noted", "closed");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
