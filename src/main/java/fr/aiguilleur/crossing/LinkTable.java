package fr.aiguilleur.crossing;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links to conversations; no token stands in it, only hashes. */
@Repository
class LinkTable {

    /** @param key the hash of what the page that opened it keeps; null while none has */
    record Link(UUID conversation, @Nullable String key) {}

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int A_CONVERSATION = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether one more may be sent within this hour. */
    boolean allows(UUID conversation) {
        return jdbc.sql("select count(*) from crossing_link where conversation_id = ? and made_at > ?")
                        .params(conversation, now().minus(HOUR))
                        .query(Integer.class)
                        .single()
                < A_CONVERSATION;
    }

    void insert(UUID conversation, String link) {
        jdbc.sql("insert into crossing_link (link_hash, conversation_id, made_at) values (?, ?, ?)")
                .params(link, conversation, now())
                .update();
    }

    /** One that still opens, locked. */
    Optional<Link> find(String link) {
        return jdbc.sql("select * from crossing_link where link_hash = ? and made_at > ? for update")
                .params(link, now().minus(LIFE))
                .query((row, _) -> new Link(row.getObject("conversation_id", UUID.class), row.getString("key_hash")))
                .optional();
    }

    /** It opens for this page from now on, and for no other. */
    void opened(String link, String key) {
        jdbc.sql("update crossing_link set key_hash = ? where link_hash = ?")
                .params(key, link)
                .update();
    }

    void forget() {
        jdbc.sql("delete from crossing_link where key_hash is null and made_at <= ?")
                .param(now().minus(HOUR))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
