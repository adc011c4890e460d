package fr.aiguilleur.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files that came with text messages. */
@Repository
class AttachmentTable {

    /** A picture to fetch; tries counts this one. */
    record Waiting(String sid, int number, UUID conversation, String url, int tries) {}

    /** How a file ended. */
    enum End {
        KEPT,
        REFUSED,
        LOST
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    AttachmentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID conversation, String sid, int number, @Nullable String url) {
        jdbc.sql("""
            insert into sms_attachment (message_sid, number, conversation_id, url, state, came_at, due_at)
            values (:sid, :number, :conversation, :url, :state, :now, :now)\
            """)
                .param("sid", sid)
                .param("number", number)
                .param("conversation", conversation)
                .param("url", url)
                .param("state", url == null ? "refused" : "waiting")
                .param("now", now())
                .update();
    }

    /** Takes one for fetching; nobody else takes it before the lease is over. */
    Optional<Waiting> claim(Duration lease) {
        return jdbc.sql("""
            update sms_attachment set due_at = :until, tries = tries + 1
            where (message_sid, number) = (
                select message_sid, number from sms_attachment
                where state = 'waiting' and due_at <= :now
                order by due_at, message_sid, number limit 1 for update skip locked)
            returning message_sid, number, conversation_id, url, tries\
            """)
                .param("now", now())
                .param("until", now().plus(lease))
                .query((row, _) -> new Waiting(
                        row.getString("message_sid"),
                        row.getInt("number"),
                        row.getObject("conversation_id", UUID.class),
                        row.getString("url"),
                        row.getInt("tries")))
                .optional();
    }

    void postpone(Waiting waiting, Duration by) {
        jdbc.sql("""
            update sms_attachment set due_at = ? where message_sid = ? and number = ? and state = 'waiting'\
            """).params(now().plus(by), waiting.sid(), waiting.number()).update();
    }

    /** @return false when somebody else has settled it */
    boolean settle(Waiting waiting, End end) {
        return jdbc.sql("""
            update sms_attachment set state = ?, url = null
            where message_sid = ? and number = ? and state = 'waiting'\
            """)
                        .params(end.name().toLowerCase(Locale.ROOT), waiting.sid(), waiting.number())
                        .update()
                == 1;
    }

    /** Marks that the person is told about a message, once, unless they were told of so many others lately. */
    boolean tell(UUID conversation, String sid, int most, Duration lately) {
        return jdbc.sql("""
            update sms_attachment set told = true
            where message_sid = :sid
              and not exists (select 1 from sms_attachment where message_sid = :sid and told)
              and :most > (
                  select count(distinct message_sid) from sms_attachment
                  where conversation_id = :conversation and told and came_at > :lately)\
            """)
                        .param("sid", sid)
                        .param("conversation", conversation)
                        .param("most", most)
                        .param("lately", now().minus(lately))
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
