package fr.aiguilleur.postage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pace of each sending number and the budget of the day, kept in the database: nodes come and go, and the number
 * is one for all of them.
 */
@Repository
public class Postage {

    /** Which messages may leave now. */
    public enum Leave {
        ALL,
        /** The day's budget is used up. */
        URGENT,
        /** The number must first send what it has. */
        NONE
    }

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** So much work may lie at the provider, which sends it at the number's pace; more would outlast its use. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    private static final long NANOS = 1_000_000_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final double pace;
    private final int budget;

    /**
     * @param pace segments a second, in place of what the provider says of its number; 0 for that
     * @param budget segments a day; 0 for no limit
     */
    Postage(
            JdbcClient jdbc,
            Clock clock,
            MeterRegistry meters,
            @Value("${aiguilleur.sms.pace:0}") double pace,
            @Value("${aiguilleur.sms.daily-budget:10000}") int budget) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.pace = pace;
        this.budget = budget;
        Gauge.builder("aiguilleur.sms.segments.today", this, Postage::spentToday)
                .register(meters);
        Gauge.builder("aiguilleur.sms.budget", this, Postage::budget).register(meters);
    }

    /** What may leave by this line; nobody else is told so until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Leave leave(Line line) {
        Instant now = clock.instant();
        Instant free = jdbc.sql("select free_at from sms_line where name = ? for update")
                .param(line.name())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseGet(() -> first(line, now));
        if (free.isAfter(now.plus(AHEAD))) {
            return Leave.NONE;
        }
        return exhausted() ? Leave.URGENT : Leave.ALL;
    }

    /** Counts what leaves by this line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void spend(Line line, int segments) {
        Instant now = clock.instant();
        double paced = pace > 0 ? pace : line.pace();
        long takes = Double.isInfinite(paced) ? 0 : Math.round(segments / paced * NANOS);
        jdbc.sql("""
                update sms_line
                set free_at = greatest(free_at, :now) + :micros * interval '1 microsecond',
                    segments = case when day = :today then segments else 0 end + :segments, day = :today
                where name = :name""")
                .param("now", at(now))
                .param("micros", takes / 1000)
                .param("today", Date.valueOf(today()))
                .param("segments", segments)
                .param("name", line.name())
                .update();
    }

    /** What was counted did not leave after all. */
    public void giveBack(Line line, int segments) {
        jdbc.sql("update sms_line set segments = greatest(0, segments - ?) where name = ? and day = ?")
                .params(segments, line.name(), Date.valueOf(today()))
                .update();
    }

    /** Segments that left today, in Paris. */
    public int spentToday() {
        return jdbc.sql("select coalesce(sum(segments), 0) from sms_line where day = ?")
                .param(Date.valueOf(today()))
                .query(Integer.class)
                .single();
    }

    /** Segments that may leave a day; 0 for no limit. */
    public int budget() {
        return budget;
    }

    /** Whether today's budget is used up. */
    public boolean exhausted() {
        return budget > 0 && spentToday() >= budget;
    }

    private Instant first(Line line, Instant now) {
        jdbc.sql("insert into sms_line (name, free_at, day, segments) values (?, ?, ?, 0) on conflict do nothing")
                .params(line.name(), at(now), Date.valueOf(today()))
                .update();
        return jdbc.sql("select free_at from sms_line where name = ? for update")
                .param(line.name())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private LocalDate today() {
        return clock.instant().atZone(PARIS).toLocalDate();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
