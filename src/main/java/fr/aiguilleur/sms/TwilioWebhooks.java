package fr.aiguilleur.sms;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Twilio calls: a text message came in, or one of ours got further. The answer leaves later, by the outbox. */
@RestController
class TwilioWebhooks {

    private static final Logger log = LoggerFactory.getLogger(TwilioWebhooks.class);
    private static final String EMPTY_ANSWER = "<Response/>";
    private static final int LONGEST = 1600;

    private final SignedForm form;
    private final Conversations conversations;
    private final Deliveries deliveries;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    TwilioWebhooks(
            SignedForm form,
            Conversations conversations,
            Deliveries deliveries,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.form = form;
        this.conversations = conversations;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
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
        transaction.executeWithoutResult(_ -> receive(sid, fields.get()));
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
        Delivery.ofTwilio(fields.get().getOrDefault("MessageStatus", ""))
                .ifPresent(news -> deliveries.heard(id, sid, news, code));
        return ResponseEntity.noContent().build();
    }

    /** A message that came twice, or that Twilio has answered itself, changes nothing. */
    private void receive(String sid, Map<String, String> fields) {
        boolean first = jdbc.sql("""
            insert into sms_inbound (message_sid, received_at) values (?, ?) on conflict do nothing\
            """)
                        .params(sid, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
        String from = fields.getOrDefault("From", "");
        boolean answerable = from.matches("\\+[1-9]\\d{5,14}")
                && fields.getOrDefault("OptOutType", "").isEmpty();
        if (!first || !answerable) {
            return;
        }
        Conversation conversation = conversations.withPhone(from);
        long seq = conversations
                .personSays(conversation.id(), sid, storable(fields.getOrDefault("Body", "")))
                .seq();
        jdbc.sql("update sms_inbound set conversation_id = ?, seq = ? where message_sid = ?")
                .params(conversation.id(), seq, sid)
                .update();
    }

    /** PostgreSQL stores no NUL; a pair of surrogates is not cut in two. */
    private static String storable(String body) {
        String text = body.replace("\0", "");
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    private static ResponseEntity<String> refuse() {
        log.warn("webhook refused: its signature is missing or wrong");
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
}
