package fr.aiguilleur.noticeboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The rows of proposals. */
@Repository
class ProposalTable {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ProposalTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a new one, unless so many wait already. */
    boolean insert(UUID id, ProposalForm form, String proposer, OffsetDateTime now, int most) {
        return jdbc.sql("""
                insert into agenda_proposal (id, form, proposer, proposed_at)
                select :id, cast(:form as jsonb), :proposer, :now
                where (select count(*) from agenda_proposal where state = 'waiting') < :most""")
                        .param("id", id)
                        .param("form", json.writeValueAsString(form))
                        .param("proposer", proposer)
                        .param("now", now)
                        .param("most", most)
                        .update()
                == 1;
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql("select * from agenda_proposal where id = ?")
                .param(id)
                .query((row, _) -> proposal(row))
                .optional();
    }

    /** Oldest first. */
    List<Proposal> in(Proposal.State state) {
        return jdbc.sql("select * from agenda_proposal where state = ? order by proposed_at, id")
                .param(word(state))
                .query((row, _) -> proposal(row))
                .list();
    }

    /** Decides once: false when somebody else was faster. */
    boolean decide(
            UUID id,
            Proposal.State from,
            Proposal.State to,
            ProposalForm form,
            @Nullable String reason,
            String by,
            OffsetDateTime now) {
        return jdbc.sql("""
                update agenda_proposal set state = :to, form = cast(:form as jsonb), reason = :reason,
                    decided_by = :by, decided_at = :now
                where id = :id and state = :from""")
                        .param("to", word(to))
                        .param("form", json.writeValueAsString(form))
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", now)
                        .param("id", id)
                        .param("from", word(from))
                        .update()
                == 1;
    }

    /** Forgets who proposed what was decided before then. */
    int forget(OffsetDateTime before) {
        return jdbc.sql("update agenda_proposal set proposer = null where proposer is not null and decided_at < ?")
                .param(before)
                .update();
    }

    private static String word(Proposal.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                Proposal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                json.readValue(row.getString("form"), ProposalForm.class),
                row.getString("proposer"),
                row.getObject("proposed_at", OffsetDateTime.class),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("reason"));
    }
}
