package fr.aiguilleur.figures;

import fr.aiguilleur.figures.ModelPart.Ending;
import fr.aiguilleur.model.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of turns; one row a turn that ended. */
@Repository
class TurnTable {

    private final JdbcClient jdbc;

    TurnTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TurnRecord record) {
        long id = jdbc.sql("""
                insert into turn (conversation_id, heard_seq, at, channel, outcome, reasons, took_ms, waited_ms, tries,
                                  messages, guide, step, confidence)
                values (:conversation, :heard, :at, :channel, :outcome, :reasons, :took, :waited, :tries,
                        :messages, :guide, :step, :confidence)
                returning id""")
                .param("conversation", record.turn().conversation())
                .param("heard", record.turn().heard())
                .param("at", at(record.at()))
                .param("channel", record.turn().channel().name().toLowerCase(Locale.ROOT))
                .param("outcome", record.outcome().word())
                .param("reasons", record.reasons().toArray(String[]::new))
                .param("took", record.took().toMillis())
                .param("waited", record.waited().toMillis())
                .param("tries", record.turn().tries())
                .param("messages", record.messages())
                .param("guide", record.guide())
                .param("step", record.step())
                .param("confidence", record.confidence())
                .query(Long.class)
                .single();
        record.parts().forEach(part -> insert(id, part));
    }

    private void insert(long turn, ModelPart part) {
        jdbc.sql("""
                insert into turn_model (turn_id, task, ending, refused, took_ms)
                values (:turn, :task, :ending, :refused, :took)""")
                .param("turn", turn)
                .param("task", part.task().file())
                .param("ending", part.ending().word())
                .param("refused", part.refused().toArray(String[]::new))
                .param("took", part.took().toMillis())
                .update();
    }

    /** What became of a model's answers since then, by task and ending. */
    List<ModelCount> parts(Instant since) {
        return jdbc.sql("""
                select task, ending, count(*) as answers, sum(turn_model.took_ms) as waited
                from turn join turn_model on turn_id = turn.id
                where at >= ? group by task, ending order by task, ending""")
                .param(at(since))
                .query((row, _) -> new ModelCount(
                        Task.valueOf(row.getString("task").toUpperCase(Locale.ROOT)),
                        Ending.valueOf(row.getString("ending").toUpperCase(Locale.ROOT)),
                        row.getLong("answers"),
                        Duration.ofMillis(row.getLong("waited"))))
                .list();
    }

    /** Turns since then in which a model was asked. */
    long helped(Instant since) {
        return jdbc.sql("select count(distinct turn_id) from turn join turn_model on turn_id = turn.id where at >= ?")
                .param(at(since))
                .query(Long.class)
                .single();
    }

    /** Turns since then, by how they ended and by channel, most first. */
    List<TurnCount> counts(Instant since) {
        return jdbc.sql("""
                select outcome, count(*) as turns,
                       count(*) filter (where channel = 'sms') as sms,
                       percentile_cont(0.5) within group (order by waited_ms) as middle,
                       percentile_cont(0.95) within group (order by waited_ms) as slow
                from turn where at >= ? group by outcome order by turns desc, outcome""")
                .param(at(since))
                .query((row, _) -> new TurnCount(
                        TurnOutcome.ofWord(row.getString("outcome")),
                        row.getLong("turns"),
                        row.getLong("sms"),
                        row.getDouble("middle") / 1000,
                        row.getDouble("slow") / 1000))
                .list();
    }

    /** How often this was a reason of a turn since then. */
    long count(String reason, Instant since) {
        return jdbc.sql("select count(*) from turn where at >= ? and ? = any (reasons)")
                .param(at(since))
                .param(reason)
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
