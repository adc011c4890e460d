package fr.aiguilleur.sms;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the text messages people sent, each once, however often it is told. */
@Component
@Transactional
public class Inbox {

    private static final int LONGEST = 1600;

    /**
     * A text message somebody sent.
     *
     * @param sid the provider's id
     * @param optOut the word the provider took it for and has answered itself: STOP, START or HELP
     */
    public record Incoming(
            String sid, String from, String body, @Nullable String optOut) {

        /** True when the provider has answered it itself. */
        boolean answered() {
            return optOut != null;
        }
    }

    private final Conversations conversations;
    private final Keywords keywords;
    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(Conversations conversations, Keywords keywords, JdbcClient jdbc, Clock clock) {
        this.conversations = conversations;
        this.keywords = keywords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message that came twice changes nothing; to one that the provider has answered itself nothing is said. */
    public void receive(Incoming sms) {
        boolean answerable = sms.from().matches("\\+[1-9]\\d{5,14}");
        if (!first(sms.sid()) || !answerable) {
            return;
        }
        Conversation conversation = conversations.withPhone(sms.from());
        long seq = conversations
                .personSays(conversation.id(), sms.sid(), storable(sms.body()))
                .seq();
        jdbc.sql("update sms_inbound set conversation_id = ?, seq = ? where message_sid = ?")
                .params(conversation.id(), seq, sms.sid())
                .update();
        keywords.heard(sms, conversation, seq);
    }

    private boolean first(String sid) {
        return jdbc.sql("insert into sms_inbound (message_sid, received_at) values (?, ?) on conflict do nothing")
                        .params(sid, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
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
}
