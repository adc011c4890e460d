package fr.aiguilleur.texting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what was handed over to the provider, from the outbox; nobody's words or numbers leave it. */
@Repository
class SpentTable {

    private final JdbcClient jdbc;

    SpentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each day on which something left; what may have left counts, since it may be on the bill. */
    List<Spent> since(LocalDate from, ZoneId zone) {
        return jdbc.sql("""
                select cast(sent_at at time zone :zone as date) as day, count(*) as texts, sum(segments) as segments
                from sms_outbox
                where sent_at >= :from and status in ('unknown', 'accepted', 'sent', 'delivered', 'undelivered')
                group by day order by day""")
                .param("zone", zone.getId())
                .param("from", from.atStartOfDay(zone).toOffsetDateTime())
                .query((row, _) ->
                        new Spent(row.getObject("day", LocalDate.class), row.getLong("texts"), row.getLong("segments")))
                .list();
    }
}
