package fr.aiguilleur.canned;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of ready replies. */
@Repository
class CannedTable {

    /** What became of a change. */
    enum Change {
        DONE,
        /** Another reply has this title. */
        SAME_TITLE,
        /** Somebody changed or deleted it meanwhile. */
        TOO_LATE
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    CannedTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that have these words, by title; who is named so comes first. */
    List<CannedReply> search(String words) {
        return jdbc.sql("select * from canned order by lower(title)").query((row, _) -> reply(row)).list().stream()
                .filter(reply -> reply.has(words))
                .sorted(Comparator.comparing(reply -> !reply.isNamed(words)))
                .toList();
    }

    Optional<CannedReply> find(UUID id) {
        return jdbc.sql("select * from canned where id = ?")
                .param(id)
                .query((row, _) -> reply(row))
                .optional();
    }

    Change add(CannedForm form, String by) {
        return change("""
                insert into canned (id, title, text, keys, changed_at, changed_by)
                values (:id, :title, :text, :keys, :now, :by)""", UUID.randomUUID(), form, by);
    }

    /** Changes the version that the form shows, and no later one. */
    Change change(UUID id, CannedForm form, String by) {
        return change("""
                update canned
                set title = :title, text = :text, keys = :keys, version = version + 1, changed_at = :now,
                    changed_by = :by
                where id = :id and version = :version""", id, form, by);
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from canned where id = ?").param(id).update() == 1;
    }

    private Change change(String sql, UUID id, CannedForm form, String by) {
        try {
            int rows = jdbc.sql(sql)
                    .param("id", id)
                    .param("title", form.title())
                    .param("text", form.text())
                    .param("keys", form.keys())
                    .param("version", form.version())
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("by", by)
                    .update();
            return rows == 1 ? Change.DONE : Change.TOO_LATE;
        } catch (DuplicateKeyException _) {
            return Change.SAME_TITLE;
        }
    }

    private static CannedReply reply(ResultSet row) throws SQLException {
        return new CannedReply(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("text"),
                row.getString("keys"),
                row.getInt("version"));
    }
}
