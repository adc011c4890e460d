package fr.aiguilleur.model;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What all nodes know of the model: the switch, what is left of the budget, and what it was used for. */
@Repository
class ModelTable {

    /** The row as it is now. */
    record State(
            boolean on,
            @Nullable ZonedDateTime at,
            @Nullable String by,
            int calls,
            long tokens) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Calls of this minute, tokens of this day. */
    State state() {
        return jdbc.sql("""
                select is_on, turned_at, turned_by, case when minute >= :minute then calls else 0 end as calls,
                       case when day >= :day then tokens else 0 end as tokens
                from model_state""")
                .param("minute", minute().atOffset(ZoneOffset.UTC))
                .param("day", today())
                .query((row, _) -> {
                    @Nullable
                    Instant at = row.getTimestamp("turned_at") == null
                            ? null
                            : row.getTimestamp("turned_at").toInstant();
                    return new State(
                            row.getBoolean("is_on"),
                            at == null ? null : at.atZone(clock.getZone()),
                            row.getString("turned_by"),
                            row.getInt("calls"),
                            row.getLong("tokens"));
                })
                .single();
    }

    void turn(boolean on, String by) {
        jdbc.sql("update model_state set is_on = :on, turned_at = :now, turned_by = :by")
                .param("on", on)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Takes one call and so many tokens; false when it is off or not so much is left. */
    boolean take(long tokens, int rate, long budget) {
        return jdbc.sql("""
                        update model_state
                        set calls = case when minute >= :minute then calls + 1 else 1 end,
                            minute = greatest(minute, :minute),
                            tokens = case when day >= :day then tokens + :tokens else :tokens end,
                            day = greatest(day, :day)
                        where is_on and (minute < :minute and :rate > 0 or calls < :rate)
                          and case when day >= :day then tokens else 0 end + :tokens <= :budget""")
                        .param("minute", minute().atOffset(ZoneOffset.UTC))
                        .param("day", today())
                        .param("tokens", tokens)
                        .param("rate", rate)
                        .param("budget", budget)
                        .update()
                == 1;
    }

    /** How a question ended, and what it really took instead of what was taken for it. */
    void settle(Task task, Outcome outcome, long taken, ModelSettings.Tokens tokens, long millis, BigDecimal cost) {
        if (taken != tokens.sum()) {
            jdbc.sql("update model_state set tokens = greatest(0, tokens + :more) where day = :day")
                    .param("more", tokens.sum() - taken)
                    .param("day", today())
                    .update();
        }
        jdbc.sql("""
                insert into model_use (day, task, outcome, calls, tokens_in, tokens_out, millis, cost)
                values (:day, :task, :outcome, 1, :in, :out, :millis, :cost)
                on conflict (day, task, outcome) do update
                set calls = model_use.calls + 1, tokens_in = model_use.tokens_in + excluded.tokens_in,
                    tokens_out = model_use.tokens_out + excluded.tokens_out,
                    millis = model_use.millis + excluded.millis, cost = model_use.cost + excluded.cost""")
                .param("day", today())
                .param("task", task.name())
                .param("outcome", outcome.name())
                .param("in", tokens.in())
                .param("out", tokens.out())
                .param("millis", millis)
                .param("cost", cost)
                .update();
    }

    /** One for each task and outcome since that day, that day included. */
    List<ModelBoard.Use> uses(LocalDate since) {
        return jdbc.sql("""
                select task, outcome, sum(calls) as calls, sum(tokens_in) as tokens_in, sum(tokens_out) as tokens_out,
                       sum(millis) as millis, sum(cost) as cost
                from model_use where day >= :since group by task, outcome""")
                .param("since", since)
                .query((row, _) -> new ModelBoard.Use(
                        Task.valueOf(row.getString("task")),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getLong("calls"),
                        row.getLong("tokens_in"),
                        row.getLong("tokens_out"),
                        row.getLong("millis"),
                        row.getBigDecimal("cost")))
                .list();
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
