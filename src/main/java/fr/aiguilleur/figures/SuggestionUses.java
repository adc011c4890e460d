package fr.aiguilleur.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps what operators did with what was proposed to them, so that the proposals can be made better. */
@Service
public class SuggestionUses {

    private final JdbcClient jdbc;
    private final Clock clock;

    SuggestionUses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How often one kind was sent as it was, sent after a change, or passed over.
     *
     * @param first how many of those sent stood first in their list
     */
    public record Count(SuggestionUse.Kind kind, long sent, long edited, long ignored, long first) {}

    public void note(SuggestionUse use) {
        jdbc.sql("""
                insert into suggestion_use (conversation_id, at, kind, record, what, rank, reading)
                values (:conversation, :at, :kind, :record, :what, :rank, :reading)""")
                .param("conversation", use.conversation())
                .param("at", at(clock.instant()))
                .param("kind", use.kind().word())
                .param("record", use.record())
                .param("what", use.what().word())
                .param("rank", use.rank())
                .param("reading", use.reading())
                .update();
    }

    /** The totals since then, one row a kind that was used or passed over at all. */
    public List<Count> summary(Instant since) {
        return jdbc.sql("""
                select kind,
                       count(*) filter (where what = 'sent') as sent,
                       count(*) filter (where what = 'edited') as edited,
                       count(*) filter (where what = 'ignored') as ignored,
                       count(*) filter (where what <> 'ignored' and rank = 1) as first
                from suggestion_use where at >= ? group by kind order by count(*) desc, kind""").param(at(since)).query(SuggestionUses::count).list();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                SuggestionUse.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getLong("sent"),
                row.getLong("edited"),
                row.getLong("ignored"),
                row.getLong("first"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
