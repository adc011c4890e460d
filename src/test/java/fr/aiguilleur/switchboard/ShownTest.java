package fr.aiguilleur.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.model.ModelBoard.Use;
import fr.aiguilleur.model.Outcome;
import fr.aiguilleur.model.Task;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void eachOutcomeHasItsColumn() {
        List<Use> uses = List.of(
                use(Task.WORDING, Outcome.ANSWERED, 3, 6000, "0.004"),
                use(Task.WORDING, Outcome.LATE, 1, 8000, "0"),
                use(Task.WORDING, Outcome.MALFORMED, 2, 1000, "0.004"),
                use(Task.WORDING, Outcome.SPENT, 4, 0, "0"),
                use(Task.DRAFT, Outcome.ANSWERED, 1, 0, "1.5"));

        assertThat(Shown.of(Task.WORDING, uses))
                .isEqualTo(new Shown("Dire une réponse simplement", 6, 3, 1, 2, 4, 100, "2,5 s", "moins d'un centime"));
        assertThat(Shown.of("En tout", uses).cost()).isEqualTo("1,51 €");
    }

    @Test
    void whatWasNotAskedHasNoDuration() {
        assertThat(Shown.of(Task.DRAFT, List.of(use(Task.DRAFT, Outcome.PAUSED, 2, 0, "0")))
                        .seconds())
                .isEqualTo("–");
        assertThat(Shown.euros(BigDecimal.ZERO)).isEqualTo("0,00 €");
    }

    private static Use use(Task task, Outcome outcome, long calls, long millis, String cost) {
        return new Use(task, outcome, calls, calls * 6, calls * 4, millis, new BigDecimal(cost));
    }
}
