package fr.aiguilleur.picture;

import fr.aiguilleur.conversation.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of pictures. */
@Repository
class PictureTable {

    private static final int MOST = 30;
    private static final int MOST_AT_ONCE = 5;
    private static final Duration AT_ONCE = Duration.ofMinutes(10);
    private static final int LOCK = 16;

    private final JdbcClient jdbc;
    private final Clock clock;

    PictureTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Message.Picture> seen(UUID id) {
        return jdbc.sql("select id, type, width, height from picture where id = ?")
                .param(id)
                .query((row, _) -> new Message.Picture(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getInt("width"),
                        row.getInt("height")))
                .optional();
    }

    /** Whether this conversation may have one more now. */
    Optional<Refusal> full(UUID conversation) {
        OffsetDateTime lately = OffsetDateTime.now(clock).minus(AT_ONCE);
        return jdbc.sql("select count(*) as all, count(*) filter (where at > ?) as late from picture"
                        + " where conversation_id = ?")
                .params(lately, conversation)
                .query((row, _) -> row.getInt("late") >= MOST_AT_ONCE
                        ? Optional.of(Refusal.TOO_FAST)
                        : row.getInt("all") >= MOST ? Optional.of(Refusal.TOO_MANY) : Optional.<Refusal>empty())
                .single();
    }

    /** Stores it once, unless others that came at the same time took the last place. */
    @Transactional
    Optional<Refusal> insert(UUID conversation, UUID id, Cleaned picture) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(:kind, hashtext(:conversation))")
                .param("kind", LOCK)
                .param("conversation", conversation.toString())
                .query(Integer.class)
                .optional();
        if (seen(id).isPresent()) {
            return Optional.empty();
        }
        Optional<Refusal> full = full(conversation);
        if (full.isEmpty()) {
            jdbc.sql("insert into picture (id, conversation_id, type, width, height, bytes, at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            conversation,
                            Cleaned.TYPE,
                            picture.width(),
                            picture.height(),
                            picture.bytes(),
                            OffsetDateTime.now(clock))
                    .update();
        }
        return full;
    }

    Optional<StoredPicture> find(UUID id) {
        return jdbc.sql("select id, type, bytes from picture where id = ?")
                .param(id)
                .query((row, _) -> new StoredPicture(
                        row.getObject("id", UUID.class), row.getString("type"), row.getBytes("bytes")))
                .optional();
    }

    boolean belongs(UUID id, UUID conversation) {
        return jdbc.sql("select exists (select 1 from picture where id = ? and conversation_id = ?)")
                .params(id, conversation)
                .query(Boolean.class)
                .single();
    }

    int erase(OffsetDateTime before) {
        return jdbc.sql("delete from picture where at < ?").param(before).update();
    }
}
