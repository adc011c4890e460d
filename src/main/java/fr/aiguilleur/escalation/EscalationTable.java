package fr.aiguilleur.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

    private static final String QUEUE_ORDER =
            " order by case priority when 'danger' then 0 when 'cyber' then 1 else 2 end, opened_at, id";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    EscalationTable(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(UUID conversation, String channel, Reason reason, Priority priority, Summary summary) {
        jdbc.sql("""
                insert into escalation (id, conversation_id, channel, reason, priority, summary, opened_at)
                values (:id, :conversation, :channel, :reason, :priority, cast(:summary as jsonb), :now)""")
                .param("id", UUID.randomUUID())
                .param("conversation", conversation)
                .param("channel", channel)
                .param("reason", reason.name())
                .param("priority", priority.word())
                .param("summary", json.writeValueAsString(summary))
                .param("now", now())
                .update();
    }

    Optional<Escalation> find(UUID id) {
        return jdbc.sql("select * from escalation where id = ?")
                .param(id)
                .query(this::escalation)
                .optional();
    }

    List<Escalation> waiting() {
        return list("closed_at is null and claimed_by is null", QUEUE_ORDER);
    }

    List<Escalation> claimed() {
        return list("closed_at is null and claimed_by is not null", QUEUE_ORDER);
    }

    List<Escalation> closed() {
        return list("closed_at is not null", " order by closed_at desc limit 100");
    }

    void claim(UUID id, @Nullable String operator) {
        jdbc.sql("update escalation set claimed_by = :by, claimed_at = :now, told_position = null where id = :id")
                .param("by", operator)
                .param("now", operator == null ? null : now())
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

    private List<Escalation> list(String condition, String order) {
        return jdbc.sql("select * from escalation where " + condition + order)
                .query(this::escalation)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Escalation escalation(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Escalation(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("channel"),
                Reason.valueOf(row.getString("reason")),
                Priority.of(row.getString("priority")),
                json.readValue(row.getString("summary"), Summary.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("claimed_by"),
                closed == null ? null : closed.toInstant());
    }
}
