package fr.aiguilleur.patience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WaitingTest {

    @Test
    void whoWaitsKeepsNobodyFromWorking() {
        CountDownLatch answered = new CountDownLatch(1);
        try (ExecutorService pool = Waiting.pool(1, 2)) {
            CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> waitsFor(answered), pool);
            CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> waitsFor(answered), pool);
            CompletableFuture.runAsync(answered::countDown, pool).join();

            assertThat(first.join()).isTrue();
            assertThat(second.join()).isTrue();
        }
    }

    @Test
    void onlySoManyWorkAtOnce() {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService pool = Waiting.pool(2, 4)) {
            CompletableFuture<?>[] all = new CompletableFuture<?>[200];
            for (int task = 0; task < all.length; task++) {
                all[task] = CompletableFuture.runAsync(
                        () -> {
                            most.accumulateAndGet(working.incrementAndGet(), Math::max);
                            Thread.yield();
                            working.decrementAndGet();
                        },
                        pool);
            }
            CompletableFuture.allOf(all).join();
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    private static boolean waitsFor(CountDownLatch answered) {
        return Waiting.on(() -> {
            try {
                answered.await();
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }
}
