package fr.aiguilleur.figures;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how turns ended, for those who look after the service. */
@Service
@Transactional
public class TurnFigures {

    private final TurnTable table;
    private final MeterRegistry meters;

    TurnFigures(TurnTable table, MeterRegistry meters) {
        this.table = table;
        this.meters = meters;
    }

    /** Keeps one turn, together with whatever else the transaction under way stores. */
    public void note(TurnRecord record) {
        table.insert(record);
        String channel = record.turn().channel().name().toLowerCase(Locale.ROOT);
        meters.timer("aiguilleur.turn", "outcome", record.outcome().word(), "channel", channel)
                .record(record.waited());
    }

    /**
     * What people answered, at the end, when asked whether the help was of use.
     *
     * @param little who said "un peu"
     */
    public record Verdicts(long yes, long little, long no) {

        public boolean none() {
            return yes + little + no == 0;
        }
    }

    @Transactional(readOnly = true)
    public Verdicts verdicts(Instant since) {
        return new Verdicts(
                table.count("helped", since), table.count("helped_a_little", since), table.count("not_helped", since));
    }

    /** How turns ended since then. */
    @Transactional(readOnly = true)
    public List<TurnCount> since(Instant then) {
        return table.counts(then);
    }

    /** What became of a language model's answers in turns since then. */
    @Transactional(readOnly = true)
    public ModelTurns models(Instant then) {
        return new ModelTurns(table.helped(then), table.parts(then));
    }
}
