package fr.aiguilleur.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts over the tables of escalations, conversations and turns; nobody's words leave them. */
@Repository
class CountTable {

    /** The name under which all channels stand together. */
    static final String ALL = "all";

    /** So long a person who was taken has to write a word before they count as gone. */
    private static final Duration SILENT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    CountTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By channel, and under {@link #ALL} together. */
    Map<String, Counts> of(Period period) {
        Map<String, Counts> counts = new HashMap<>();
        counts.put(ALL, Counts.NONE);
        requests(period, counts);
        promises(period, counts);
        turns(period, counts);
        return counts;
    }

    private void requests(Period period, Map<String, Counts> counts) {
        asked("""
                select coalesce(channel, 'all') as channel, count(*) as opened, count(first_claimed_at) as claimed,
                       count(*) filter (where gone) as abandoned,
                       percentile_cont(0.5) within group (order by waited) as middle,
                       percentile_cont(0.9) within group (order by waited) as slow
                from (
                    select e.channel, e.first_claimed_at,
                           extract(epoch from e.first_claimed_at - e.opened_at) as waited,
                           (e.closed_at is not null or e.claimed_at <= :silent) and e.outcome is distinct from 'callback'
                           and not exists (
                               select 1 from event word
                               where word.conversation_id = e.conversation_id and word.kind = 'MESSAGE'
                                 and word.author = 'PERSON' and word.at > e.opened_at
                                 and word.at <= coalesce(e.closed_at, 'infinity')) as gone
                    from escalation e
                    where e.opened_at >= :from and e.opened_at < :until and e.reason <> 'TAKEN_OVER') request
                group by rollup (channel)""", period)
                .param("silent", at(clock.instant().minus(SILENT)))
                .query((row, _) -> counts.put(
                        row.getString("channel"),
                        new Counts(
                                row.getLong("opened"),
                                row.getLong("claimed"),
                                row.getLong("abandoned"),
                                seconds(row, "middle"),
                                seconds(row, "slow"),
                                0,
                                0,
                                0)))
                .list();
    }

    private void promises(Period period, Map<String, Counts> counts) {
        asked("""
                select coalesce(channel, 'all') as channel, count(*) as broken from escalation
                where promised_at >= :from and promised_at < least(:until, :now)
                  and coalesce(first_claimed_at, closed_at, 'infinity') > promised_at
                group by rollup (channel)""", period)
                .param("now", at(clock.instant()))
                .query((row, _) ->
                        counts.put(row.getString("channel"), known(counts, row).withBroken(row.getLong("broken"))))
                .list();
    }

    /** A conversation counts once, however often the person wrote. */
    private void turns(Period period, Map<String, Counts> counts) {
        asked("""
                select coalesce(channel, 'all') as channel, count(*) as met, count(*) filter (where alone) as alone
                from (
                    select distinct turn.conversation_id, turn.channel, not exists (
                        select 1 from escalation e
                        where e.conversation_id = turn.conversation_id and e.opened_at < :until
                          and coalesce(e.closed_at, 'infinity') >= :from) as alone
                    from turn
                    where turn.at >= :from and turn.at < :until and turn.conversation_id is not null) conversation
                group by rollup (channel)""", period)
                .query((row, _) -> counts.put(
                        row.getString("channel"), known(counts, row).withMet(row.getLong("met"), row.getLong("alone"))))
                .list();
    }

    private static Counts known(Map<String, Counts> counts, ResultSet row) throws SQLException {
        return counts.getOrDefault(row.getString("channel"), Counts.NONE);
    }

    private StatementSpec asked(String sql, Period period) {
        return jdbc.sql(sql).param("from", at(period.from())).param("until", at(period.until()));
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
