package fr.aiguilleur.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {

    private static final Map<String, String> GOOD = Map.of(
            "id",
            "1",
            "pivot",
            "00000000000000",
            "nom",
            "Lieu",
            "commune",
            "Massy",
            "code_postal",
            "91300",
            "adresse",
            "1 rue",
            "date_maj",
            "2026-10-01",
            "services",
            "Aide aux démarches administratives");

    @TempDir
    Path folder;

    @SafeVarargs
    private Directory directory(Map<String, String>... rows) throws IOException {
        StringBuilder csv = new StringBuilder(String.join(",", Standard.COLUMNS)).append('\n');
        for (Map<String, String> row : rows) {
            csv.append(Standard.COLUMNS.stream()
                            .map(column -> "\"" + row.getOrDefault(column, "") + "\"")
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        Files.createDirectories(folder.resolve("directory"));
        Files.writeString(folder.resolve("directory/lieux.csv"), csv);
        return new Directory(new KnowledgeFolder(folder), new KnowledgeProblems());
    }

    private static Map<String, String> with(String column, String value) {
        Map<String, String> row = new HashMap<>(GOOD);
        row.put(column, value);
        return row;
    }

    @Test
    void theRepositorysPlacesHaveNoProblemAndTheirHoursAreUnderstood() {
        Directory directory = new Directory(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems());

        assertThat(directory.problems()).isEmpty();
        assertThat(directory.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(directory.all())
                .filteredOn(place -> place.hours() != null)
                .allSatisfy(place -> assertThat(directory.hours(place)).isPresent());
        assertThat(directory.find("91377-place-du-numerique")).hasValueSatisfying(place -> {
            assertThat(place.name()).isEqualTo("Place du Numérique");
            assertThat(place.insee()).isEqualTo("91377");
            assertThat(place.toVerify(LocalDate.of(2027, 6, 1))).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "id, ''",
        "pivot, 123",
        "nom, ''",
        "commune, Massy!",
        "code_postal, 9130",
        "adresse, ''",
        "date_maj, 01/10/2026",
    })
    void aBadRequiredValueDropsTheRowAndSaysWhy(String column, String value) throws IOException {
        Directory directory = directory(with(column, value), with("id", "2"));

        assertThat(directory.all()).extracting(Place::id).containsExactly("2");
        assertThat(directory.problems())
                .extracting(Problem::line, Problem::field, Problem::value)
                .containsExactly(tuple(2, column, value));
    }

    @ParameterizedTest
    @CsvSource({
        "code_insee, 9137",
        "latitude, 48.7",
        "typologie, MAIRIE",
        "telephone, 01 60 12 34 56",
        "courriels, contact chez massy",
        "site_web, www.massy.fr",
        "horaires, tous les jours",
        "itinerance, Fixe et mobile",
        "services, Jardinage",
        "publics_specifiquement_adresses, Tous",
        "prise_en_charge_specifique, Allemand",
        "frais_a_charge, 10 euros",
        "dispositif_programmes_nationaux, Un autre",
        "formations_labels, Un label",
        "modalites_acces, Sonner",
        "modalites_accompagnement, Seul",
        "fiche_acces_libre, oui",
        "prise_rdv, au guichet",
    })
    void aBadOptionalValueIsReportedAndThePlaceKept(String column, String value) throws IOException {
        Directory directory = directory(with(column, value));

        assertThat(directory.all()).hasSize(1);
        assertThat(directory.problems())
                .extracting(Problem::file, Problem::line, Problem::field, Problem::value)
                .containsExactly(tuple("directory/lieux.csv", 2, column, value));
    }

    @Test
    void theGoodItemsOfAListAreKept() throws IOException {
        Place place = directory(with("services", "Jardinage|Utilisation sécurisée du numérique"))
                .all()
                .getFirst();

        assertThat(place.services()).containsExactly("Utilisation sécurisée du numérique");
    }

    @Test
    void aSecondRowOfTheSameIdIsReported() throws IOException {
        Directory directory = directory(GOOD, with("nom", "Autre"));

        assertThat(directory.all()).extracting(Place::name).containsExactly("Lieu");
        assertThat(directory.problems())
                .extracting(Problem::line, Problem::field)
                .containsExactly(tuple(3, "id"));
    }

    @Test
    void aMissingTableIsAProblemAndNoFailure() {
        Directory directory = new Directory(new KnowledgeFolder(folder), new KnowledgeProblems());

        assertThat(directory.all()).isEmpty();
        assertThat(directory.problems()).hasSize(1);
    }
}
