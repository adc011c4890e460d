package fr.aiguilleur.exchange;

import static fr.aiguilleur.exchange.Desk.csv;
import static fr.aiguilleur.exchange.Desk.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.aiguilleur.directory.Listing;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.exchange.Draft.Mended;
import fr.aiguilleur.exchange.ImportReport.Rejected;
import fr.aiguilleur.exchange.Incoming.Unreadable;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row at a time, each test in a commune of its own or with identifiers of its own. */
class ImporterTest {

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.with(row(
                "id",
                "du-fichier",
                "nom",
                "Médiathèque du fichier",
                "commune",
                "Bièvres",
                "code_postal",
                "91570",
                "code_insee",
                "91064",
                "adresse",
                "2 rue de la Gare",
                "date_maj",
                "2026-09-01"));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Place place(String id) {
        return desk.directory().find(id).orElseThrow();
    }

    @Test
    void aRowIsCreatedThenUnchangedThenUpdated() {
        Map<String, String> row = row("id", "a", "commune", "Marcoussis", "code_postal", "91460");
        assertThat(desk.take(row).created()).isEqualTo(1);
        assertThat(desk.take(row).unchanged()).isEqualTo(1);
        row.put("nom", "Maison numérique");
        assertThat(desk.take(row).updated()).isEqualTo(1);
        assertThat(place("a").name()).isEqualTo("Maison numérique");
    }

    @Test
    void aCommuneThatTheAddressRepeatsInCapitalsKeepsItsOwnSpelling() {
        ImportReport report = desk.take(row(
                "id",
                "venissieux",
                "commune",
                "Vénissieux",
                "code_postal",
                "69200",
                "adresse",
                "40 rue Jules Ferry 69200 VENISSIEUX"));
        assertThat(place("venissieux").commune()).isEqualTo("Vénissieux");
        assertThat(place("venissieux").address()).isEqualTo("40 rue Jules Ferry");
        assertThat(report.mended()).extracting(Mended::field).containsExactly("adresse");
    }

    @Test
    void anotherSourceOfTheSamePlaceIsMergedAndTheNewestKnownFactHolds() {
        ImportReport report = desk.take(
                row(
                        "id",
                        "m1",
                        "source",
                        "un",
                        "commune",
                        "Orsay",
                        "code_postal",
                        "91400",
                        "nom",
                        "Centre Agora",
                        "telephone",
                        "01 60 12 34 56",
                        "date_maj",
                        "2026-10-01",
                        "services",
                        "Utilisation sécurisée du numérique"),
                row(
                        "id",
                        "m2",
                        "source",
                        "deux",
                        "commune",
                        "ORSAY",
                        "code_postal",
                        "91400",
                        "nom",
                        "CENTRE AGORA",
                        "adresse",
                        "1 RUE DE PARIS",
                        "horaires",
                        "Mo 09:00-12:00",
                        "telephone",
                        "0160999999",
                        "date_maj",
                        "2026-09-01",
                        "services",
                        "Loisirs et créations numériques"));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.merged()).isEqualTo(1);
        Listing one = desk.directory().listing("m2").orElseThrow();
        assertThat(one.place().id()).isEqualTo("m1");
        assertThat(one.place().phone()).isEqualTo("+33160123456");
        assertThat(one.place().hours()).isEqualTo("Mo 09:00-12:00");
        assertThat(one.place().services())
                .containsExactly("Utilisation sécurisée du numérique", "Loisirs et créations numériques");
        assertThat(one.origins().get("horaires")).isEqualTo(new Listing.Origin("deux", LocalDate.of(2026, 9, 1)));
        assertThat(one.origins().get("telephone")).isEqualTo(new Listing.Origin("un", LocalDate.of(2026, 10, 1)));
    }

    @Test
    void listsAreNotUnitedWithWhatHasGrownOld() {
        desk.take(
                row("id", "o1", "source", "un", "commune", "Igny", "code_postal", "91430", "frais_a_charge", "Gratuit"),
                row(
                        "id",
                        "o2",
                        "source",
                        "deux",
                        "commune",
                        "Igny",
                        "code_postal",
                        "91430",
                        "frais_a_charge",
                        "Payant",
                        "date_maj",
                        "2025-01-01"));

        assertThat(place("o2").fees()).containsExactly("Gratuit");
    }

    @Test
    void aRowWithThePlacesOwnIdentifierIsAnEditOfThePlace() {
        ImportReport report = desk.take(row(
                "id",
                "du-fichier",
                "source",
                "mairie",
                "nom",
                "Médiathèque neuve",
                "commune",
                "Bièvres",
                "code_postal",
                "91570",
                "code_insee",
                "91064",
                "date_maj",
                "2026-10-02"));

        assertThat(report.updated()).isEqualTo(1);
        assertThat(place("du-fichier").name()).isEqualTo("Médiathèque neuve");
    }

    @Test
    void twoSourcesMayUseOneIdentifierForTwoPlaces() {
        desk.take(row("id", "7", "source", "un", "commune", "Gif-sur-Yvette", "code_postal", "91190"));
        ImportReport report = desk.take(
                row("id", "7", "source", "deux", "commune", "Lyon", "code_postal", "69001", "code_insee", "69381"));

        assertThat(report.created()).isEqualTo(1);
        assertThat(place("7").commune()).isEqualTo("Gif-sur-Yvette");
        assertThat(place("7~deux").commune()).isEqualTo("Lyon");
    }

    @ParameterizedTest
    @CsvSource({"nom, ''", "code_postal, 9130", "date_maj, 01/10/2026", "id, ''", "pivot, 12", "adresse, ''"})
    void aBadRequiredValueRefusesTheRowWithLineFieldAndReason(String field, String value) {
        ImportReport report = desk.take(row("id", "refused-" + field, field, value));

        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(Rejected::line, Rejected::field, Rejected::value, Rejected::rowKept)
                .containsExactly(tuple(2, field, value, false));
        assertThat(report.rejected().getFirst().reason()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "telephone, 12",
        "services, Jardinage",
        "courriels, contact chez massy",
        "latitude, 120",
        "site_web, oui",
        "frais_a_charge, 10 euros",
        "prise_rdv, javascript:alert(1)"
    })
    void aBadOptionalValueIsToldAndTheRestKept(String field, String value) {
        ImportReport report = desk.take(row("id", "kept-" + field, field, value));

        assertThat(report.refused()).isZero();
        assertThat(report.rejected())
                .extracting(Rejected::field, Rejected::value, Rejected::rowKept)
                .containsExactly(tuple(field, value, true));
    }

    @ParameterizedTest
    @CsvSource({
        "01.60.12.34.56, +33160123456",
        "+33 (0)1 60 12 34 56, +33160123456",
        "0033160123456, +33160123456",
        "01 60 12 34 56 / 06 12 34 56 78, +33160123456",
    })
    void telephonesAreWrittenAsTheStandardDoes(String given, String expected) {
        desk.take(row("id", "phone", "telephone", given));

        assertThat(place("phone").phone()).isEqualTo(expected);
    }

    @Test
    void anOverseasNumberBelongsToItsDepartment() {
        desk.take(row(
                "id",
                "guadeloupe",
                "commune",
                "Baie-Mahault",
                "code_postal",
                "97122",
                "code_insee",
                "97103",
                "telephone",
                "0590 12 34 56"));

        assertThat(place("guadeloupe").phone()).isEqualTo("+590590123456");
    }

    @Test
    void olderRowsWithTheirWordsAndSemicolonsAreUnderstood() {
        String old = """
                id;pivot;nom;commune;code_postal;adresse;date_maj;courriel;services;publics_accueillis;conditions_acces;labels_nationaux;modalites_accompagnement;typologie
                v0;43493312300029;Espace ancien;Limours;91470;3 rue Neuve;2026-01-02;a.b@exemple.fr;"Prendre en main un ordinateur;Accéder à du matériel";"Seniors (+ 65 ans);Adultes;Surdité";"Gratuit : Je peux accéder gratuitement au lieu et à ses services";"CNFS;French Tech";"Seul : j'ai accès à du matériel et une connexion";PE
                """;

        ImportReport report = desk.take("\uFEFF" + old);

        assertThat(report.rejected()).isEmpty();
        assertThat(report.ignoredColumns()).isEmpty();
        Place place = place("v0");
        assertThat(place.services())
                .containsExactly(
                        "Maîtrise des outils numériques du quotidien", "Accès internet et matériel informatique");
        assertThat(place.publics()).containsExactly("Seniors");
        assertThat(place.special()).containsExactly("Surdité");
        assertThat(place.fees()).containsExactly("Gratuit");
        assertThat(place.programmes()).containsExactly("Conseillers numériques");
        assertThat(place.otherLabels()).containsExactly("French Tech");
        assertThat(place.support()).containsExactly("En autonomie");
        assertThat(place.kinds()).containsExactly("FT");
        assertThat(place.emails()).containsExactly("a.b@exemple.fr");
    }

    @Test
    void jsonGivesListsAsArraysOrWithBars() {
        ImportReport report = desk.take("""
                [{"id": "j1", "pivot": "00000000000000", "nom": "Un", "commune": "Wissous", "code_postal": "91320",
                  "adresse": "1 rue A", "date_maj": "2026-10-01", "latitude": 48.73, "longitude": 2.32,
                  "services": ["Utilisation sécurisée du numérique", "Loisirs et créations numériques"]},
                 {"id": "j2", "pivot": "00000000000000", "nom": "Autre chose", "commune": "Wissous", "code_postal": "91320",
                  "adresse": "22 avenue du Bois", "date_maj": "2026-10-01", "frais_a_charge": "Gratuit|Payant", "horaires": {"a": 1}}]
                """);

        assertThat(report.created()).isEqualTo(2);
        assertThat(place("j1").services()).hasSize(2);
        assertThat(place("j1").point()).isNotNull();
        assertThat(place("j2").fees()).containsExactly("Gratuit", "Payant");
        assertThat(report.rejected())
                .extracting(Rejected::line, Rejected::field)
                .containsExactly(tuple(4, "horaires"));
    }

    @Test
    void aFileThatCannotBeReadChangesNothingAndNamesWhatIsWrong() {
        long before = desk.listings().size();

        assertThatThrownBy(() -> desk.take("id,nom\n1,Lieu"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        e -> assertThat(e.fields())
                                .containsExactly("pivot", "commune", "code_postal", "adresse", "date_maj"));
        assertThatThrownBy(() -> desk.take("[{\"id\": ")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> desk.take("[".repeat(100_000))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> desk.take(csv(List.of(row("id", "q"))) + "\n\"x\"y,z"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> desk.take("")).isInstanceOf(Unreadable.class);
        assertThat(desk.listings()).hasSize((int) before);
    }

    @Test
    void aTableSavedByAnOldSpreadsheetKeepsItsAccents() {
        desk.take(csv(List.of(row("id", "cp1252", "nom", "Médiathèque"))).getBytes(Charset.forName("windows-1252")));

        assertThat(place("cp1252").name()).isEqualTo("Médiathèque");
    }

    @Test
    void whatStrangersWriteStaysTextWithoutHiddenSigns() {
        ImportReport report = desk.take(row(
                "id",
                "hostile",
                "nom",
                "<script>alert(1)</script>\u0000\u202E",
                "presentation_detail",
                "x".repeat(20_000),
                "adresse",
                "1 rue <b>Basse</b>"));

        assertThat(place("hostile").name()).isEqualTo("<script>alert(1)</script>");
        assertThat(place("hostile").detail()).isEmpty();
        assertThat(place("hostile").address()).doesNotContain("<");
        assertThat(report.mended()).extracting(Mended::field).contains("presentation_detail", "adresse");
    }

    @ParameterizedTest
    @CsvSource({
        "MASSY, 91300, Massy, 91300, 91377",
        "st michel sur orge, 91240, Saint-Michel-sur-Orge, 91240, 91570",
        "Villemoison, 91360, Villemoison, 91360, ''",
        "Longjumeau, 91130, Longjumeau, 91160, 91345",
        "Saint-Aubin, 62170, Saint-Aubin, 62170, ''",
        "Évry-Courcouronnes, 91001, Évry-Courcouronnes, 91001, 91228",
    })
    void communeAndPostcodeAreMendedOnlyWhereTheyTellEachOther(
            String commune, String postcode, String mended, String mendedPostcode, String insee) {
        String id = "town-" + commune;
        desk.take(row("id", id, "commune", commune, "code_postal", postcode));

        assertThat(place(id).commune()).isEqualTo(mended);
        assertThat(place(id).postcode()).isEqualTo(mendedPostcode);
        assertThat(place(id).insee()).isEqualTo(insee);
    }

    @Test
    void unknownColumnsAreToldAndNotRead() {
        assertThat(desk.take(row("id", "columns", "telefone", "01")).ignoredColumns())
                .containsExactly("telefone");
    }
}
