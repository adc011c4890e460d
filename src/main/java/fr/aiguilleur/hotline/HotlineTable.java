package fr.aiguilleur.hotline;

import fr.aiguilleur.hours.OpeningHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of opening hours, closings, shortage and overload, and of who changed them. */
@Repository
class HotlineTable {

    private static final int LAST = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    HotlineTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Plan plan(boolean always) {
        Map<String, OpeningHours> read = new HashMap<>();
        hours().forEach((channel, text) -> OpeningHours.parse(text).ifPresent(hours -> read.put(channel, hours)));
        return jdbc.sql("select * from hotline_state")
                .query((row, _) -> new Plan(
                        read,
                        closings(ZonedDateTime.now(clock)),
                        moment(row, "shortage_until"),
                        row.getBoolean("overloaded"),
                        always))
                .single();
    }

    Map<String, String> hours() {
        Map<String, String> hours = new LinkedHashMap<>();
        jdbc.sql("select channel, hours from hotline_hours order by channel desc")
                .query(row -> {
                    hours.put(row.getString("channel"), row.getString("hours"));
                });
        return hours;
    }

    /** @return false when they were these already */
    boolean open(String channel, String hours) {
        return jdbc.sql("update hotline_hours set hours = :hours where channel = :channel and hours <> :hours")
                        .param("hours", hours)
                        .param("channel", channel)
                        .update()
                == 1;
    }

    /** Those that are not over. */
    List<Closing> closings(ZonedDateTime now) {
        return jdbc.sql("select * from hotline_closing where until_at > ? order by from_at")
                .param(now.toOffsetDateTime())
                .query((row, _) -> new Closing(
                        row.getObject("id", UUID.class),
                        row.getObject("from_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()),
                        row.getObject("until_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()),
                        row.getString("label"),
                        row.getString("sentence")))
                .list();
    }

    void close(Closing closing) {
        jdbc.sql("""
                insert into hotline_closing (id, from_at, until_at, label, sentence)
                values (:id, :from, :until, :label, :sentence)""")
                .param("id", closing.id())
                .param("from", closing.from().toOffsetDateTime())
                .param("until", closing.until().toOffsetDateTime())
                .param("label", closing.label())
                .param("sentence", closing.sentence())
                .update();
    }

    /** Takes a closing away; its label, when it was there. */
    Optional<String> reopen(UUID id) {
        return jdbc.sql("delete from hotline_closing where id = ? returning label")
                .param(id)
                .query(String.class)
                .optional();
    }

    void shortage(@Nullable ZonedDateTime until) {
        jdbc.sql("update hotline_state set shortage_until = ?")
                .param(until == null ? null : until.toOffsetDateTime())
                .update();
    }

    /** @return false when it was so already */
    boolean overload(boolean on) {
        return jdbc.sql("update hotline_state set overloaded = :on where overloaded <> :on")
                        .param("on", on)
                        .update()
                == 1;
    }

    void changed(String by, String what) {
        jdbc.sql("insert into hotline_change (at, by, what) values (?, ?, ?)")
                .params(ZonedDateTime.now(clock).toOffsetDateTime(), by, what)
                .update();
    }

    List<Change> changes() {
        return jdbc.sql("select * from hotline_change order by id desc limit ?")
                .param(LAST)
                .query((row, _) -> new Change(
                        row.getObject("at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()),
                        row.getString("by"),
                        row.getString("what")))
                .list();
    }

    private @Nullable ZonedDateTime moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(clock.getZone());
    }
}
