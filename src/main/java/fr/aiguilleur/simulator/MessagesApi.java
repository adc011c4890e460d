package fr.aiguilleur.simulator;

import fr.aiguilleur.network.Fault;
import fr.aiguilleur.network.Faults;
import fr.aiguilleur.network.PhoneNetwork;
import fr.aiguilleur.network.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The part of Twilio's REST API that sends, lists, reads, redacts and deletes text messages. */
@RestController
@Simulated
@RequestMapping("/simulator/2010-04-01/Accounts/{account}")
class MessagesApi {

    private static final int MORE_THAN_FOLLOWS = 50;
    private static final Set<String> UNDER_WAY = Set.of("accepted", "queued", "sending");

    private final SimulatedAccount account;
    private final PhoneNetwork network;
    private final Faults faults;
    private final StatusNews news;

    MessagesApi(SimulatedAccount account, PhoneNetwork network, Faults faults, StatusNews news) {
        this.account = account;
        this.network = network;
        this.faults = faults;
        this.news = news;
    }

    @PostMapping("/Messages.json")
    ResponseEntity<Map<String, @Nullable Object>> create(
            @PathVariable("account") String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestParam Map<String, String> form,
            HttpServletResponse response)
            throws IOException {
        account.authenticate(sid, authorization);
        Order order = Order.of(form, account.number());
        order.check(network);
        Fault fault = faults.take();
        return switch (fault.mode()) {
            case ERROR -> throw failed();
            case UNAVAILABLE -> throw new Refusal(503, 20503, "Service Unavailable");
            case TOO_MANY -> throw new Refusal(429, 20429, "Too Many Requests");
            case RESET -> throw broken(response);
            case ERROR_AFTER_ACCEPT -> {
                accept(order, fault);
                throw failed();
            }
            case RESET_AFTER_ACCEPT -> {
                accept(order, fault);
                throw broken(response);
            }
            case SLOW_BEFORE_ACCEPT -> {
                StatusNews.pause(fault.pause());
                yield created(accept(order, fault));
            }
            case TIMEOUT_AFTER_ACCEPT -> {
                Text accepted = accept(order, fault);
                StatusNews.pause(fault.pause());
                yield created(accepted);
            }
            case NONE,
                    LATE_DELIVERY,
                    EXPIRED,
                    DUPLICATE_CALLBACKS,
                    LATE_CALLBACKS,
                    REORDERED_CALLBACKS,
                    EARLY_CALLBACKS,
                    LOST_CALLBACKS,
                    WEBHOOK_LOST,
                    WEBHOOK_DOUBLED,
                    WEBHOOK_LATE -> created(accept(order, fault));
        };
    }

    @GetMapping("/Messages.json")
    Map<String, @Nullable Object> list(
            @PathVariable("account") String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestParam Map<String, String> query) {
        account.authenticate(sid, authorization);
        return new Listing(sid, query).of(network);
    }

    @GetMapping("/Messages/{message}.json")
    Map<String, @Nullable Object> fetch(
            @PathVariable("account") String sid,
            @PathVariable("message") String message,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        account.authenticate(sid, authorization);
        return MessageJson.of(find(message), sid);
    }

    /** Empties the words, which is all that can be changed. */
    @PostMapping("/Messages/{message}.json")
    Map<String, @Nullable Object> update(
            @PathVariable("account") String sid,
            @PathVariable("message") String message,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestParam Map<String, String> form) {
        account.authenticate(sid, authorization);
        if (form.containsKey("Status")) {
            throw new Refusal(400, 30409, "Message is not scheduled and cannot be canceled");
        }
        if (!form.getOrDefault("Body", "").isEmpty()) {
            throw new Refusal(400, 20001, "Body must be an empty string");
        }
        ended(find(message));
        network.redact(message);
        return MessageJson.of(find(message), sid);
    }

    @DeleteMapping("/Messages/{message}.json")
    ResponseEntity<Void> delete(
            @PathVariable("account") String sid,
            @PathVariable("message") String message,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        account.authenticate(sid, authorization);
        ended(find(message));
        network.remove(message);
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(Refusal refusal) {
        return refusal.answer();
    }

    private Text find(String message) {
        return network.find(message).orElseThrow(Refusal::notFound);
    }

    private static void ended(Text text) {
        if (UNDER_WAY.contains(text.status())) {
            throw new Refusal(409, 20009, "Cannot change this resource before it is complete");
        }
    }

    private Text accept(Order order, Fault fault) {
        Text text = network.add(order.text());
        news.follow(text, order.valid(), fault);
        return text;
    }

    /** As it was when it was accepted, whatever is known by now. */
    private ResponseEntity<Map<String, @Nullable Object>> created(Text text) {
        return ResponseEntity.status(HttpStatus.CREATED).body(MessageJson.of(text, account.sid()));
    }

    private static Refusal failed() {
        return new Refusal(500, 20500, "Internal Server Error");
    }

    /** The server closes a connection on which an answer had begun when the request failed. */
    private static RuntimeException broken(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.CREATED.value());
        response.setContentLength(MORE_THAN_FOLLOWS);
        response.flushBuffer();
        return new IllegalStateException("connection broken on purpose");
    }
}
