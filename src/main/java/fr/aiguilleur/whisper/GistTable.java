package fr.aiguilleur.whisper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Summaries a model made at hand-over, one for each time. */
@Repository
class GistTable {

    /** What was handed over longer ago is read by a human by now. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    /** A conversation that nobody asked the model about yet. */
    record Due(UUID escalation, UUID conversation) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    GistTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the latest; whoever takes it asks, and nobody else does. */
    Optional<Due> claim() {
        return jdbc.sql("""
                        insert into gist (escalation_id, conversation_id, asked_at, lines)
                        select e.id, e.conversation_id, :now, '{}' from escalation e
                        where e.closed_at is null and e.opened_at > :since
                            and not exists (select 1 from gist g where g.escalation_id = e.id)
                        order by e.opened_at desc limit 1
                        on conflict (escalation_id) do nothing
                        returning escalation_id, conversation_id""")
                .param("now", at(clock.instant()))
                .param("since", at(clock.instant().minus(LATELY)))
                .query((row, _) -> new Due(
                        row.getObject("escalation_id", UUID.class), row.getObject("conversation_id", UUID.class)))
                .optional();
    }

    void keep(UUID escalation, List<String> lines) {
        jdbc.sql("update gist set lines = :lines where escalation_id = :escalation")
                .param("lines", lines.toArray(String[]::new))
                .param("escalation", escalation)
                .update();
    }

    List<String> lines(UUID conversation) {
        return jdbc.sql("""
                        select unnest(lines) as line from (select lines from gist where conversation_id = :conversation
                        order by asked_at desc limit 1) latest""")
                .param("conversation", conversation)
                .query((row, _) -> row.getString("line"))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
