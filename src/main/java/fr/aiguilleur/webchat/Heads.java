package fr.aiguilleur.webchat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the logs of many conversations have got: asked at each heartbeat, for all open pages at once. */
@Repository
class Heads {

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Long> of(Collection<UUID> conversations) {
        Map<UUID, Long> heads = new HashMap<>();
        if (!conversations.isEmpty()) {
            jdbc.sql("select id, last_seq from conversation where id = any (?)")
                    .param(conversations.toArray(UUID[]::new))
                    .query((row, _) -> heads.put(row.getObject("id", UUID.class), row.getLong("last_seq")))
                    .list();
        }
        return heads;
    }
}
