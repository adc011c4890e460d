package fr.aiguilleur.console;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.conversation.Tail;
import fr.aiguilleur.socket.JsonSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One open console of an operator: its socket and the conversation it shows. */
class Desk {

    private final JsonSocket socket;
    private final Member member;
    private volatile @Nullable Tail tail;
    private volatile Map<UUID, Long> held = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Object> next = new AtomicReference<>();
    private final ReentrantLock showing = new ReentrantLock();

    Desk(JsonSocket socket, Member member) {
        this.socket = socket;
        this.member = member;
    }

    Member member() {
        return member;
    }

    @Nullable
    Tail tail() {
        return tail;
    }

    void show(@Nullable Tail next) {
        Tail former = tail;
        if (former != null) {
            former.end();
        }
        tail = next;
    }

    /** Remembers whom this operator has and how far they wrote, to tell when one of them writes. */
    void holds(List<EscalationView> claimed) {
        held = claimed.stream()
                .filter(view ->
                        view.claimedBy() != null && view.claimedBy().id().equals(member.id()))
                .collect(Collectors.toConcurrentMap(EscalationView::conversation, EscalationView::heard));
    }

    /** True when a change of this conversation only shows in the list: it is theirs, but not the open one. */
    boolean holdsAside(UUID conversation) {
        Tail open = tail;
        return held.containsKey(conversation)
                && (open == null || !open.conversation().equals(conversation));
    }

    /** False when the console knows already that the person wrote as far as this. */
    boolean hears(UUID conversation, long seq) {
        Long before = held.replace(conversation, seq);
        return before != null && before < seq;
    }

    boolean send(Object frame) {
        return socket.send(frame);
    }

    /** Sends the newest view of the queue; a slow browser misses the ones between. */
    void show(Object queue, Executor threads) {
        if (next.getAndSet(queue) == null) {
            threads.execute(this::sendNext);
        }
    }

    private void sendNext() {
        showing.lock();
        try {
            Object frame = next.getAndSet(null);
            if (frame != null) {
                socket.send(frame);
            }
        } finally {
            showing.unlock();
        }
    }

    /** Sends a frame after the view of the queue that was read before it. */
    void tell(Object frame) {
        showing.lock();
        try {
            sendNext();
            socket.send(frame);
        } finally {
            showing.unlock();
        }
    }

    void ping() {
        socket.ping();
    }
}
