package fr.aiguilleur.console;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far people have written, for many conversations at once: read at each change of the queue. */
@Repository
class Heard {

    private final JdbcClient jdbc;

    Heard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The seq of each person's latest words. */
    Map<UUID, Long> in(Collection<UUID> conversations) {
        Map<UUID, Long> heard = new HashMap<>();
        if (!conversations.isEmpty()) {
            jdbc.sql("select id, heard_seq from conversation where id = any (?)")
                    .param(conversations.toArray(UUID[]::new))
                    .query((row, _) -> heard.put(row.getObject("id", UUID.class), row.getLong("heard_seq")))
                    .list();
        }
        return heard;
    }
}
