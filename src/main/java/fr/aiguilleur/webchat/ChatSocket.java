package fr.aiguilleur.webchat;

import fr.aiguilleur.access.Tokens;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.EventView;
import fr.aiguilleur.conversation.Tail;
import fr.aiguilleur.socket.JsonSocket;
import fr.aiguilleur.socket.Shares;
import fr.aiguilleur.wakeup.Woken;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** The socket of residents: takes what they write, once, and shows them the log from wherever they had got to. */
@Component
class ChatSocket extends TextWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(ChatSocket.class);
    private static final int MAX_TEXT = 2000;
    private static final int EACH_AFTER_SECONDS = 20;
    private static final String HUMAN = "Parler à quelqu'un";

    private final Conversations conversations;
    private final StepsByText steps;
    private final BySms bySms;
    private final Heads heads;
    private final ObjectMapper json;
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final Shares shares = new Shares(EACH_AFTER_SECONDS);
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    ChatSocket(
            Conversations conversations,
            StepsByText steps,
            BySms bySms,
            Heads heads,
            ObjectMapper json,
            MeterRegistry meters) {
        this.conversations = conversations;
        this.steps = steps;
        this.bySms = bySms;
        this.heads = heads;
        this.json = json;
        meters.gaugeMapSize("aiguilleur.residents.connected", Tags.empty(), visitors);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        visitors.put(socket.getId(), new Visitor(new JsonSocket(socket, json)));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        Visitor visitor = visitors.remove(socket.getId());
        if (visitor != null) {
            visitor.leave();
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        Visitor visitor = visitors.get(socket.getId());
        if (visitor == null) {
            return;
        }
        try {
            Request request = json.readValue(message.getPayload(), Request.class);
            taken(visitor, request).ifPresent(fault -> visitor.send(new Frames.Error(fault, request.clientId())));
        } catch (JacksonException | IllegalArgumentException e) {
            visitor.send(new Frames.Error(Fault.NOT_VALID, null));
        } catch (DataAccessException e) {
            log.warn("chat message not stored: {}", e.getClass().getName());
            visitor.send(new Frames.Error(Fault.UNAVAILABLE, null));
        }
    }

    private Optional<Fault> taken(Visitor visitor, Request request) {
        Tail tail = visitor.tail();
        return tail == null
                ? handle(visitor, request)
                : bySms.atPage(tail.conversation(), () -> handle(visitor, request));
    }

    private Optional<Fault> handle(Visitor visitor, Request request) {
        return switch (request) {
            case Request.Hello hello -> hello(visitor, hello);
            case Request.Send send -> send(visitor, send);
            case Request.Choose choose -> choose(visitor, choose);
            case Request.Human human -> {
                String clientId = human.clientId() == null ? UUID.randomUUID().toString() : human.clientId();
                yield send(visitor, new Request.Send(clientId, HUMAN));
            }
            case Request.Steps wanted -> there(visitor, id -> steps.send(id, wanted));
            case Request.BySms asked -> done(visitor, asked.clientId(), id -> bySms.ask(id, asked));
            case Request.Code typed -> done(visitor, typed.clientId(), id -> bySms.prove(id, typed));
            case Request.Typing _ -> Optional.empty();
        };
    }

    private Optional<Fault> hello(Visitor visitor, Request.Hello hello) {
        String token = hello.token();
        if (hello.link() != null && token != null) {
            return back(visitor, hello.link(), token);
        }
        if (hello.conversation() == null || token == null) {
            return visitor.mayWrite() ? begin(visitor) : Optional.of(Fault.TOO_FAST);
        }
        UUID id = UUID.fromString(hello.conversation());
        if (!conversations.opens(id, Tokens.hash(token))) {
            return Optional.of(Fault.UNKNOWN_CONVERSATION);
        }
        Conversation conversation = conversations.find(id).orElseThrow();
        follow(visitor, conversation, token, hello.after() == null ? 0 : Math.max(0, hello.after()));
        return Optional.empty();
    }

    private Optional<Fault> back(Visitor visitor, String link, String key) {
        if (!visitor.mayWrite()) {
            return Optional.of(Fault.TOO_FAST);
        }
        Optional<Conversation> found = bySms.open(link, key);
        found.ifPresent(conversation -> follow(visitor, conversation, key, 0));
        return found.isPresent() ? Optional.empty() : Optional.of(Fault.LINK_OVER);
    }

    private Optional<Fault> begin(Visitor visitor) {
        String token = Tokens.fresh();
        follow(visitor, conversations.start(Tokens.hash(token)), token, 0);
        return Optional.empty();
    }

    private void follow(Visitor visitor, Conversation conversation, String token, long after) {
        Tail tail = new Tail(
                conversations,
                conversation.id(),
                after,
                readers,
                event -> visitor.send(new Frames.Event(EventView.forPerson(event))));
        visitor.follow(tail);
        visitor.send(new Frames.Welcome(conversation.id(), token, conversation.head()));
        tail.wake();
    }

    private Optional<Fault> send(Visitor visitor, Request.Send send) {
        Tail tail = visitor.tail();
        if (tail == null) {
            return Optional.of(Fault.UNKNOWN_CONVERSATION);
        }
        if (send.text().length() > MAX_TEXT) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (!visitor.mayWrite()) {
            return Optional.of(Fault.TOO_FAST);
        }
        conversations.personSays(tail.conversation(), clientId(send.clientId()), send.text());
        return Optional.empty();
    }

    private Optional<Fault> choose(Visitor visitor, Request.Choose choose) {
        Tail tail = visitor.tail();
        if (tail == null) {
            return Optional.of(Fault.UNKNOWN_CONVERSATION);
        }
        if (!visitor.mayWrite()) {
            return Optional.of(Fault.TOO_FAST);
        }
        String clientId = clientId(choose.clientId());
        boolean offered = conversations
                .personChooses(tail.conversation(), clientId, choose.choice(), choose.about())
                .isPresent();
        return offered ? Optional.empty() : Optional.of(Fault.NOT_OFFERED);
    }

    private static Optional<Fault> there(Visitor visitor, Function<UUID, Optional<Fault>> wish) {
        Tail tail = visitor.tail();
        if (tail == null) {
            return Optional.of(Fault.UNKNOWN_CONVERSATION);
        }
        return visitor.mayWrite() ? wish.apply(tail.conversation()) : Optional.of(Fault.TOO_FAST);
    }

    private static Optional<Fault> done(Visitor visitor, String clientId, Function<UUID, Optional<Fault>> wish) {
        Optional<Fault> fault = there(visitor, wish);
        if (fault.isEmpty()) {
            visitor.send(new Frames.Done(clientId(clientId)));
        }
        return fault;
    }

    private static String clientId(String given) {
        return UUID.fromString(given).toString();
    }

    @EventListener
    void onWoken(Woken woken) {
        if (!woken.topic().isEmpty() && !woken.topic().equals(Conversations.TOPIC)) {
            return;
        }
        for (Visitor visitor : visitors.values()) {
            Tail tail = visitor.tail();
            if (tail != null && woken.concerns(tail.conversation().toString())) {
                tail.wake();
            }
        }
    }

    /** Shows the head, so that a browser notices what it silently lost; also the slow poll behind the wake-ups. */
    @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
    void heartbeat() {
        List<Visitor> share = shares.next(visitors);
        Map<UUID, Long> reached = heads.of(share.stream()
                .map(Visitor::tail)
                .filter(Objects::nonNull)
                .map(Tail::conversation)
                .toList());
        for (Visitor visitor : share) {
            readers.execute(() -> beat(visitor, reached));
        }
    }

    private static void beat(Visitor visitor, Map<UUID, Long> reached) {
        Tail tail = visitor.tail();
        Long head = tail == null ? null : reached.get(tail.conversation());
        if (tail == null || head == null) {
            return;
        }
        if (tail.behind(head)) {
            tail.wake();
        }
        visitor.sendIfIdle(new Frames.Ping(head));
    }
}
