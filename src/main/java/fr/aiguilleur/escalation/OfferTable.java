package fr.aiguilleur.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose turn it is to take a waiting person, and who let it pass; kept in the rows of the escalations. */
@Repository
class OfferTable {

    /**
     * What an operator has on the desk.
     *
     * @param people how many they help or are asked to take
     * @param lastTook when they last took somebody
     */
    record Load(String who, int people, @Nullable Instant lastTook) {}

    private static final String WAITS = " closed_at is null and claimed_by is null ";

    private final JdbcClient jdbc;
    private final Clock clock;

    OfferTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Offers nobody answered in time count as passed. */
    int expire() {
        return jdbc.sql("""
                update escalation set passed = array_append(passed, offered_to), offered_to = null, offered_until = null
                where offered_until <= :now and""" + WAITS).param("now", at(clock.instant())).update();
    }

    /** Who let it pass, of one that waits and is offered to nobody; nothing when another node sees to it. */
    Optional<Set<String>> hold(UUID id) {
        return jdbc.sql("select passed from escalation where id = ? and offered_to is null and" + WAITS
                        + "for update skip locked")
                .param(id)
                .query((row, _) -> Set.of((String[]) row.getArray("passed").getArray()))
                .optional();
    }

    void offer(UUID id, String to, Instant until) {
        jdbc.sql("update escalation set offered_to = :to, offered_until = :until where id = :id")
                .param("to", to)
                .param("until", at(until))
                .param("id", id)
                .update();
    }

    /** All were asked: they are asked again. */
    void askAgain(UUID id) {
        jdbc.sql("update escalation set passed = '{}' where id = ?").param(id).update();
    }

    /** False when it was neither offered to nor meant for this operator. */
    boolean decline(UUID id, String operator) {
        return jdbc.sql("""
                update escalation set passed = array_append(array_remove(passed, :who), :who), offered_to = null,
                    offered_until = null, for_operator = nullif(for_operator, :who)
                where id = :id and (offered_to = :who or for_operator = :who) and""" + WAITS).param("who", operator).param("id", id).update() == 1;
    }

    Map<String, Load> loads() {
        return jdbc
                .sql("""
                select who, count(*) filter (where busy) people, max(took) last_took from (
                    select claimed_by who, closed_at is null busy, claimed_at took from escalation
                    where claimed_by is not null and (closed_at is null or claimed_at > :lately)
                    union all
                    select offered_to, true, null from escalation where offered_to is not null and closed_at is null
                      and claimed_by is null) one
                group by who""")
                .param("lately", at(clock.instant().minusSeconds(86_400)))
                .query(OfferTable::load)
                .list()
                .stream()
                .collect(Collectors.toMap(Load::who, Function.identity()));
    }

    private static Load load(ResultSet row, int number) throws SQLException {
        OffsetDateTime took = row.getObject("last_took", OffsetDateTime.class);
        return new Load(row.getString("who"), row.getInt("people"), took == null ? null : took.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
