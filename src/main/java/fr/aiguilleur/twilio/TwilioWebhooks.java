package fr.aiguilleur.twilio;

import fr.aiguilleur.sms.Deliveries;
import fr.aiguilleur.sms.Inbox;
import fr.aiguilleur.sms.Inbox.Incoming;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Twilio calls: a text message came in, or one of ours got further. The answer leaves later, by the outbox. */
@RestController
class TwilioWebhooks {

    private static final Logger log = LoggerFactory.getLogger(TwilioWebhooks.class);
    private static final String EMPTY_ANSWER = "<Response/>";

    private final SignedForm form;
    private final Inbox inbox;
    private final Deliveries deliveries;

    TwilioWebhooks(SignedForm form, Inbox inbox, Deliveries deliveries) {
        this.form = form;
        this.inbox = inbox;
        this.deliveries = deliveries;
    }

    @PostMapping("/webhooks/twilio/sms")
    ResponseEntity<String> inbound(HttpServletRequest request) {
        Optional<Map<String, String>> fields = form.read(request);
        if (fields.isEmpty()) {
            return refuse();
        }
        String sid = fields.get().getOrDefault("MessageSid", "");
        if (sid.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        inbox.receive(incoming(sid, fields.get()));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(EMPTY_ANSWER);
    }

    @PostMapping("/webhooks/twilio/status")
    ResponseEntity<String> status(HttpServletRequest request, @RequestParam(name = "o", defaultValue = "") String id) {
        Optional<Map<String, String>> fields = form.read(request);
        if (fields.isEmpty()) {
            return refuse();
        }
        String sid = fields.get().getOrDefault("MessageSid", "");
        String code = fields.get().getOrDefault("ErrorCode", "");
        Twilio.delivery(fields.get().getOrDefault("MessageStatus", ""))
                .ifPresent(news -> deliveries.heard(id, sid, news, number(code)));
        return ResponseEntity.noContent().build();
    }

    private static Incoming incoming(String sid, Map<String, String> fields) {
        String optOut = fields.getOrDefault("OptOutType", "");
        return new Incoming(
                sid,
                fields.getOrDefault("From", ""),
                fields.getOrDefault("Body", ""),
                optOut.isEmpty() ? null : optOut);
    }

    private static @Nullable Integer number(String code) {
        return code.matches("\\d{1,9}") ? Integer.valueOf(code) : null;
    }

    private static ResponseEntity<String> refuse() {
        log.warn("webhook refused: its signature is missing or wrong");
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
}
