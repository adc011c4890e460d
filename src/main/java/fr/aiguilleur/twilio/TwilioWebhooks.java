package fr.aiguilleur.twilio;

import fr.aiguilleur.attachment.Media;
import fr.aiguilleur.sms.Deliveries;
import fr.aiguilleur.sms.Inbox;
import fr.aiguilleur.sms.Inbox.Incoming;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private static final String RETRY = "I-Twilio-Idempotency-Token";
    private static final String NUMBER = "\\d{1,9}";
    private static final int MOST_FILES = 20;

    private final SignedForm form;
    private final WhatsApp whatsapp;
    private final Inbox inbox;
    private final Deliveries deliveries;
    private final MeterRegistry meters;

    TwilioWebhooks(SignedForm form, WhatsApp whatsapp, Inbox inbox, Deliveries deliveries, MeterRegistry meters) {
        this.form = form;
        this.whatsapp = whatsapp;
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.meters = meters;
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
        Incoming sms = incoming(sid, fields.get());
        if (!whatsapp.listensTo(sms.from())) {
            count("ignored");
        } else if (inbox.receive(sms).isPresent()) {
            count("taken");
        } else {
            again(sid, request.getHeader(RETRY));
        }
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
                .ifPresent(news -> deliveries.heard(id, sid, news, code(code)));
        return ResponseEntity.noContent().build();
    }

    private static Incoming incoming(String sid, Map<String, String> fields) {
        String optOut = fields.getOrDefault("OptOutType", "");
        return new Incoming(
                sid,
                fields.getOrDefault("From", ""),
                fields.getOrDefault("Body", ""),
                optOut.isEmpty() ? null : optOut,
                IntStream.range(0, Math.min(number(fields.get("NumMedia")), MOST_FILES))
                        .filter(file -> fields.containsKey("MediaUrl" + file))
                        .mapToObj(file -> new Media(
                                fields.getOrDefault("MediaUrl" + file, ""),
                                fields.getOrDefault("MediaContentType" + file, "")))
                        .toList());
    }

    /** The same message once more, or one that Twilio has answered; its header tells one try from another. */
    private void again(String sid, @Nullable String retry) {
        count("nothing");
        log.debug("message {} changed nothing, try {}", sid, retry);
    }

    private void count(String fate) {
        meters.counter("aiguilleur.sms.webhook", "fate", fate).increment();
    }

    private static @Nullable Integer code(String code) {
        return code.matches(NUMBER) ? Integer.valueOf(code) : null;
    }

    private static int number(@Nullable String told) {
        return told != null && told.matches(NUMBER) ? Integer.parseInt(told) : 0;
    }

    private ResponseEntity<String> refuse() {
        meters.counter("aiguilleur.sms.refused").increment();
        log.warn("webhook refused: its signature is missing or wrong");
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
}
