package fr.aiguilleur.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownsTest {

    private static final TypedTown TOWNS =
            new TypedTown(new Gazetteer(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems()));

    @ParameterizedTest
    @CsvSource({
        "Massy, Massy",
        "massy, Massy",
        "91300, Massy",
        "91377, Massy",
        "ste genevieve des bois, Sainte-Geneviève-des-Bois",
        "Palaisau, Palaiseau"
    })
    void aTownIsFoundAsPeopleTypeIt(String typed, String name) {
        assertThat(TOWNS.find(typed)).map(Commune::name).contains(name);
    }

    @Test
    void noTownIsNone() {
        assertThat(TOWNS.find("")).isEmpty();
        assertThat(TOWNS.find("xyzabc")).isEmpty();
    }
}
