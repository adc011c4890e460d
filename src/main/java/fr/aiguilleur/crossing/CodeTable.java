package fr.aiguilleur.crossing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of codes sent to phones, and how many of them may be. All nodes count in it. */
@Repository
class CodeTable {

    /** A code that may still be typed. */
    record Code(UUID id, String address, String hash) {}

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int MOST_TRIES = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int A_CONVERSATION = 3;
    private static final int A_NUMBER = 2;
    private static final int ALL = 60;
    private static final long COUNTING = 2022;

    private final JdbcClient jdbc;
    private final Clock clock;

    CodeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether one more may be sent within this hour; who asks at the same moment waits for this transaction. */
    boolean allows(UUID conversation, String address) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(COUNTING).query().singleRow();
        forget();
        return jdbc.sql("""
                select count(*) < :all and count(*) filter (where conversation_id = :conversation) < :ofConversation
                    and count(*) filter (where address = :address) < :ofNumber
                from crossing_code""")
                .param("all", ALL)
                .param("conversation", conversation)
                .param("ofConversation", A_CONVERSATION)
                .param("address", address)
                .param("ofNumber", A_NUMBER)
                .query(Boolean.class)
                .single();
    }

    /** Numbers are not kept longer than they are counted. */
    void forget() {
        jdbc.sql("delete from crossing_code where asked_at <= ?")
                .param(now().minus(HOUR))
                .update();
    }

    /** The code of a conversation is the last one that was sent. */
    void insert(UUID conversation, String address, String hash) {
        jdbc.sql("update crossing_code set code_hash = null where conversation_id = ?")
                .param(conversation)
                .update();
        jdbc.sql("""
                insert into crossing_code (id, conversation_id, address, code_hash, asked_at)
                values (:id, :conversation, :address, :hash, :now)""")
                .param("id", UUID.randomUUID())
                .param("conversation", conversation)
                .param("address", address)
                .param("hash", hash)
                .param("now", now())
                .update();
    }

    /** The code to compare with, once; the try is counted before it is known whether it was right. */
    Optional<Code> tried(UUID conversation) {
        return jdbc.sql("""
                update crossing_code set tries = tries + 1
                where conversation_id = ? and code_hash is not null and tries < ? and asked_at > ? returning *""")
                .params(conversation, MOST_TRIES, now().minus(LIFE))
                .query(CodeTable::code)
                .optional();
    }

    /** Whether a code that went to this number may still be typed. */
    boolean awaited(UUID conversation, String address) {
        return jdbc.sql("""
                select count(*) from crossing_code
                where conversation_id = ? and address = ? and code_hash is not null and tries < ? and asked_at > ?""")
                        .params(conversation, address, MOST_TRIES, now().minus(LIFE))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** True for one of those who typed it. */
    boolean use(Code code) {
        return jdbc.sql("update crossing_code set code_hash = null where id = ? and code_hash is not null")
                        .param(code.id())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Code code(ResultSet row, int number) throws SQLException {
        return new Code(row.getObject("id", UUID.class), row.getString("address"), row.getString("code_hash"));
    }
}
