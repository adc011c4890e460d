package fr.aiguilleur.conversation;

import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Follows one conversation's log from a seq and hands over each event in order. A wake-up only says "look"; what is
 * not yet handed over stays in the log, so a slow reader makes no buffer grow.
 */
public final class Tail {

    private static final int PAGE = 50;

    private final Conversations conversations;
    private final UUID conversation;
    private final Executor executor;
    private final Sink sink;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile long cursor;
    private volatile boolean ended;

    /** Takes one event at a time. */
    public interface Sink {

        /** @return false when the reader is gone: nothing more is handed over */
        boolean take(Event event);
    }

    /** @param after the seq of the last event the reader has */
    public Tail(Conversations conversations, UUID conversation, long after, Executor executor, Sink sink) {
        this.conversations = conversations;
        this.conversation = conversation;
        this.cursor = after;
        this.executor = executor;
        this.sink = sink;
    }

    public UUID conversation() {
        return conversation;
    }

    /** True when the log has got further than what was handed over. */
    public boolean behind(long head) {
        return head > cursor;
    }

    /** Looks for new events soon; however often it is called, one look at a time runs. */
    public void wake() {
        if (wakes.getAndIncrement() == 0) {
            executor.execute(this::drain);
        }
    }

    public void end() {
        ended = true;
    }

    private void drain() {
        int seen;
        do {
            seen = wakes.get();
            try {
                readOn();
            } catch (RuntimeException e) {
                // The database may be away for a moment: the next wake-up or heartbeat looks again.
                wakes.set(0);
                throw e;
            }
        } while (!wakes.compareAndSet(seen, 0));
    }

    private void readOn() {
        boolean more = true;
        while (more && !ended) {
            Page page = conversations.events(conversation, cursor, PAGE);
            for (Event event : page.events()) {
                if (ended || !sink.take(event)) {
                    ended = true;
                    return;
                }
                cursor = event.seq();
            }
            more = page.hasMore();
        }
    }
}
