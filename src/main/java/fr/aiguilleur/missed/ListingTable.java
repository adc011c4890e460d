package fr.aiguilleur.missed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the provider's list was read, and which node reads it now. */
@Repository
class ListingTable {

    /**
     * The right to read the list.
     *
     * @param until when it ends, unless given back before
     */
    record Lease(Instant bornAt, Instant readTo, Instant until) {}

    private final JdbcClient jdbc;

    ListingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing while another node reads. */
    Optional<Lease> take(Instant now, Duration length) {
        return jdbc.sql("""
            update sms_listing set busy_until = :until where busy_until is null or busy_until <= :now
            returning born_at, read_to, busy_until\
            """)
                .param("now", at(now))
                .param("until", at(now.plus(length)))
                .query((row, _) ->
                        new Lease(instant(row, "born_at"), instant(row, "read_to"), instant(row, "busy_until")))
                .optional();
    }

    /** Everything up to this moment was read; a lease that ran out says nothing. */
    void done(Lease lease, Instant readTo) {
        jdbc.sql("update sms_listing set read_to = greatest(read_to, ?), busy_until = null where busy_until = ?")
                .params(at(readTo), at(lease.until()))
                .update();
    }

    /** It could not be read to its end; anybody may try again. */
    void release(Lease lease) {
        jdbc.sql("update sms_listing set busy_until = null where busy_until = ?")
                .param(at(lease.until()))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
