package fr.aiguilleur.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of operators; who never opened a console nor was described has no row. */
@Repository
class RosterTable {

    /** What is kept of an operator. */
    record Row(
            String id,
            boolean paused,
            @Nullable Integer capacity,
            Set<String> skills,
            Set<String> languages,
            Set<String> groups,
            @Nullable Instant seenAt) {

        static Row of(String id) {
            return new Row(id, false, null, Set.of(), Set.of(), Set.of(), null);
        }
    }

    private final JdbcClient jdbc;

    RosterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> all() {
        return jdbc.sql("select * from operator").query(RosterTable::row).list();
    }

    void keep(String id) {
        jdbc.sql("insert into operator (id) values (?) on conflict do nothing")
                .param(id)
                .update();
    }

    Optional<Row> lock(String id) {
        return jdbc.sql("select * from operator where id = ? for update")
                .param(id)
                .query(RosterTable::row)
                .optional();
    }

    /** The same, unless somebody else holds the row at this moment. */
    boolean lockIfFree(String id) {
        return jdbc.sql("select id from operator where id = ? for update skip locked")
                .param(id)
                .query(String.class)
                .optional()
                .isPresent();
    }

    void see(String id, Instant now) {
        jdbc.sql("update operator set seen_at = greatest(seen_at, ?) where id = ?")
                .params(at(now), id)
                .update();
    }

    void change(String id, Wish wish) {
        jdbc.sql("""
                update operator set paused = coalesce(:paused, paused), capacity = coalesce(:capacity, capacity),
                    skills = coalesce(:skills, skills), languages = coalesce(:languages, languages),
                    groups = coalesce(:groups, groups)
                where id = :id""")
                .param("paused", wish.presence() == null ? null : wish.presence() == Colleague.Presence.PAUSED)
                .param("capacity", wish.capacity())
                .param("skills", array(wish.skills()))
                .param("languages", array(wish.languages()))
                .param("groups", array(wish.groups()))
                .param("id", id)
                .update();
    }

    private static String @Nullable [] array(@Nullable Set<String> words) {
        return words == null ? null : words.toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime seen = row.getObject("seen_at", OffsetDateTime.class);
        return new Row(
                row.getString("id"),
                row.getBoolean("paused"),
                row.getObject("capacity", Integer.class),
                words(row, "skills"),
                words(row, "languages"),
                words(row, "groups"),
                seen == null ? null : seen.toInstant());
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
