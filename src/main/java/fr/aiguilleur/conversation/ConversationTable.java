package fr.aiguilleur.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of conversations: who owns each, and the numbers that order its events. */
@Repository
class ConversationTable {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lease;
    private final Turn.Pause pause;

    ConversationTable(
            JdbcClient jdbc, Clock clock, @Value("${aiguilleur.turn.lease:30s}") Duration lease, Turn.Pause pause) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lease = lease;
        this.pause = pause;
    }

    Conversation insert(Channel channel, @Nullable String address, @Nullable String tokenHash) {
        return jdbc.sql("""
                insert into conversation (id, channel, address, token_hash, started_at)
                values (:id, :channel, :address, :token, :now) returning *""")
                .param("id", UUID.randomUUID())
                .param("channel", word(channel))
                .param("address", address)
                .param("token", tokenHash)
                .param("now", now())
                .query(ConversationTable::conversation)
                .single();
    }

    /** One statement, so that a conversation which closes meanwhile cannot slip between two. */
    Conversation open(Channel channel, String address) {
        return jdbc.sql("""
                insert into conversation (id, channel, address, started_at) values (:id, :channel, :address, :now)
                on conflict (channel, address) where owner_kind <> 'closed' do update set address = excluded.address
                returning *""")
                .param("id", UUID.randomUUID())
                .param("channel", word(channel))
                .param("address", address)
                .param("now", now())
                .query(ConversationTable::conversation)
                .single();
    }

    /** The last conversation with this address when it was an operator who ended it. */
    Optional<Conversation> endedByOperator(Channel channel, String address) {
        return one("""
                select * from conversation where id = (
                    select id from conversation where channel = ? and address = ?
                    order by coalesce(heard_at, started_at) desc limit 1)
                  and owner_kind = 'closed' and 'OPERATOR' = (
                    select author from event where conversation_id = id and kind = 'CLOSED' order by seq desc limit 1)""", word(channel), address);
    }

    Optional<Conversation> find(UUID id) {
        return one("select * from conversation where id = ?", id);
    }

    Conversation lock(UUID id) {
        return one("select * from conversation where id = ? for update", id).orElseThrow();
    }

    /** The open conversation with this address, locked. */
    Optional<Conversation> lockOpen(Channel channel, String address) {
        return one("""
                select * from conversation where channel = ? and address = ? and owner_kind <> 'closed' for update""", word(channel), address);
    }

    private Optional<Conversation> one(String sql, Object... params) {
        return jdbc.sql(sql)
                .params(params)
                .query(ConversationTable::conversation)
                .optional();
    }

    List<Conversation> led(Duration lately, int limit) {
        return jdbc.sql("""
                select * from conversation where owner_kind = 'assistant' and heard_at > ?
                order by heard_at desc limit ?""")
                .params(now().minus(lately), limit)
                .query(ConversationTable::conversation)
                .list();
    }

    boolean hasToken(UUID id, String tokenHash) {
        return jdbc.sql("select count(*) from conversation_token where conversation_id = ? and token_hash = ?")
                        .params(id, tokenHash)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    long advance(UUID id) {
        return jdbc.sql("update conversation set last_seq = last_seq + 1 where id = ? returning last_seq")
                .param(id)
                .query(Long.class)
                .single();
    }

    Optional<Long> advanceOwnedBy(UUID id, String operator) {
        return jdbc.sql("""
                update conversation set last_seq = last_seq + 1
                where id = ? and owner_kind = 'operator' and owner_id = ? returning last_seq""").params(id, operator).query(Long.class).optional();
    }

    long hear(UUID id) {
        return jdbc.sql("""
                update conversation
                set last_seq = last_seq + 1, heard_seq = last_seq + 1, heard_at = :now,
                    unread_at = case when heard_seq > answered_seq then unread_at else :now end
                where id = :id returning last_seq""")
                .param("id", id)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void leaveUnanswered(UUID id, long seq) {
        jdbc.sql("""
                update conversation set answered_seq = heard_seq, unread_at = heard_at
                where id = :id and heard_seq = :seq and not exists (
                    select 1 from event where conversation_id = :id and author = 'PERSON' and kind = 'MESSAGE'
                      and seq > answered_seq and seq < :seq)""").param("id", id).param("seq", seq).update();
    }

    Optional<Turn> claimTurn() {
        Instant now = clock.instant();
        return jdbc.sql("""
                update conversation set turn_until = :until, turn_tries = turn_tries + 1
                where id = (
                    select id from conversation
                    where owner_kind in ('assistant', 'queue') and heard_seq > answered_seq
                      and (turn_until is null or turn_until <= :now)
                      and unread_at <= greatest(:sms, :web)
                      and unread_at <= case channel when 'sms' then :sms else :web end
                    order by unread_at limit 1 for update skip locked)
                returning *""")
                .param("now", at(now))
                .param("until", at(now.plus(lease)))
                .param("sms", at(now.minus(pause.of(Channel.SMS))))
                .param("web", at(now.minus(pause.of(Channel.WEB))))
                .query((row, _) -> turn(row, now))
                .optional();
    }

    private Turn turn(ResultSet row, Instant now) throws SQLException {
        return new Turn(
                row.getObject("id", UUID.class),
                channel(row),
                owner(row),
                row.getLong("version"),
                row.getLong("answered_seq"),
                row.getLong("heard_seq"),
                row.getInt("turn_tries"),
                LogTable.instant(row, "unread_at"),
                !settles(row).isAfter(now));
    }

    /** When the person has paused, or has written for long enough. */
    private Instant settles(ResultSet row) throws SQLException {
        return pause.end(
                channel(row),
                LogTable.instant(row, "unread_at"),
                LogTable.instant(row, "heard_at"),
                Turn.flooded(row.getLong("answered_seq"), row.getLong("heard_seq")));
    }

    /** Gives a turn back that waits for the person to pause; it was no try. */
    void postpone(Turn turn) {
        jdbc.sql("select * from conversation where id = ? and turn_tries = ? for update")
                .params(turn.conversation(), turn.tries())
                .query((row, _) -> settles(row))
                .optional()
                .ifPresent(until -> jdbc.sql(
                                "update conversation set turn_until = ?, turn_tries = turn_tries - 1 where id = ?")
                        .params(at(until), turn.conversation())
                        .update());
    }

    Optional<Long> answer(Turn turn, int messages) {
        return jdbc.sql("""
                update conversation
                set last_seq = last_seq + :messages, answered_seq = :heard, turn_until = null, turn_tries = 0,
                    unread_at = heard_at
                where id = :id and owner_kind = :owner and version = :version and answered_seq = :answered
                returning last_seq""")
                .param("messages", messages)
                .param("heard", turn.heard())
                .param("id", turn.conversation())
                .param("owner", turn.owner().word())
                .param("version", turn.version())
                .param("answered", turn.answered())
                .query(Long.class)
                .optional();
    }

    void retry(Turn turn) {
        jdbc.sql("update conversation set turn_until = ? where id = ? and turn_tries = ?")
                .params(now().plus(RETRY), turn.conversation(), turn.tries())
                .update();
    }

    /** While a human owns it, everything the person writes counts as read: the assistant must not answer it later. */
    Optional<Long> move(UUID id, Owner from, Owner to) {
        return jdbc.sql("""
                update conversation
                set owner_kind = :to, owner_id = :toId, version = version + 1, last_seq = last_seq + 1,
                    answered_seq = heard_seq, turn_until = null, turn_tries = 0
                where id = :id and owner_kind = :from and owner_id is not distinct from :fromId
                returning last_seq""")
                .param("id", id)
                .param("from", from.word())
                .param("fromId", ownerId(from))
                .param("to", to.word())
                .param("toId", ownerId(to))
                .query(Long.class)
                .optional();
    }

    Optional<Uncarried> uncarried() {
        return jdbc.sql("""
                select id, address, carried_seq from conversation
                where channel = 'sms' and carried_seq < last_seq order by id limit 1 for update skip locked""")
                .query((row, _) -> new Uncarried(
                        row.getObject("id", UUID.class), row.getString("address"), row.getLong("carried_seq")))
                .optional();
    }

    /** @param carried the seq up to which it was taken over */
    record Uncarried(UUID id, String address, long carried) {}

    void carry(UUID id, long seq) {
        jdbc.sql("update conversation set carried_seq = greatest(carried_seq, ?) where id = ?")
                .params(seq, id)
                .update();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT));
    }

    private static @Nullable String ownerId(Owner owner) {
        return owner instanceof Owner.Operator(String id) ? id : null;
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return switch (row.getString("owner_kind")) {
            case "assistant" -> Owner.ASSISTANT;
            case "queue" -> Owner.QUEUE;
            case "operator" -> new Owner.Operator(row.getString("owner_id"));
            default -> Owner.CLOSED;
        };
    }

    private static Conversation conversation(ResultSet row, int number) throws SQLException {
        Instant started = LogTable.instant(row, "started_at");
        return new Conversation(
                row.getObject("id", UUID.class),
                channel(row),
                row.getString("address"),
                owner(row),
                row.getLong("version"),
                row.getLong("last_seq"),
                row.getLong("answered_seq"),
                started);
    }
}
