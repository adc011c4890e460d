package fr.aiguilleur.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people may know of the language model and may do to it: which one, whether it is on, what it took. */
@Component
public class ModelBoard {

    /** Whether the model is asked now, and if not, why. */
    public enum State {
        UNNAMED,
        OFF,
        PAUSED,
        SPENT,
        ON
    }

    /**
     * Questions of one task that ended in one way.
     *
     * @param millis of all of them together
     * @param cost in euros
     */
    public record Use(
            Task task, Outcome outcome, long calls, long tokensIn, long tokensOut, long millis, BigDecimal cost) {}

    /**
     * The model now.
     *
     * @param host where it runs
     * @param at when somebody last turned it on or off, and who
     * @param tokens of today
     * @param priced whether its costs can be told
     */
    public record Look(
            State state,
            @Nullable String name,
            @Nullable String host,
            @Nullable ZonedDateTime at,
            @Nullable String by,
            long tokens,
            long budget,
            boolean priced) {}

    private final ModelSettings settings;
    private final ModelTable table;
    private final Model model;

    ModelBoard(ModelSettings settings, ModelTable table, Model model) {
        this.settings = settings;
        this.table = table;
        this.model = model;
    }

    public Look look() {
        ModelTable.State now = table.state();
        return new Look(
                state(now),
                settings.name(),
                settings.host(),
                now.at(),
                now.by(),
                now.tokens(),
                settings.budget(),
                settings.priced());
    }

    private State state(ModelTable.State now) {
        if (!settings.named()) {
            return State.UNNAMED;
        }
        if (!now.on()) {
            return State.OFF;
        }
        if (model instanceof CarefulModel careful && careful.paused()) {
            return State.PAUSED;
        }
        return now.tokens() >= settings.budget() ? State.SPENT : State.ON;
    }

    /** On or off, on all nodes, from the next question on. */
    public void turn(boolean on, String by) {
        table.turn(on, by);
    }

    public List<Use> uses(LocalDate since) {
        return table.uses(since);
    }
}
