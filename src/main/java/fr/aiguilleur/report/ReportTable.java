package fr.aiguilleur.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of reports. */
@Repository
class ReportTable {

    private static final String HANDLED = """
            update place_report set state = :to, handled_by = :by, handled_at = :now, contact = null
            where id = :id and state = 'waiting'""";

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new one, unless so many wait already. */
    boolean insert(Report report, int most) {
        return jdbc.sql("""
                insert into place_report (id, place_id, place_name, wrong, words, contact, told_at)
                select :id, :place, :name, :wrong, :words, :contact, :now
                where (select count(*) from place_report where state = 'waiting') < :most""")
                        .param("id", report.id())
                        .param("place", report.place())
                        .param("name", report.name())
                        .param("wrong", word(report.wrong()))
                        .param("words", report.words())
                        .param("contact", report.contact())
                        .param("now", report.toldAt())
                        .param("most", most)
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<Report> waiting() {
        return jdbc.sql("select * from place_report where state = 'waiting' order by told_at, id")
                .query((row, _) -> report(row))
                .list();
    }

    /** Last first. */
    List<Report> handled(int limit) {
        return jdbc.sql("select * from place_report where state <> 'waiting' order by handled_at desc, id limit ?")
                .param(limit)
                .query((row, _) -> report(row))
                .list();
    }

    int countWaiting() {
        return jdbc.sql("select count(*) from place_report where state = 'waiting'")
                .query(Integer.class)
                .single();
    }

    /** Handles it once: false when somebody else was faster. */
    boolean handle(UUID id, Report.State to, String by, OffsetDateTime now) {
        return jdbc.sql(HANDLED)
                        .param("to", word(to))
                        .param("by", by)
                        .param("now", now)
                        .param("id", id)
                        .update()
                == 1;
    }

    int erase(OffsetDateTime toldBefore) {
        return jdbc.sql("delete from place_report where told_at < ?")
                .param(toldBefore)
                .update();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                row.getString("place_id"),
                row.getString("place_name"),
                Report.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Report.Wrong.valueOf(row.getString("wrong").toUpperCase(Locale.ROOT)),
                row.getString("words"),
                row.getString("contact"),
                row.getObject("told_at", OffsetDateTime.class),
                row.getObject("handled_at", OffsetDateTime.class),
                row.getString("handled_by"));
    }
}
