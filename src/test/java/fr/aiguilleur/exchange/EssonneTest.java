package fr.aiguilleur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.aiguilleur.directory.Listing;
import fr.aiguilleur.exchange.Draft.Mended;
import fr.aiguilleur.exchange.ImportReport.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The 118 raw rows of Essonne with their known defects; what is expected was compiled by reading the rows. */
class EssonneTest {

    private static final Path FILE = Desk.SHARED.resolve("essonne/lieux_91_brut_4-sources_standard-mednum.csv");

    private static Desk desk;
    private static ImportReport report;

    @BeforeAll
    static void take() throws IOException {
        if (!Files.exists(FILE)) {
            System.out.println("SKIPPED: the raw rows of Essonne are not in ../shared.");
        }
        assumeTrue(Files.exists(FILE), "no ../shared");
        desk = Desk.with();
        report = desk.take(Files.readAllBytes(FILE));
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    private static Listing of(String id) {
        return desk.directory().listing(id).orElseThrow();
    }

    @Test
    void everyRowIsAccountedFor() {
        assertThat(report.rows()).isEqualTo(118);
        assertThat(report.created() + report.updated() + report.unchanged() + report.merged() + report.refused())
                .isEqualTo(118);
        assertThat(report.created()).isEqualTo(desk.listings().size());
        System.out.printf(
                "Essonne: %d rows make %d places, %d merged, %d refused.%n",
                report.rows(), report.created(), report.merged(), report.refused());
    }

    /** Written once in each line: the identifiers of the rows that speak of one place. */
    @TestFactory
    Stream<DynamicTest> theSamePlaceUnderSeveralSourcesIsOne() {
        return Stream.of(
                        List.of("Le Patio, Igny", "cnfs_62ab29c98255a806e299ca20", "fs_536"),
                        List.of("AVAG, Les Ulis", "cnfs_62bd4b633e465606de19a8eb", "ac_6348"),
                        List.of("Deux Vallées, Milly", "cnfs_6283bddce42c5106ec5cca69", "ac_10135"),
                        List.of("Maison de l'Essonne, Brétigny", "cnfs_62ab44998255a806e299cdd4", "fs_2109"),
                        List.of(
                                "Culture et jeunesse, Juvisy",
                                "cnfs_62ab52828255a806e299ceaa",
                                "di_a48802a6-8e7b-4215-b8e1-e2c36e6bbdac",
                                "ac_91210310"),
                        List.of("La Poste, Vigneux", "cnfs_62ac3df58255a806e299d2ae", "fs_1977"),
                        List.of("EPN, Draveil", "cnfs_62b5a41fdd51e705b1809c73", "ac_5977"),
                        List.of("Aimé Césaire, Montgeron", "cnfs_62b5a514dd51e705b1809c82", "ac_8257"),
                        List.of("Maison de l'Essonne, Corbeil", "cnfs_62bc1547dd51e705b180be37", "fs_2279"),
                        List.of("Mairie, Sainte-Geneviève", "cnfs_62ce9d7b4f82c306de287b98", "fs_2281"),
                        List.of("Agglomération, Sainte-Geneviève", "cnfs_63171c24305d4f06f1645052", "ac_26676"),
                        List.of("Mairie, Évry", "cnfs_633ade29383f8e06f02de692", "ac_91010741"),
                        List.of("Pimms, Évry", "fs_532", "ac_91010339"),
                        List.of("France services, Athis-Mons", "fs_534", "ac_6358"),
                        List.of("Maison de l'emploi, Brunoy", "fs_543", "ac_8478"),
                        List.of("Mairie, Morangis, twice in one source", "ac_10859", "ac_91410512"))
                .map(rows -> DynamicTest.dynamicTest(
                        rows.getFirst(),
                        () -> assertThat(rows.subList(1, rows.size()))
                                .allSatisfy(id -> assertThat(of(id).ids()).containsAll(rows.subList(1, rows.size())))));
    }

    @TestFactory
    Stream<DynamicTest> differentPlacesOfOneBuildingStayApart() {
        return Stream.of(
                        List.of("employment and youth offices, Draveil", "ac_8416", "ac_8936"),
                        List.of("employment and youth offices, Épinay", "ac_8476", "ac_8943"),
                        List.of("employment and youth offices, Montgeron", "ac_8477", "ac_8942"),
                        List.of("employment and youth offices, Yerres", "ac_8566", "ac_8946"),
                        List.of("employment and youth offices, Brunoy", "ac_8478", "ac_8937"),
                        List.of(
                                "shelter and its team, Corbeil",
                                "cnfs_62f3c295a97f6105b212e773",
                                "cnfs_630c7e11305d4f06f16409e8"),
                        List.of(
                                "two post offices, Évry",
                                "cnfs_627bc30ead1bdb06edc49a7e",
                                "cnfs_63809d074acda506f71c2dfc"),
                        List.of("town hall and youth club, Morangis", "ac_10859", "ac_91411032"))
                .map(rows -> DynamicTest.dynamicTest(
                        rows.getFirst(),
                        () -> assertThat(of(rows.get(1)).place().id())
                                .isNotEqualTo(of(rows.get(2)).place().id())));
    }

    @Test
    void knownDefectsAreMendedAndTold() {
        assertThat(of("fs_2280").place().postcode()).isEqualTo("91160");
        assertThat(of("cnfs_638881a40830e306f21eeaf6").place().commune()).isEqualTo("Villemoisson-sur-Orge");
        assertThat(of("cnfs_638881a40830e306f21eeaf6").place().insee()).isEqualTo("91667");
        assertThat(of("di_1687").place().address()).isEqualTo("49 rue de vilgénis");
        assertThat(of("ac_4342").place().address()).isEqualTo("72 Route de Chartres");
        assertThat(of("fs_543").place().phone()).isNull();
        assertThat(of("cnfs_627bc30ead1bdb06edc49a7e").place().address()).isEqualTo("48 boulevard des Coquibus");
        assertThat(report.mended())
                .extracting(Mended::field, Mended::before, Mended::after)
                .contains(
                        tuple("code_postal", "91130", "91160"),
                        tuple("commune", "Villemoison-sur-orge", "Villemoisson-sur-Orge"));
    }

    @Test
    void aRowWhoseCommuneNobodyCanTellIsRefused() {
        assertThat(report.rejected())
                .filteredOn(rejected -> !rejected.rowKept())
                .extracting(Rejected::line, Rejected::field)
                .extracting(Object::toString)
                .containsExactly(
                        "(94, \"commune\")",
                        "(95, \"commune\")",
                        "(96, \"commune\")",
                        "(106, \"commune\")",
                        "(115, \"commune\")");
    }

    @Test
    void eachFactKeepsItsSourceAndDate() {
        Listing patio = of("fs_536");

        assertThat(patio.place().name()).isEqualTo("France services Igny");
        assertThat(patio.origins().get("nom").source()).isEqualTo("france-services");
        assertThat(patio.origins().get("nom").date()).isEqualTo("2022-12-01");
        assertThat(patio.place().programmes()).contains("France Services", "Conseillers numériques");
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        ImportReport again = desk.take(Files.readAllBytes(FILE));

        assertThat(again.unchanged()).isEqualTo(113);
        assertThat(again.created() + again.updated() + again.merged()).isZero();
    }
}
