package fr.aiguilleur.directory;

import fr.aiguilleur.knowledge.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what sources said. */
@Repository
class ContributionTable {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final String KEEP = """
            insert into contribution (source, id, whole, content, imported_at, imported_by)
            values (?, ?, ?, cast(? as jsonb), ?, ?)
            on conflict (source, id) do update set whole = excluded.whole, content = excluded.content,
              imported_at = excluded.imported_at, imported_by = excluded.imported_by
            """;
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    ContributionTable(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    long head() {
        return jdbc.sql("select head from directory_head").query(Long.class).single();
    }

    /** The same, and nobody else changes the directory before this transaction ends. */
    long lockedHead() {
        return jdbc.sql("select head from directory_head for update")
                .query(Long.class)
                .single();
    }

    void raiseHead() {
        jdbc.sql("update directory_head set head = head + 1").update();
    }

    /** In the order in which they first came. */
    List<Contribution> all() {
        return jdbc
                .sql("select whole, content from contribution order by seq")
                .query((row, _) -> contribution(row.getString("content"), row.getBoolean("whole")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    void keep(List<Contribution> contributions, Instant at, String by) {
        template.batchUpdate(KEEP, contributions, BATCH, (statement, contribution) -> {
            statement.setString(1, contribution.key().source());
            statement.setString(2, contribution.key().id());
            statement.setBoolean(3, contribution.whole());
            statement.setString(4, json.writeValueAsString(contribution.cells()));
            statement.setObject(5, at.atOffset(ZoneOffset.UTC));
            statement.setString(6, by);
        });
    }

    /** Read again as strictly as when it came, so that a rule that has changed since holds for it too. */
    private Optional<Contribution> contribution(String content, boolean whole) {
        return Contribution.read(new Row("", 0, json.readValue(content, CELLS)), new ArrayList<>())
                .map(contribution -> contribution.ofWhole(whole));
    }
}
