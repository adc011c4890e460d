package fr.aiguilleur.directory;

import fr.aiguilleur.knowledge.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what sources said. */
@Repository
class ContributionTable {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ContributionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
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

    void raiseHead(long head) {
        jdbc.sql("update directory_head set head = ?").param(head).update();
    }

    /** In the order in which they first came. */
    List<Contribution> all() {
        return jdbc
                .sql("select whole, head, content from contribution order by seq")
                .query((row, _) -> contribution(row.getString("content"), row.getBoolean("whole"), row.getLong("head")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** A thousand rows go in one text: thousands of statements would take longer than all the rest. */
    void keep(List<Contribution> contributions, Instant at, String by) {
        for (int from = 0; from < contributions.size(); from += BATCH) {
            List<Map<String, Object>> batch =
                    contributions.subList(from, Math.min(from + BATCH, contributions.size())).stream()
                            .map(ContributionTable::row)
                            .toList();
            jdbc.sql("""
                    insert into contribution (source, id, whole, head, content, imported_at, imported_by)
                    select one ->> 'source', one ->> 'id', cast(one ->> 'whole' as boolean),
                      cast(one ->> 'head' as bigint), one -> 'content', ?, ?
                    from jsonb_array_elements(cast(? as jsonb)) with ordinality as rows (one, place) order by place
                    on conflict (source, id) do update set whole = excluded.whole, head = excluded.head,
                      content = excluded.content, imported_at = excluded.imported_at, imported_by = excluded.imported_by
                    """)
                    .params(at.atOffset(ZoneOffset.UTC), by, json.writeValueAsString(batch))
                    .update();
        }
    }

    private static Map<String, Object> row(Contribution contribution) {
        return Map.of(
                "source", contribution.key().source(),
                "id", contribution.key().id(),
                "whole", contribution.whole(),
                "head", contribution.head(),
                "content", contribution.cells());
    }

    /** Read again as strictly as when it came, so that a rule that has changed since holds for it too. */
    private Optional<Contribution> contribution(String content, boolean whole, long head) {
        return Contribution.read(new Row("", 0, json.readValue(content, CELLS)), new ArrayList<>())
                .map(contribution -> contribution.stored(whole, head));
    }
}
