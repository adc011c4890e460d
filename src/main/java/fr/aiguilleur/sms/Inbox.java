package fr.aiguilleur.sms;

import fr.aiguilleur.attachment.Attachments;
import fr.aiguilleur.attachment.Media;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.crossing.WayBack;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the text messages people sent, each once, however often it is told. */
@Component
@Transactional
public class Inbox {

    private static final int LONGEST = 1600;

    /** A number, or the same person's address in WhatsApp, which is another one. */
    private static final Pattern ADDRESS = Pattern.compile("(whatsapp:)?\\+[1-9]\\d{5,14}");

    /**
     * A text message somebody sent.
     *
     * @param sid the provider's id
     * @param optOut the word the provider took it for and has answered itself: STOP, START or HELP
     * @param media files that came with it
     */
    public record Incoming(
            String sid, String from, String body, @Nullable String optOut, List<Media> media) {

        /** Words alone. */
        public Incoming(String sid, String from, String body) {
            this(sid, from, body, null, List.of());
        }

        /** Whether the provider has answered it itself. */
        public boolean answered() {
            return optOut != null;
        }
    }

    private final Conversations conversations;
    private final WayBack wayBack;
    private final Keywords keywords;
    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(
            Conversations conversations,
            WayBack wayBack,
            Keywords keywords,
            Attachments attachments,
            JdbcClient jdbc,
            Clock clock) {
        this.conversations = conversations;
        this.wayBack = wayBack;
        this.keywords = keywords;
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A message that came twice changes nothing; to one that the provider has answered itself nothing is said.
     *
     * @return the conversation it was taken into
     */
    public Optional<UUID> receive(Incoming sms) {
        boolean answerable = ADDRESS.matcher(sms.from()).matches();
        if (!first(sms.sid()) || !answerable) {
            return Optional.empty();
        }
        Conversation conversation = conversations.goingOnWith(sms.from()).orElseGet(() -> comesBack(sms.from()));
        boolean speaks = !sms.body().isBlank() || sms.media().isEmpty();
        @Nullable Long seq = speaks ? say(conversation, sms) : null;
        jdbc.sql("update sms_inbound set conversation_id = :conversation, seq = :seq where message_sid = :sid")
                .param("conversation", conversation.id())
                .param("seq", seq)
                .param("sid", sms.sid())
                .update();
        if (seq != null) {
            keywords.heard(sms, conversation, seq);
            wayBack.wrote(conversation.id(), seq, sms.from(), sms.body());
        }
        attachments.add(conversation.id(), sms.sid(), sms.media());
        return Optional.of(conversation.id());
    }

    /** From the web, from one that an operator ended, or for the first time. */
    private Conversation comesBack(String number) {
        wayBack.writes(number);
        return conversations.withPhone(number);
    }

    private long say(Conversation conversation, Incoming sms) {
        return conversations
                .personSays(conversation.id(), sms.sid(), storable(sms.body()))
                .seq();
    }

    /** Which of these messages came already. */
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> sids) {
        return jdbc.sql("select message_sid from sms_inbound where message_sid = any(?)")
                .param(sids.toArray(String[]::new))
                .query((row, _) -> row.getString("message_sid"))
                .set();
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
