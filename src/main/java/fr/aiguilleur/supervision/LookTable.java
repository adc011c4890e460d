package fr.aiguilleur.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who read which conversation without answering it, for the record. */
@Repository
class LookTable {

    private static final int MOST = 20;

    /** @param by id of the coordinator */
    record Look(String by, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LookTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(UUID conversation, String by) {
        jdbc.sql("insert into look (conversation_id, by, at) values (?, ?, ?)")
                .params(conversation, by, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    List<Look> at(UUID conversation) {
        return jdbc.sql("select by, at from look where conversation_id = ? order by at desc, id desc limit " + MOST)
                .param(conversation)
                .query((row, _) -> new Look(
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
