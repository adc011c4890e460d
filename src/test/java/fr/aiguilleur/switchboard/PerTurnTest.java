package fr.aiguilleur.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.figures.ModelCount;
import fr.aiguilleur.figures.ModelPart.Ending;
import fr.aiguilleur.figures.ModelTurns;
import fr.aiguilleur.model.ModelBoard.Use;
import fr.aiguilleur.model.Outcome;
import fr.aiguilleur.model.Task;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerTurnTest {

    private static final ModelTurns TURNS = new ModelTurns(
            4,
            List.of(
                    count(Task.READING, Ending.TAKEN, 2, 3000),
                    count(Task.WORDING, Ending.REFUSED, 1, 2000),
                    count(Task.WORDING, Ending.TAKEN, 3, 5000)));

    /** Relays ask too, in no turn: what they took is not counted, only what one answer takes is learned from it. */
    @Test
    void aTurnCostsWhatItsAnswersCost() {
        List<Use> uses = List.of(
                use(Task.READING, 10, 100, "0.10"), // 10 tokens, 0.01 an answer
                use(Task.WORDING, 4, 400, "0.40"),
                use(Task.DRAFT, 1, 5000, "9"));

        assertThat(PerTurn.of(TURNS, uses)).isEqualTo(new PerTurn(4, 105, "2,5 s", "0,11 €"));
    }

    @Test
    void withoutATurnThereIsNothingToShow() {
        assertThat(PerTurn.of(new ModelTurns(0, List.of()), List.of())).isNull();
        assertThat(PerTurn.of(TURNS, List.of())).isEqualTo(new PerTurn(4, 0, "2,5 s", "0,00 €"));
    }

    @Test
    void whatBecameOfAnswersIsToldByTask() {
        assertThat(Kept.of(TURNS))
                .containsExactly(
                        new Kept("Comprendre un message", 2, 0, 0, 0),
                        new Kept("Dire une réponse simplement", 3, 0, 1, 0));
    }

    private static ModelCount count(Task task, Ending ending, long answers, long millis) {
        return new ModelCount(task, ending, answers, Duration.ofMillis(millis));
    }

    private static Use use(Task task, long calls, long tokens, String cost) {
        return new Use(task, Outcome.ANSWERED, calls, tokens, 0, calls, new BigDecimal(cost));
    }
}
