package fr.aiguilleur.sms;

import fr.aiguilleur.crossing.Courier;
import fr.aiguilleur.postage.Line;
import fr.aiguilleur.postage.Postage;
import fr.aiguilleur.sms.Provider.Outgoing;
import fr.aiguilleur.text.Sms;
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
import org.springframework.transaction.annotation.Transactional;

/** The table of text messages that leave; one row a post. */
@Repository
class Outbox implements Courier {

    /**
     * How far one part of a message has come.
     *
     * @param attempt 1, or 2 for what follows one that surely did not arrive
     * @param claimed when it left, if it did
     */
    record Part(
            UUID id,
            UUID conversation,
            long seq,
            int part,
            int attempt,
            String to,
            Delivery delivery,
            @Nullable String sid,
            @Nullable Instant claimed) {}

    /**
     * When a message may leave.
     *
     * @param expires from then on it is too late
     * @param urgent it leaves even when the day's budget is used up
     * @param yields it holds nothing up, and does not leave after something newer
     */
    record Leave(Instant due, Instant expires, boolean urgent, boolean yields) {}

    /** A row that must not leave any more, and why. */
    record Stale(UUID id, int code) {}

    private static final String OVERTAKEN = """
            (mine.yields and exists (
                select 1 from sms_outbox newer
                where newer.conversation_id = mine.conversation_id and newer.seq > mine.seq and not newer.yields))""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Postage postage;

    Outbox(JdbcClient jdbc, Clock clock, Postage postage) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.postage = postage;
    }

    /** Whatever is said to somebody in danger is urgent. */
    void add(UUID conversation, long seq, int part, String to, String body, Leave leave) {
        jdbc.sql("""
            insert into sms_outbox (id, conversation_id, seq, part, to_address, body, fingerprint, segments, created_at, due_at,
              expires_at, yields, urgent)
            values (:id, :conversation, :seq, :part, :to, :body, sms_fingerprint(:body), :segments, :now, :due, :expires, :yields,
              :urgent or exists (select 1 from escalation
                where conversation_id = :conversation and priority = 'danger' and closed_at is null))
            on conflict (conversation_id, seq, part, attempt) do nothing\
            """)
                .param("id", UUID.randomUUID())
                .param("conversation", conversation)
                .param("seq", seq)
                .param("part", part)
                .param("to", to)
                .param("body", body)
                .param("segments", Sms.segments(body))
                .param("now", now())
                .param("due", at(leave.due()))
                .param("expires", at(leave.expires()))
                .param("yields", leave.yields())
                .param("urgent", leave.urgent())
                .update();
    }

    /** Carrying finds its one part here and adds none. */
    @Override
    public void hand(UUID conversation, long seq, String address, String text) {
        Instant now = clock.instant();
        add(conversation, seq, 0, address, text, new Leave(now, now.plus(Carrier.TOO_LATE), false, false));
    }

    /**
     * The same part once more in a while, as a row of its own; false when there is such a row, or its words were handed
     * over and stand nowhere any more.
     */
    boolean again(UUID id, String body, Duration in, Duration use) {
        return jdbc.sql("""
            insert into sms_outbox (id, conversation_id, seq, part, attempt, to_address, body, fingerprint, segments,
              created_at, due_at, expires_at, yields, urgent, error_code)
            select :again, conversation_id, seq, part, attempt + 1, to_address, :body, fingerprint, segments, :now,
              :due, :expires, true, urgent, error_code
            from sms_outbox where id = :id and fingerprint = sms_fingerprint(:body) on conflict do nothing\
            """)
                        .param("again", UUID.randomUUID())
                        .param("id", id)
                        .param("body", body)
                        .param("now", now())
                        .param("due", now().plus(in))
                        .param("expires", now().plus(in).plus(use))
                        .update()
                == 1;
    }

    /**
     * Takes one row for sending, as far as the line and the budget allow; a row waits while an earlier one of its
     * conversation has not left, and one that stands before an urgent one leaves with it.
     */
    @Transactional
    Optional<Outgoing> claim(Line line) {
        Postage.Leave may = postage.leave(line);
        Optional<Outgoing> claimed = may == Postage.Leave.NONE ? Optional.empty() : next(may == Postage.Leave.ALL);
        claimed.ifPresent(sms -> postage.spend(line, Sms.segments(sms.body())));
        return claimed;
    }

    /** It was claimed and did not leave: the budget has it again. */
    void keptBack(Outgoing sms, Line line) {
        postage.giveBack(line, Sms.segments(sms.body()));
    }

    private Optional<Outgoing> next(boolean all) {
        return jdbc.sql("""
            update sms_outbox set status = 'sending', claimed_at = :now, tries = tries + 1
            where id = (
                select id from sms_outbox mine
                where status = 'queued' and due_at <= :now and expires_at > :now
                  and (:all or urgent or exists (
                      select 1 from sms_outbox later
                      where later.conversation_id = mine.conversation_id and later.seq > mine.seq
                        and later.status = 'queued' and later.urgent))
                  and not exists (
                      select 1 from sms_outbox earlier
                      where earlier.conversation_id = mine.conversation_id
                        and (earlier.seq, earlier.part) < (mine.seq, mine.part)
                        and earlier.status in ('queued', 'sending') and (mine.yields or not earlier.yields))
                  and not\s""" + OVERTAKEN + """

                order by urgent desc, created_at, seq, part limit 1 for update skip locked)
            returning id, to_address, body\
            """)
                .param("now", now())
                .param("all", all)
                .query((row, _) -> new Outgoing(
                        row.getObject("id", UUID.class), row.getString("to_address"), row.getString("body")))
                .optional();
    }

    /** Rows that waited too long, for the number, the budget or the morning; or that were overtaken meanwhile. */
    List<Stale> stale() {
        return jdbc.sql("select id, coalesce(error_code, case when " + OVERTAKEN + """
                 then :overtaken when yields and due_at >= expires_at then :night
                 when :exhausted and not urgent then :budget else :late end) code
            from sms_outbox mine
            where status = 'queued' and (expires_at <= :now or due_at >= expires_at or\s""" + OVERTAKEN + """
            ) order by created_at, seq, part limit 500\
            """)
                .param("overtaken", Trouble.Code.OVERTAKEN)
                .param("night", Trouble.Code.NIGHT)
                .param("budget", Trouble.Code.NO_BUDGET)
                .param("late", Trouble.Code.TOO_LATE)
                .param("exhausted", postage.exhausted())
                .param("now", now())
                .query((row, _) -> new Stale(row.getObject("id", UUID.class), row.getInt("code")))
                .list();
    }

    /**
     * Puts a row that surely was not accepted back in the queue, each time for longer.
     *
     * @return false when it waits no more
     */
    boolean postpone(UUID id, int code) {
        return jdbc.sql("""
            update sms_outbox
            set status = 'queued', due_at = :now + least(power(2, tries), 60) * interval '1 second',
                error_code = nullif(:code, 0)
            where id = :id and status = 'sending' and expires_at > :now\
            """)
                        .param("id", id)
                        .param("now", now())
                        .param("code", code)
                        .update()
                == 1;
    }

    /** Rows taken for sending so long ago that whoever took them must have stopped. */
    List<UUID> abandoned(Duration after) {
        return jdbc.sql("select id from sms_outbox where status = 'sending' and claimed_at < ?")
                .param(now().minus(after))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    Optional<UUID> withSid(String sid) {
        return jdbc.sql("select id from sms_outbox where provider_sid = ? order by created_at desc limit 1")
                .param(sid)
                .query(UUID.class)
                .optional();
    }

    /** Every part of the message this row is a part of, locked until the transaction ends. */
    List<Part> parts(UUID id) {
        return jdbc.sql("""
            select id, conversation_id, seq, part, attempt, to_address, status, provider_sid, claimed_at
            from sms_outbox
            where (conversation_id, seq) = (select conversation_id, seq from sms_outbox where id = ?)
            order by part, attempt for update\
            """).param(id).query(Outbox::part).list();
    }

    void record(UUID id, Delivery delivery, @Nullable String sid, @Nullable Integer code) {
        jdbc.sql("""
            update sms_outbox
            set status = :status, provider_sid = coalesce(provider_sid, :sid), body = null,
                error_code = case when :trouble then coalesce(cast(:code as int), error_code) end, sent_at = coalesce(sent_at, :now)
            where id = :id\
            """)
                .param("id", id)
                .param("status", delivery.word())
                .param("sid", sid)
                .param("code", code)
                .param("trouble", delivery.isTrouble())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        OffsetDateTime claimed = row.getObject("claimed_at", OffsetDateTime.class);
        return new Part(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getLong("seq"),
                row.getInt("part"),
                row.getInt("attempt"),
                row.getString("to_address"),
                Delivery.ofWord(row.getString("status")),
                row.getString("provider_sid"),
                claimed == null ? null : claimed.toInstant());
    }
}
