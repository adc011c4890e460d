package fr.aiguilleur.console;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.EventView;
import fr.aiguilleur.conversation.Tail;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.QueueView;
import fr.aiguilleur.roster.Colleague;
import fr.aiguilleur.roster.Roster;
import fr.aiguilleur.socket.JsonSocket;
import fr.aiguilleur.socket.Shares;
import fr.aiguilleur.wakeup.Woken;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.util.RawValue;

/** The socket of operators: the whole queue at each change of it, and the log of the conversation they look at. */
@Component
class ConsoleSocket extends TextWebSocketHandler {

    /** What the console asks: to follow a conversation after a seq, or none. */
    record Ask(
            String type,
            @Nullable UUID conversation,
            @Nullable Long after) {}

    record Queue(String type, long head, Me me, RawValue waiting, RawValue claimed, RawValue colleagues) {}

    /** A person of this operator wrote where the console does not look. */
    record Heard(String type, UUID conversation, long heard) {}

    /** Who looks, and how many people they take. */
    record Me(String id, String name, String presence, int capacity, int load) {}

    record Events(String type, UUID conversation, List<EventView> events) {}

    record Error(String type, String code, String message) {}

    private final Conversations conversations;
    private final Escalations escalations;
    private final EscalationViews views;
    private final Roster roster;
    private final ObjectMapper json;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<String, Desk> desks = new ConcurrentHashMap<>();
    private final Shares shares = new Shares(10);
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    ConsoleSocket(
            Conversations conversations,
            Escalations escalations,
            EscalationViews views,
            Roster roster,
            ObjectMapper json) {
        this.conversations = conversations;
        this.escalations = escalations;
        this.views = views;
        this.roster = roster;
        this.json = json;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        Member member = Member.of(Objects.requireNonNull(socket.getPrincipal()));
        Desk desk = new Desk(new JsonSocket(socket, json), member);
        desks.put(socket.getId(), desk);
        roster.beat(member.id());
        show(List.of(desk));
    }

    /** A browser answers a ping by itself; a laptop that is closed or without network does not. */
    @Override
    protected void handlePongMessage(WebSocketSession socket, PongMessage message) {
        Desk desk = desks.get(socket.getId());
        if (desk != null) {
            readers.execute(() -> roster.beat(desk.member().id()));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        Desk desk = desks.remove(socket.getId());
        if (desk != null) {
            desk.show(null);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        Desk desk = desks.get(socket.getId());
        if (desk == null) {
            return;
        }
        try {
            Ask ask = json.readValue(message.getPayload(), Ask.class);
            UUID conversation = ask.conversation();
            Long after = ask.after();
            desk.show(
                    conversation == null || !"open".equals(ask.type())
                            ? null
                            : tail(desk, conversation, after == null ? 0 : after));
        } catch (JacksonException e) {
            desk.send(new Error("error", "not_valid", "Message illisible : rechargez la page."));
        }
    }

    private Tail tail(Desk desk, UUID conversation, long after) {
        Tail tail = new Tail(
                conversations,
                conversation,
                after,
                readers,
                event -> desk.send(new Events("events", conversation, List.of(EventView.forOperator(event)))));
        tail.wake();
        return tail;
    }

    /** Changes that come in a burst are read once. */
    private void showAll() {
        if (!due.getAndSet(true)) {
            readers.execute(() -> {
                reading.lock();
                try {
                    due.set(false);
                    show(desks.values());
                } finally {
                    reading.unlock();
                }
            });
        }
    }

    /** Read one after the other, so that no desk is shown an older queue after a newer one. */
    private void show(Collection<Desk> whom) {
        reading.lock();
        try {
            QueueView view = escalations.view();
            List<Colleague> colleagues = roster.colleagues();
            List<EscalationView> waiting = views.of(view.waiting(), colleagues);
            List<EscalationView> claimed = views.of(view.claimed(), colleagues);
            List<ColleagueView> here = colleagues.stream()
                    .map(colleague -> OperatorController.view(colleague, view.claimed()))
                    .toList();
            RawValue[] written = {written(waiting), written(claimed), written(here)};
            for (Desk desk : whom) {
                desk.holds(claimed);
                Me me = me(desk.member(), here);
                desk.show(new Queue("queue", view.head(), me, written[0], written[1], written[2]), readers);
            }
        } finally {
            reading.unlock();
        }
    }

    /** Written once for all desks. */
    private RawValue written(Object list) {
        return new RawValue(json.writeValueAsString(list));
    }

    private static Me me(Member member, List<ColleagueView> colleagues) {
        return colleagues.stream()
                .filter(colleague -> colleague.id().equals(member.id()))
                .findFirst()
                .map(one -> new Me(one.id(), one.name(), one.presence(), one.capacity(), one.load()))
                .orElse(new Me(member.id(), member.name(), "away", 0, 0));
    }

    @EventListener
    void onWoken(Woken woken) {
        boolean all = woken.topic().isEmpty();
        if (all || woken.topic().equals(Escalations.TOPIC) || woken.topic().equals(Roster.TOPIC)) {
            showAll();
        }
        if (woken.topic().equals(Conversations.TOPIC) && !woken.id().isEmpty()) {
            aside(UUID.fromString(woken.id()));
        }
        for (Desk desk : desks.values()) {
            Tail tail = desk.tail();
            boolean read = all || woken.topic().equals(Conversations.TOPIC);
            if (tail != null && read && woken.concerns(tail.conversation().toString())) {
                tail.wake();
            }
        }
    }

    private void aside(UUID conversation) {
        List<Desk> holders = desks.values().stream()
                .filter(desk -> desk.holdsAside(conversation))
                .toList();
        if (!holders.isEmpty()) {
            readers.execute(() -> holders.stream()
                    .forEach(desk -> heard(conversation)
                            .filter(seq -> desk.hears(conversation, seq))
                            .ifPresent(seq -> desk.tell(new Heard("heard", conversation, seq)))));
        }
    }

    /** Not while a view of the queue is read: whichever is read later is told later. */
    private Optional<Long> heard(UUID conversation) {
        reading.lock();
        try {
            return escalations.heard(conversation);
        } finally {
            reading.unlock();
        }
    }

    /** The slow poll behind the wake-ups, a tenth of the desks at a time; it also tells that the line is alive. */
    @Scheduled(fixedRateString = "${aiguilleur.console.beat:2s}")
    void heartbeat() {
        List<Desk> share = shares.next(desks);
        if (share.isEmpty()) {
            return;
        }
        show(share);
        for (Desk desk : share) {
            Tail tail = desk.tail();
            if (tail != null) {
                tail.wake();
            }
            desk.ping();
        }
    }
}
