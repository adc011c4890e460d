package fr.aiguilleur.turn;

import fr.aiguilleur.conversation.Channel;
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
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
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
    private final Turn.Pause pause;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    Turns(Conversations conversations, TurnTaker taker, Turn.Pause pause) {
        this.conversations = conversations;
        this.taker = taker;
        this.pause = pause;
    }

    /** What was written is due only after a pause, so a wake-up looks again then. */
    @EventListener
    void onWoken(Woken woken) {
        if (woken.topic().equals(Conversations.TOPIC)) {
            workers.execute(this::takeDue);
            Stream.of(Channel.values()).map(pause::of).distinct().forEach(this::lookAfter);
        }
    }

    private void lookAfter(Duration time) {
        CompletableFuture.delayedExecutor(time.toMillis() + 1, TimeUnit.MILLISECONDS, workers)
                .execute(this::takeDue);
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
