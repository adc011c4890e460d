package fr.aiguilleur.console;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.EventView;
import fr.aiguilleur.conversation.Tail;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.QueueView;
import fr.aiguilleur.socket.JsonSocket;
import fr.aiguilleur.wakeup.Woken;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** The socket of operators: the whole queue at each change of it, and the log of the conversation they look at. */
@Component
class ConsoleSocket extends TextWebSocketHandler {

    /** What the console asks: to follow a conversation after a seq, or none. */
    record Ask(String type, @Nullable UUID conversation, long after) {}

    record Queue(
            String type,
            long head,
            EscalationView.Holder me,
            List<EscalationView> waiting,
            List<EscalationView> claimed) {}

    record Events(String type, UUID conversation, List<EventView> events) {}

    record Error(String type, String code, String message) {}

    private final Conversations conversations;
    private final Escalations escalations;
    private final EscalationViews views;
    private final ObjectMapper json;
    private final Map<String, Desk> desks = new ConcurrentHashMap<>();
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    ConsoleSocket(Conversations conversations, Escalations escalations, EscalationViews views, ObjectMapper json) {
        this.conversations = conversations;
        this.escalations = escalations;
        this.views = views;
        this.json = json;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        Member member = Member.of(Objects.requireNonNull(socket.getPrincipal()));
        Desk desk = new Desk(new JsonSocket(socket, json), member);
        desks.put(socket.getId(), desk);
        showQueue(desk);
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
            desk.show(
                    conversation == null || !"open".equals(ask.type()) ? null : tail(desk, conversation, ask.after()));
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

    private void showQueue(Desk desk) {
        QueueView view = escalations.view();
        Member me = desk.member();
        List<EscalationView> claimed = views.of(view.claimed());
        desk.holds(claimed);
        desk.send(new Queue(
                "queue",
                view.head(),
                new EscalationView.Holder(me.id(), me.name()),
                views.of(view.waiting()),
                claimed));
    }

    @EventListener
    void onWoken(Woken woken) {
        boolean all = woken.topic().isEmpty();
        for (Desk desk : desks.values()) {
            if (all || woken.topic().equals(Escalations.TOPIC) || desk.holdsAside(woken.id())) {
                readers.execute(() -> showQueue(desk));
            }
            Tail tail = desk.tail();
            boolean read = all || woken.topic().equals(Conversations.TOPIC);
            if (tail != null && read && woken.concerns(tail.conversation().toString())) {
                tail.wake();
            }
        }
    }

    /** The slow poll behind the wake-ups; it also tells the browser that the line is alive. */
    @Scheduled(fixedRateString = "${aiguilleur.console.heartbeat:20s}")
    void heartbeat() {
        onWoken(new Woken("", ""));
    }
}
