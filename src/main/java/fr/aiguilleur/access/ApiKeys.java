package fr.aiguilleur.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keys of programs: shown once, kept as hashes. */
@Service
public class ApiKeys {

    private static final Member BOOTSTRAP = new Member("key-bootstrap", "Automate", Role.ADMIN);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String bootstrap;

    /** @param bootstrap a key with every role, from the settings; empty for none */
    ApiKeys(JdbcClient jdbc, Clock clock, @Value("${aiguilleur.api-key:}") String bootstrap) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bootstrap = bootstrap;
    }

    /**
     * The member that a key stands for.
     *
     * @param perMinute how many calls a minute it may make; null for as many as it likes
     */
    record Holder(Member member, @Nullable Integer perMinute) {}

    /** Makes a key; it cannot be read again. */
    String issue(String label, Role role, int perMinute) {
        String key = Tokens.fresh();
        jdbc.sql("insert into api_key (id, label, role, key_hash, created_at, per_minute) values (?, ?, ?, ?, ?, ?)")
                .params(
                        "key-" + Tokens.fresh().substring(0, 12),
                        label,
                        role.name(),
                        Tokens.hash(key),
                        OffsetDateTime.now(clock),
                        perMinute)
                .update();
        return key;
    }

    Optional<Holder> find(String key) {
        if (!bootstrap.isEmpty() && same(key, bootstrap)) {
            return Optional.of(new Holder(BOOTSTRAP, null));
        }
        return jdbc.sql("select * from api_key where key_hash = ?")
                .param(Tokens.hash(key))
                .query((row, _) -> new Holder(
                        new Member(row.getString("id"), row.getString("label"), Role.valueOf(row.getString("role"))),
                        row.getInt("per_minute")))
                .optional();
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
