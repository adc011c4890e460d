package fr.aiguilleur.callback;

import fr.aiguilleur.callback.CallBack.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of promised calls, the only one that holds telephone numbers people gave for them. */
@Repository
class CallBackTable {

    private static final String MINE = "taken_by is null or taken_by = :by";
    private static final String OPEN = "state in ('PROMISED', 'BROKEN')";
    /** Who took a call and gives no sign for so long has forgotten it. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    CallBackTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks a conversation, always before its calls, as those do who speak in it. */
    void lock(@Nullable UUID conversation) {
        if (conversation != null) {
            jdbc.sql("select id from conversation where id = ? for update")
                    .param(conversation)
                    .query()
                    .listOfRows();
        }
    }

    void insert(CallBack promised, @Nullable String creator) {
        jdbc.sql("""
                insert into call_back (id, conversation_id, phone, name, about, from_at, until_at, state, created_at,
                  created_by)
                values (:id, :conversation, :phone, :name, :about, :from, :until, 'PROMISED', :now, :creator)""")
                .param("id", promised.id())
                .param("conversation", promised.conversation())
                .param("phone", promised.phone())
                .param("name", promised.name())
                .param("about", promised.about())
                .param("from", at(promised.from()))
                .param("until", at(promised.until()))
                .param("now", at(clock.instant()))
                .param("creator", creator)
                .update();
    }

    Optional<CallBack> find(UUID id) {
        return jdbc.sql("select * from call_back where id = ?")
                .param(id)
                .query(CallBackTable::callBack)
                .optional();
    }

    List<CallBack> open() {
        return jdbc.sql("select * from call_back where " + OPEN + " order by from_at, created_at, id")
                .query(CallBackTable::callBack)
                .list();
    }

    /** How many calls are promised for this very time. */
    int promised(Instant from, Instant until) {
        return jdbc.sql("select count(*) from call_back where " + OPEN + " and from_at = ? and until_at = ?")
                .params(at(from), at(until))
                .query(Integer.class)
                .single();
    }

    /** An operator sets about it; false when somebody else is. */
    boolean take(UUID id, String operator) {
        return change("taken_at = :now", "(" + MINE + " or taken_at < :forgotten)", id, operator);
    }

    boolean kept(UUID id, String operator) {
        return change("state = 'KEPT', ended_at = :now", "(" + MINE + ")", id, operator);
    }

    boolean cancelled(UUID id, String operator) {
        return change("state = 'CANCELLED', ended_at = :now", "(" + MINE + ")", id, operator);
    }

    /**
     * @param tries how many there were when the operator looked, so that a try counts once
     * @param last whether it is over with this one
     */
    boolean unreached(UUID id, String operator, int tries, boolean last) {
        String end = last ? ", state = 'UNREACHED', ended_at = :now" : "";
        return change("tries = tries + 1, taken_at = :now" + end, "(" + MINE + ") and tries = " + tries, id, operator);
    }

    private boolean change(String set, String where, UUID id, String operator) {
        return jdbc.sql("update call_back set taken_by = :by, " + set + " where id = :id and " + OPEN + " and " + where)
                        .param("by", operator)
                        .param("id", id)
                        .param("now", at(clock.instant()))
                        .param("forgotten", at(clock.instant().minus(FORGOTTEN)))
                        .update()
                == 1;
    }

    /** Ends what is promised in a conversation. */
    int cancelAll(UUID conversation) {
        return jdbc.sql("update call_back set state = 'CANCELLED', ended_at = ? where conversation_id = ? and " + OPEN)
                .params(at(clock.instant()), conversation)
                .update();
    }

    /** Promises whose time has passed without a try. */
    List<CallBack> overdue() {
        return jdbc.sql("select * from call_back where state = 'PROMISED' and tries = 0 and until_at < ? limit 50")
                .param(at(clock.instant()))
                .query(CallBackTable::callBack)
                .list();
    }

    boolean broken(UUID id) {
        return jdbc.sql("""
                update call_back set state = 'BROKEN', broken_at = :now
                where id = :id and state = 'PROMISED' and tries = 0""").param("now", at(clock.instant())).param("id", id).update() == 1;
    }

    int brokenSince(Instant since) {
        return jdbc.sql("select count(*) from call_back where broken_at >= ?")
                .param(at(since))
                .query(Integer.class)
                .single();
    }

    /** @return how many people we no longer know how to reach */
    int erase(Duration after, Duration number) {
        jdbc.sql("delete from call_back_number where given_at < ?")
                .param(at(clock.instant().minus(number)))
                .update();
        return jdbc.sql("""
                update call_back set phone = null, name = null, about = null
                where phone is not null and coalesce(ended_at, until_at) < ?""").param(at(clock.instant().minus(after))).update();
    }

    /** Keeps a number that was just given. */
    void give(UUID conversation, String phone) {
        jdbc.sql("""
                insert into call_back_number (conversation_id, phone, given_at) values (:conversation, :phone, :now)
                on conflict (conversation_id) do update set phone = excluded.phone, given_at = excluded.given_at""")
                .param("conversation", conversation)
                .param("phone", phone)
                .param("now", at(clock.instant()))
                .update();
    }

    Optional<String> given(UUID conversation) {
        return jdbc.sql("select phone from call_back_number where conversation_id = ?")
                .param(conversation)
                .query(String.class)
                .optional();
    }

    void forget(UUID conversation) {
        jdbc.sql("delete from call_back_number where conversation_id = ?")
                .param(conversation)
                .update();
    }

    /** What the assistant asked for with its last words in this conversation. */
    Optional<String> asked(UUID conversation) {
        return jdbc.sql("""
                select coalesce(detail -> 'memo' ->> 'asked', '') from event
                where conversation_id = ? and kind = 'MESSAGE' and author = 'ASSISTANT' order by seq desc limit 1""").param(conversation).query(String.class).optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static CallBack callBack(ResultSet row, int number) throws SQLException {
        return new CallBack(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("phone"),
                row.getString("name"),
                row.getString("about"),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("taken_by"),
                row.getInt("tries"));
    }
}
