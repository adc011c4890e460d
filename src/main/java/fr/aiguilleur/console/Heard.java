package fr.aiguilleur.console;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far a person has written: read at each message that comes while their operator looks elsewhere. */
@Repository
class Heard {

    private final JdbcClient jdbc;

    Heard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The seq of the person's latest words. */
    Optional<Long> in(UUID conversation) {
        return jdbc.sql("select heard_seq from conversation where id = ?")
                .param(conversation)
                .query(Long.class)
                .optional();
    }
}
