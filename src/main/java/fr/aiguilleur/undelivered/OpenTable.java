package fr.aiguilleur.undelivered;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the outbox whose fate the provider is asked for, and whose turn it is to ask. */
@Repository
class OpenTable {

    /** @param sid the provider's id; null when its answer never came */
    record Row(UUID id, @Nullable String sid, String status) {}

    /** The provider's clock and ours, and the time a message may lie in its queue. */
    private static final Duration EARLIER = Duration.ofMinutes(16);

    private static final Duration LATER = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True for one node alone: until then nobody else has a turn at this job. */
    boolean turn(String job, Instant next) {
        return jdbc.sql("update sms_round set next_at = ? where name = ? and next_at <= ?")
                        .params(at(next), job, at(clock.instant()))
                        .update()
                == 1;
    }

    /** When the first of those left of which nobody knows whether they did. */
    Optional<Instant> oldestUnknown(Duration atMost) {
        return jdbc.sql("""
                select min(claimed_at) from sms_outbox
                where status = 'unknown' and provider_sid is null and claimed_at > ?""")
                .param(at(clock.instant().minus(atMost)))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Rows this message of the provider may be: the same words to the same number, at about that time, and whose answer
     * never came or has not come yet.
     */
    List<Row> mayBe(String person, String body, Instant at) {
        return jdbc.sql("""
                select id, provider_sid, status from sms_outbox
                where status in ('unknown', 'sending') and provider_sid is null and to_address = :person
                  and fingerprint = sms_fingerprint(:body) and claimed_at between :from and :until""")
                .param("person", person)
                .param("body", body)
                .param("from", at(at.minus(EARLIER)))
                .param("until", at(at.plus(LATER)))
                .query(OpenTable::row)
                .list();
    }

    /** Those of these ids of the provider that are ours already. */
    Set<String> ours(Collection<String> sids) {
        if (sids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select distinct provider_sid from sms_outbox where provider_sid in (:sids)")
                .param("sids", sids)
                .query((row, _) -> row.getString("provider_sid"))
                .list());
    }

    /** Rows that left in that time and are known to the provider, but not how they ended. */
    List<Row> notFinal(Instant from, Instant until) {
        return jdbc.sql("""
                select id, provider_sid, status from sms_outbox
                where status in ('unknown', 'accepted', 'sent') and provider_sid is not null
                  and claimed_at >= ? and claimed_at < ?""").params(at(from), at(until)).query(OpenTable::row).list();
    }

    /** Every row that left in that time. */
    List<Row> left(Instant from, Instant until) {
        return jdbc.sql("select id, provider_sid, status from sms_outbox where claimed_at >= ? and claimed_at < ?")
                .params(at(from), at(until))
                .query(OpenTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("provider_sid"), row.getString("status"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
