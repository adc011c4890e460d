package fr.aiguilleur.turn;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.crowd.Crowd;
import fr.aiguilleur.dialogue.TurnTaker;
import fr.aiguilleur.patience.Turnstile;
import fr.aiguilleur.patience.Waiting;
import fr.aiguilleur.wakeup.Woken;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes the turns that are due, on whichever node finds them first. Woken by what people write, and by a slow poll
 * that finds turns whose node died. Its threads are the system's, so that reading French does not keep the virtual
 * threads waiting that store what people write.
 */
@Component
class Turns implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Turns.class);
    /** Reading French keeps a processor busy; storing what people write, the database and the network need others. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final Duration WAIT = Duration.ofMillis(5);
    /** Wake-ups are many when many write; one look finds what is due for all that came within this time. */
    private static final long LOOK_MILLIS = 50;

    private final Conversations conversations;
    private final TurnTaker taker;
    private final Turn.Pause pause;
    private final Crowd crowd;
    private final Semaphore places = new Semaphore(AT_ONCE + Turnstile.AT_ONCE);
    private final Set<Long> looks = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("turns-clock").factory());
    private final ExecutorService workers = Waiting.pool(AT_ONCE, Turnstile.AT_ONCE);

    Turns(Conversations conversations, TurnTaker taker, Turn.Pause pause, Crowd crowd) {
        this.conversations = conversations;
        this.taker = taker;
        this.pause = pause;
        this.crowd = crowd;
    }

    /** What was written is due only after a pause, so a wake-up looks again then. */
    @EventListener
    void onWoken(Woken woken) {
        if (woken.topic().equals(Conversations.TOPIC)) {
            lookAfter(Duration.ZERO);
            Stream.of(Channel.values()).map(pause::of).distinct().forEach(this::lookAfter);
        }
    }

    private void lookAfter(Duration time) {
        long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        long look = (now + time.toMillis()) / LOOK_MILLIS + 1;
        if (looks.add(look)) {
            clock.schedule(() -> look(look), look * LOOK_MILLIS - now, TimeUnit.MILLISECONDS);
        }
    }

    private void look(long look) {
        looks.remove(look);
        takeDue();
    }

    @Scheduled(fixedDelayString = "${aiguilleur.turn.poll:1s}")
    void takeDue() {
        if (places.tryAcquire()) {
            workers.execute(this::work);
        }
    }

    /** One that finds a turn calls another, so that there are as many as there is work for. */
    private void work() {
        try {
            for (Optional<Turn> turn = conversations.nextTurn(); turn.isPresent(); turn = conversations.nextTurn()) {
                takeDue();
                taker.take(turn.get());
                giveWay();
            }
        } catch (DataAccessException e) {
            log.warn("turns wait for the database: {}", e.getClass().getSimpleName());
        } finally {
            places.release();
        }
    }

    /** Storing what people write comes first; yet whoever waits for an answer does not wait for ever. */
    private void giveWay() {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (crowd.dense() && System.nanoTime() < end) {
            LockSupport.parkNanos(WAIT.toNanos());
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
        workers.close();
    }
}
