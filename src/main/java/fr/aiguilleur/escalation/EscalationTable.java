package fr.aiguilleur.escalation;

import fr.aiguilleur.escalation.Escalation.Offer;
import fr.aiguilleur.escalation.Escalation.Wanted;
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
import tools.jackson.databind.ObjectMapper;

/** The table of escalations and the number of the queue's last change. */
@Repository
class EscalationTable {

    /** How long before a promise runs out it is kept before those who only wait. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private static final String SELECT = "select e.*, c.heard_seq, c.channel as now_on,"
            + " (c.channel = 'web' or c.token_hash is not null) as page"
            + " from escalation e join conversation c on c.id = e.conversation_id where ";

    /** The one place that says who is answered first. */
    private static final String QUEUE_ORDER = """
            order by case e.priority when 'danger' then 0 when 'cyber' then 1 else 2 end,
                case when e.promised_at <= :soon then e.promised_at end nulls last, e.opened_at, e.id""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    EscalationTable(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UUID insert(
            UUID conversation,
            String channel,
            Reason reason,
            Priority priority,
            Summary summary,
            @Nullable Instant promisedAt) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into escalation (id, conversation_id, channel, reason, priority, summary, opened_at, promised_at)
                values (:id, :conversation, :channel, :reason, :priority, cast(:summary as jsonb), :now, :promised)""")
                .param("id", id)
                .param("conversation", conversation)
                .param("channel", channel)
                .param("reason", reason.name())
                .param("priority", priority.word())
                .param("summary", json.writeValueAsString(summary))
                .param("now", now())
                .param("promised", promisedAt == null ? null : OffsetDateTime.ofInstant(promisedAt, ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<Escalation> find(UUID id) {
        return jdbc.sql(SELECT + "e.id = ?").param(id).query(this::escalation).optional();
    }

    /** The one that waits or is being answered in this conversation. */
    Optional<Escalation> openIn(UUID conversation) {
        return jdbc.sql(SELECT + "e.conversation_id = ? and e.closed_at is null")
                .param(conversation)
                .query(this::escalation)
                .optional();
    }

    void lockConversation(UUID conversation) {
        jdbc.sql("select id from conversation where id = ? for update")
                .param(conversation)
                .query(UUID.class)
                .optional();
    }

    List<Escalation> waiting() {
        return queue("e.closed_at is null and e.claimed_by is null");
    }

    List<Escalation> claimed() {
        return queue("e.closed_at is null and e.claimed_by is not null");
    }

    List<Escalation> closed() {
        return jdbc.sql(SELECT + "e.closed_at is not null order by e.closed_at desc limit 100")
                .query(this::escalation)
                .list();
    }

    /** How many wait who are answered before somebody who begins to wait now with this priority. */
    int before(Priority priority) {
        return (int) waiting().stream()
                .filter(escalation -> escalation.priority().compareTo(priority) <= 0)
                .count();
    }

    /** The seq of the person's latest words. */
    Optional<Long> heard(UUID conversation) {
        return jdbc.sql("select heard_seq from conversation where id = ?")
                .param(conversation)
                .query(Long.class)
                .optional();
    }

    /** How many people this operator helps now. */
    int load(String operator) {
        return jdbc.sql("select count(*) from escalation where claimed_by = ? and closed_at is null")
                .param(operator)
                .query(Integer.class)
                .single();
    }

    /** Gives it to an operator; what was said when it was passed on stays, so that they can read it. */
    void claim(UUID id, String operator) {
        jdbc.sql("""
                update escalation set claimed_by = :by, claimed_at = :now, told_position = null, for_operator = null,
                    for_group = null, offered_to = null, offered_until = null, passed = '{}'
                where id = :id""").param("by", operator).param("now", now()).param("id", id).update();
    }

    /** Puts it back among those who wait, for whom it is wanted. */
    void release(UUID id, Wanted wanted) {
        jdbc.sql("""
                update escalation set claimed_by = null, told_position = null, for_operator = :operator,
                    for_group = :group, transfer_note = :note, offered_to = null, offered_until = null, passed = '{}'
                where id = :id""")
                .param("operator", wanted.operator())
                .param("group", wanted.group())
                .param("note", wanted.note())
                .param("id", id)
                .update();
    }

    /** What the next one should know. */
    void note(UUID id, @Nullable String note) {
        jdbc.sql("update escalation set transfer_note = :note where id = :id")
                .param("note", note)
                .param("id", id)
                .update();
    }

    void close(UUID id, @Nullable String outcome, @Nullable String note) {
        jdbc.sql("update escalation set closed_at = :now, outcome = :outcome, note = :note where id = :id")
                .param("now", now())
                .param("outcome", outcome)
                .param("note", note)
                .param("id", id)
                .update();
    }

    /** Puts a waiting person before all who are in no danger; false when they are there already. */
    boolean raise(UUID conversation) {
        return jdbc.sql("""
                update escalation set priority = 'danger', reason = 'DANGER', told_position = null
                where conversation_id = ? and closed_at is null and priority <> 'danger'""").param(conversation).update() == 1;
    }

    boolean promise(UUID conversation, Instant until) {
        return jdbc.sql("update escalation set promised_at = ? where conversation_id = ? and closed_at is null")
                        .params(at(until), conversation)
                        .update()
                == 1;
    }

    /** Notes the position a person is told; false when it was told already, by this node or another. */
    boolean tell(UUID id, int position) {
        return jdbc.sql("""
                update escalation set told_position = :position
                where id = :id and claimed_by is null and closed_at is null
                  and told_position is distinct from :position""").param("position", position).param("id", id).update() == 1;
    }

    boolean prefer(UUID conversation, String operator) {
        return jdbc.sql("""
                update escalation set for_operator = ?
                where conversation_id = ? and closed_at is null and claimed_by is null""").params(operator, conversation).update() == 1;
    }

    long bumpHead() {
        return jdbc.sql("update queue_head set head = head + 1 returning head")
                .query(Long.class)
                .single();
    }

    long head() {
        return jdbc.sql("select head from queue_head").query(Long.class).single();
    }

    private List<Escalation> queue(String condition) {
        return jdbc.sql(SELECT + condition + "\n" + QUEUE_ORDER)
                .param("soon", now().plus(SOON))
                .query(this::escalation)
                .list();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private Escalation escalation(ResultSet row, int number) throws SQLException {
        String offered = row.getString("offered_to");
        Instant until = instant(row, "offered_until");
        return new Escalation(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("now_on"),
                row.getBoolean("page"),
                Reason.valueOf(row.getString("reason")),
                Priority.of(row.getString("priority")),
                json.readValue(row.getString("summary"), Summary.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "promised_at"),
                row.getString("claimed_by"),
                instant(row, "claimed_at"),
                instant(row, "closed_at"),
                row.getLong("heard_seq"),
                new Wanted(row.getString("for_operator"), row.getString("for_group"), row.getString("transfer_note")),
                offered == null || until == null ? null : new Offer(offered, until));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
