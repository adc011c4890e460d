package fr.aiguilleur.turn;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.dialogue.TurnTaker;
import fr.aiguilleur.wakeup.Woken;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes the turns that are due, on whichever node finds them first. Woken by what people write, and by a slow poll
 * that finds turns whose node died.
 */
@Component
class Turns implements DisposableBean {

    private static final int AT_ONCE = 8;

    private final Conversations conversations;
    private final TurnTaker taker;
    private final Duration smsPause;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /** @param smsPause an SMS is due only after this pause, so a wake-up looks again then */
    Turns(Conversations conversations, TurnTaker taker, @Value("${aiguilleur.turn.sms-pause:1s}") Duration smsPause) {
        this.conversations = conversations;
        this.taker = taker;
        this.smsPause = smsPause;
    }

    @EventListener
    void onWoken(Woken woken) {
        if (woken.topic().equals(Conversations.TOPIC)) {
            workers.execute(this::takeDue);
            CompletableFuture.delayedExecutor(smsPause.toMillis() + 1, TimeUnit.MILLISECONDS, workers)
                    .execute(this::takeDue);
        }
    }

    @Scheduled(fixedDelayString = "${aiguilleur.turn.poll:1s}")
    void takeDue() {
        while (places.tryAcquire()) {
            Optional<Turn> turn = nextTurn();
            if (turn.isEmpty()) {
                return;
            }
            workers.execute(() -> take(turn.get()));
        }
    }

    private Optional<Turn> nextTurn() {
        Optional<Turn> turn = Optional.empty();
        try {
            turn = conversations.nextTurn();
        } finally {
            if (turn.isEmpty()) {
                places.release();
            }
        }
        return turn;
    }

    private void take(Turn turn) {
        try {
            taker.take(turn);
        } finally {
            places.release();
        }
    }

    @Override
    public void destroy() {
        workers.close();
    }
}
