package fr.aiguilleur.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private final KnowledgeProblems problems = new KnowledgeProblems();
    private final Gazetteer gazetteer = new Gazetteer(new KnowledgeFolder(Path.of("knowledge")), problems);

    @Test
    void theRepositorysTablesHaveNoProblem() {
        assertThat(problems.all()).isEmpty();
        assertThat(gazetteer.communes()).hasSizeGreaterThan(1200);
        assertThat(gazetteer.nicknames()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @CsvSource({
        "Palaiseau, 91477",
        "les ulis, 91692",
        "GIF SUR YVETTE, 91272",
        "st michel sur orge, 91570",
        "Ste-Geneviève des bois, 91549",
        "l'hay les roses, 94038",
        "evry, 91228",
        "Évry-Courcouronnes, 91228",
    })
    void aCommuneIsFoundByHoweverItsNameIsTyped(String typed, String insee) {
        assertThat(gazetteer.byName(typed)).map(Commune::insee).contains(insee);
    }

    @Test
    void anUnknownNameIsNotGuessed() {
        assertThat(gazetteer.byName("Palezo")).isEmpty();
        assertThat(gazetteer.byName("")).isEmpty();
    }

    @Test
    void aPostcodeLeadsToItsCommunes() {
        assertThat(gazetteer.byPostcode("91940")).extracting(Commune::name).contains("Les Ulis");
        assertThat(gazetteer.byInsee("75056")).map(Commune::name).contains("Paris");
    }

    @Test
    void badRowsAreReportedAndTheGoodOnesServed(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("gazetteer"));
        Files.writeString(folder.resolve("gazetteer/communes.csv"), """
                insee,nom,codes_postaux,population,epci,latitude,longitude
                91477,Palaiseau,91120,beaucoup,CA,48.71,nord
                9147,Trop court,91120,10,CA,48.7,2.2
                """);
        Files.writeString(
                folder.resolve("gazetteer/surnoms.csv"),
                "nom,insee,genre,source\nAilleurs,99999,court,x\nPal,91477,petit,x\n");
        KnowledgeProblems found = new KnowledgeProblems();

        Gazetteer own = new Gazetteer(new KnowledgeFolder(folder), found);

        assertThat(own.communes())
                .singleElement()
                .satisfies(commune -> assertThat(commune.centre()).isNull());
        assertThat(own.nicknames()).isEmpty();
        assertThat(found.all())
                .extracting(Problem::line, Problem::field)
                .containsExactlyInAnyOrder(
                        tuple(2, "population"),
                        tuple(2, "latitude"),
                        tuple(3, "insee"),
                        tuple(2, "insee"),
                        tuple(3, "genre"));
    }
}
