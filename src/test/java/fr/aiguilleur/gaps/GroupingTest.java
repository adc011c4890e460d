package fr.aiguilleur.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.gaps.Grouping.Group;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.support.ScriptedModel;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private final ScriptedModel model = new ScriptedModel();
    private final Grouping grouping = new Grouping(model);
    private final List<Asked> questions =
            List.of(asked("scanner un papier"), asked("numériser un document"), asked("chat perdu"));

    @Test
    void aGroupHoldsQuestionsOfTheListEachOnce() {
        says("""
                {"groups":[{"title":"Numériser un papier","items":[1,2,2,9,0]},{"title":"Encore","items":[2,3]},
                {"title":"Tout","items":[3]}]}""");
        assertThat(grouping.of(questions))
                .containsExactly(new Group("Numériser un papier", List.of(questions.get(0), questions.get(1))));
        assertThat(model.asked().getFirst().data().at("/questions/2/text").asString())
                .isEqualTo("chat perdu");
    }

    @Test
    void aTitleWithAFactOfItsOwnIsNone() {
        says("{\"groups\":[{\"title\":\"Appelez le 06 39 98 12 12\",\"items\":[1,2]}]}");
        assertThat(grouping.of(questions)).isEmpty();
        says("{\"groups\":[{\"title\":\"<b>voir www.exemple.fr</b>\",\"items\":[1,2]}]}");
        assertThat(grouping.of(questions)).isEmpty();
    }

    @Test
    void nonsenseAndSilenceAreNoGroups() {
        says("{\"autre\":1}");
        assertThat(grouping.of(questions)).isEmpty();
        says("");
        assertThat(grouping.of(questions)).isEmpty();
        model.off();
        assertThat(grouping.on()).isFalse();
        assertThat(new Grouping(Model.NONE).of(questions)).isEmpty();
    }

    private void says(String form) {
        model.answers(Task.CLUSTERS, _ -> form);
    }

    private static Asked asked(String words) {
        return new Asked(words, "L'assistant n'a pas compris", Instant.EPOCH);
    }
}
