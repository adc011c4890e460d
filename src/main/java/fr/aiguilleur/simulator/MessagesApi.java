package fr.aiguilleur.simulator;

import fr.aiguilleur.simulator.Text.Direction;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The part of Twilio's REST API that sends and reads text messages. */
@RestController
@Simulated
@RequestMapping("/simulator/2010-04-01/Accounts/{account}")
class MessagesApi {

    private static final int PAGE = 50;
    private static final int LONGEST = 1600;

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
        authenticate(sid, authorization);
        validate(form);
        Fault fault = faults.take();
        return switch (fault.mode()) {
            case ERROR -> throw new Refusal(500, 20500, "Internal Server Error");
            case UNAVAILABLE -> throw new Refusal(503, 20503, "Service Unavailable");
            case TOO_MANY -> throw new Refusal(429, 20429, "Too Many Requests");
            case RESET -> throw broken(response);
            case TIMEOUT_AFTER_ACCEPT -> {
                Text accepted = accept(form, fault);
                StatusNews.pause(fault);
                yield created(accepted);
            }
            case NONE, DUPLICATE_CALLBACKS, LATE_CALLBACKS, REORDERED_CALLBACKS -> created(accept(form, fault));
        };
    }

    @GetMapping("/Messages.json")
    Map<String, @Nullable Object> list(
            @PathVariable("account") String sid,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestParam Map<String, String> query) {
        authenticate(sid, authorization);
        Predicate<Text> wanted = text -> query.getOrDefault("To", text.to()).equals(text.to())
                && query.getOrDefault("From", text.from()).equals(text.from())
                && sentOn(text, query);
        return MessageJson.page(network.list(wanted, PAGE), sid, PAGE);
    }

    @GetMapping("/Messages/{message}.json")
    Map<String, @Nullable Object> fetch(
            @PathVariable("account") String sid,
            @PathVariable("message") String message,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        authenticate(sid, authorization);
        Text found = network.find(message)
                .orElseThrow(() -> new Refusal(404, 20404, "The requested resource was not found"));
        return MessageJson.of(found, sid, found.status());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(Refusal refusal) {
        return refusal.answer();
    }

    private void authenticate(String sid, @Nullable String authorization) {
        if (!account.sid().equals(sid) || !account.isOpenedBy(authorization)) {
            throw new Refusal(401, 20003, "Authenticate");
        }
    }

    private void validate(Map<String, String> form) {
        String to = form.getOrDefault("To", "");
        String body = form.getOrDefault("Body", "");
        refuseIf(to.isEmpty(), 21604, "A 'To' phone number is required.");
        refuseIf(!to.matches("\\+[1-9]\\d{6,14}"), 21211, "Invalid 'To' Phone Number");
        refuseIf(sender(form).isEmpty(), 21603, "A 'From' phone number is required.");
        refuseIf(body.isEmpty(), 21602, "Message body is required.");
        refuseIf(body.length() > LONGEST, 21617, "The concatenated message body exceeds the 1600 character limit");
        refuseIf(network.hasOptedOut(to), 21610, "Attempt to send to unsubscribed recipient");
    }

    private static void refuseIf(boolean wrong, int code, String message) {
        if (wrong) {
            throw new Refusal(400, code, message);
        }
    }

    private static String sender(Map<String, String> form) {
        return form.getOrDefault("From", form.getOrDefault("MessagingServiceSid", ""));
    }

    private Text accept(Map<String, String> form, Fault fault) {
        Text text = network.add(
                PhoneNetwork.newSid(),
                Direction.OUTBOUND,
                sender(form),
                form.getOrDefault("To", ""),
                form.getOrDefault("Body", ""),
                "queued");
        news.follow(text, form.getOrDefault("StatusCallback", ""), fault);
        return text;
    }

    private ResponseEntity<Map<String, @Nullable Object>> created(Text text) {
        return ResponseEntity.status(HttpStatus.CREATED).body(MessageJson.of(text, account.sid(), "queued"));
    }

    /** The server closes a connection on which an answer had begun when the request failed. */
    private static RuntimeException broken(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.CREATED.value());
        response.setContentLength(PAGE);
        response.flushBuffer();
        return new IllegalStateException("connection broken on purpose");
    }

    private static boolean sentOn(Text text, Map<String, String> query) {
        LocalDate day = LocalDate.ofInstant(text.at(), ZoneOffset.UTC);
        return query.getOrDefault("DateSent", day.toString()).startsWith(day.toString())
                && query.getOrDefault("DateSent>", "").compareTo(day + "T24") <= 0
                && query.getOrDefault("DateSent<", "9999").compareTo(day.toString()) >= 0;
    }
}
