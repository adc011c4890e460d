package fr.aiguilleur.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.places.MapSearch.Answer;
import fr.aiguilleur.places.MapSearch.Found;
import fr.aiguilleur.places.MapSearch.Taken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The places of a little invented directory, as somebody would look for them. */
class MapSearchTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2026, 11, 23, 10, 0, 0, 0, ZoneId.of("Europe/Paris"));
    private static final String PLACES = """
            id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,horaires,date_maj,services,publics_specifiquement_adresses,prise_en_charge_specifique,frais_a_charge
            a,00000000000000,Médiathèque Camus,Palaiseau,91120,91477,1 rue A,48.7145,2.2460,Mo-Fr 09:00-17:00,2026-10-01,Aide aux démarches administratives,,,Gratuit
            b,00000000000000,Le Phare,Palaiseau,91120,91477,2 rue B,48.7400,2.2460,Sa 09:00-12:00,2026-10-01,,Seniors,Illettrisme,Payant
            c,00000000000000,Maison sans point,Palaiseau,91120,91477,3 rue C,,,,2026-10-01,,,,Gratuit
            d,00000000000000,Loin d'ici,Étampes,91150,91223,4 rue D,48.4343,2.1616,Mo 09:00-12:00,2026-10-01,,,,Gratuit
            """;

    @TempDir
    private Path folder;

    private MapSearch search;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(folder.resolve("directory"));
        Files.writeString(folder.resolve("directory/lieux.csv"), PLACES);
        Directory directory = new Directory(new KnowledgeFolder(folder), new KnowledgeProblems());
        Gazetteer gazetteer = new Gazetteer(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems());
        search = new MapSearch(new PlaceSearch(directory), directory, gazetteer);
    }

    @Test
    void aTownOrAPostcodeShowsWhatIsAroundTheNearestFirst() {
        assertThat(ids(Map.of("q", "Palaiseau", "km", "5"))).containsExactly("a", "c", "b");
        assertThat(ids(Map.of("q", "91120", "km", "5"))).containsExactly("a", "c", "b");
        assertThat(ids(Map.of("near", "48.740,2.246", "km", "2"))).containsExactly("b");
    }

    @Test
    void aTownSpeltOtherwiseIsProposed() {
        Answer answer = find(Map.of("q", "palézo"));

        assertThat(answer.around().taken()).isEqualTo(Taken.GUESSED);
        assertThat(answer.around().town()).isEqualTo("Palaiseau");
        assertThat(answer.found()).isNotEmpty();
    }

    @Test
    void aNameFindsItsPlaceWhereverItIs() {
        assertThat(find(Map.of("q", "loin ici")).around().taken()).isEqualTo(Taken.NAME_OF_PLACE);
        assertThat(ids(Map.of("q", "loin ici"))).containsExactly("d");
        assertThat(ids(Map.of("q", "mediatheque camus palaiseau"))).containsExactly("a");
    }

    @Test
    void whatNobodyKnowsShowsEverything() {
        Answer answer = find(Map.of("q", "xxyyzz"));

        assertThat(answer.around().taken()).isEqualTo(Taken.UNKNOWN);
        assertThat(answer.found()).hasSize(4);
    }

    @Test
    void aFilterIsNeverBroken() {
        assertThat(ids(Map.of("free", "true"))).containsExactlyInAnyOrder("a", "c", "d");
        assertThat(ids(Map.of("special", "Illettrisme"))).containsExactly("b");
        assertThat(ids(Map.of("service", "Aide aux démarches administratives"))).containsExactly("a");
        assertThat(ids(Map.of("public", "Jeunes")))
                .as("who names no public receives all")
                .containsExactlyInAnyOrder("a", "c", "d");
        assertThat(ids(Map.of("open", "samedi"))).containsExactly("b");
        assertThat(ids(Map.of("open", "maintenant"))).containsExactlyInAnyOrder("a", "d");
        assertThat(ids(Map.of("q", "Palaiseau", "free", "true", "open", "maintenant")))
                .containsExactly("a");
    }

    @Test
    void hoursNobodyKnowsAreToldNotGuessed() {
        Answer answer = find(Map.of("open", "maintenant"));

        assertThat(answer.found())
                .extracting(found -> found.listing().place().id())
                .doesNotContain("c");
        assertThat(answer.hoursUnknown()).isOne();
        assertThat(find(Map.of()).hoursUnknown()).isZero();
    }

    @Test
    void whenNothingFitsEachWishTellsWhatGivingItUpWouldFind() {
        Answer answer = find(Map.of("q", "Palaiseau", "km", "2", "special", "Illettrisme", "open", "samedi"));

        assertThat(answer.found()).isEmpty();
        assertThat(answer.looser()).extracting(MapSearch.Looser::field).containsExactly("km");
        assertThat(answer.looser().getFirst().value()).isEqualTo("5");
        assertThat(answer.looser().getFirst().address()).contains("km=5", "special=Illettrisme");
        assertThat(find(Map.of("q", "Palaiseau", "km", "2", "free", "true", "open", "samedi"))
                        .looser())
                .extracting(MapSearch.Looser::field, MapSearch.Looser::places)
                .containsExactly(tuple("open", 2));
    }

    @Test
    void whenNoSingleWishIsEnoughAllAreGivenUp() {
        Answer answer = find(Map.of("q", "Étampes", "km", "2", "special", "Surdité", "free", "true", "open", "samedi"));

        assertThat(answer.looser()).extracting(MapSearch.Looser::field).containsExactly("all");
        assertThat(answer.looser().getFirst().address()).isEqualTo("/carte?q=%C3%89tampes&km=25");
    }

    @Test
    void somewhereInATownIsNotSaidToBeNearer() {
        List<Found> found = find(Map.of("q", "Palaiseau")).found();

        assertThat(found.getFirst().approximate()).isFalse();
        assertThat(PlaceCard.distance(0.0, true)).isEqualTo("dans la ville");
        assertThat(PlaceCard.distance(0.42, false)).isEqualTo("à 400 m");
        assertThat(PlaceCard.distance(1.24, false)).isEqualTo("à 1,2 km");
        assertThat(PlaceCard.distance(3.0, false)).isEqualTo("à 3 km");
        assertThat(PlaceCard.distance(17.4, true)).isEqualTo("à environ 17 km");
        assertThat(PlaceCard.distance(null, false)).isEmpty();
    }

    private List<String> ids(Map<String, String> asked) {
        return find(asked).found().stream()
                .map(found -> found.listing().place().id())
                .toList();
    }

    private Answer find(Map<String, String> asked) {
        return search.find(MapForm.of(asked), MONDAY);
    }
}
