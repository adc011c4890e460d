package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.directory.Standard;
import fr.aiguilleur.support.Api;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Eventually;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The directory as programs have it: in, looked for, and out again, on two nodes of one database. */
class DirectoryJourneyTest {

    private static final String HEAD = "id,pivot,nom,commune,code_postal,adresse,date_maj,source,telephone,services\n";
    private static final String ROW =
            "%s,00000000000000,%s,%s,%s,%s,2026-10-01,essai,01 60 12 34 56," + "Utilisation sécurisée du numérique\n";

    private static App one;
    private static App other;

    @BeforeAll
    static void start() {
        String database = Database.fresh();
        one = App.start(database, "--aiguilleur.directory.largest-file=200KB");
        other = App.start(database);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    private static Api.Answer take(App node, String rows) {
        return node.api().post("/api/v1/directory/import", "text/csv", HEAD + rows);
    }

    private static Api nobody(App node) {
        return node.api().as("");
    }

    @Test
    void whatOneNodeTakesInTheOtherShows() {
        Api.Answer report =
                take(one, ROW.formatted("noeud-1", "Espace des deux nœuds", "Limours", "91470", "3 rue Haute"));

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.at("/created").asInt()).isEqualTo(1);
        Api.Answer shown = Eventually.see(
                "the new place on the other node",
                () -> nobody(other).get("/api/v1/places/noeud-1"),
                answer -> answer.status() == 200);
        assertThat(shown.at("/telephone").asString()).isEqualTo("+33160123456");
        assertThat(shown.at("/code_insee").asString()).isEqualTo("91338");
        assertThat(shown.at("/facts/telephone/source").asString()).isEqualTo("essai");
        assertThat(shown.at("/facts/telephone/date").asString()).isEqualTo("2026-10-01");
        assertThat(shown.at("/verifiedOn").asString()).isEqualTo("2026-10-01");
        assertThat(shown.at("/missing").toString()).contains("horaires").doesNotContain("telephone");
    }

    @Test
    void onlyCoordinatorsMayBringFiles() {
        assertThat(nobody(one)
                        .post("/api/v1/directory/import", "text/csv", HEAD)
                        .status())
                .isIn(401, 403);
        String operator = one.api()
                .post("/api/v1/api-keys", Map.of("label", "opérateur", "role", "OPERATOR"))
                .at("/key")
                .asString();
        assertThat(one.api()
                        .as(operator)
                        .post("/api/v1/directory/import", "text/csv", HEAD)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aWrongFileIsRefusedAsAWhole() {
        Api.Answer header = one.api().post("/api/v1/directory/import", "text/csv", "id,nom\n1,Lieu\n");
        Api.Answer large = take(one, "x".repeat(250_000));
        Api.Answer type = one.api().post("/api/v1/directory/import", "application/xml", "<a/>");

        assertThat(header.status()).isEqualTo(400);
        assertThat(header.contentType()).startsWith("application/problem+json");
        assertThat(header.at("/fields").toString()).contains("code_postal");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.at("/detail").asString()).contains("Rien n'a été importé");
        assertThat(type.status()).isEqualTo(415);
    }

    @Test
    void placesAreFoundByWhatPeopleNeed() {
        take(
                one,
                ROW.formatted("cherche-1", "Cyber Orsay", "Orsay", "91400", "8 rue Longue")
                        + ROW.formatted("cherche-2", "Atelier du bois", "Orsay", "91400", "44 avenue des Bleuets"));

        JsonNode orsay = found("commune=Orsay&service=" + encoded("Utilisation sécurisée du numérique"));
        assertThat(orsay.findValuesAsString("id")).contains("cherche-1", "cherche-2");
        assertThat(found("commune=91471&q=" + encoded("cyber orsay")).findValuesAsString("id"))
                .containsExactly("cherche-1");
        assertThat(found("commune=Orsay&free=true").findValuesAsString("id")).doesNotContain("cherche-1");
        JsonNode near = found("near=48.6977,2.1877");
        assertThat(near.get(0).get("distanceKm").asDouble())
                .isLessThanOrEqualTo(near.get(1).get("distanceKm").asDouble());
        assertThat(found("openAt=2026-11-24T03:00:00%2B01:00")).isEmpty();
        assertThat(found("openAt=2026-11-24T10:30:00%2B01:00").size()).isPositive();
        assertThat(nobody(one).get("/api/v1/places").at("/pages").asInt()).isGreaterThan(1);
    }

    @Test
    void aBadQuestionNamesItsParameter() {
        for (String bad :
                List.of("near=ici", "service=Jardinage", "openAt=demain", "page=0", "free=oui", "public=Tous")) {
            Api.Answer answer = nobody(one).get("/api/v1/places?" + bad);

            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.at("/field").asString()).isEqualTo(bad.substring(0, bad.indexOf('=')));
        }
        assertThat(nobody(one).get("/api/v1/places/personne").status()).isEqualTo(404);
    }

    @Test
    void whatIsGivenOutComesBackUnchanged() {
        take(one, ROW.formatted("formule", "=2+2", "Villejust", "91140", "5 rue Creuse"));
        String csv = nobody(one).text("/api/v1/export/lieux.csv");
        Api.Answer map = nobody(one).get("/api/v1/export/lieux.geojson");
        Api.Answer json = nobody(one).get("/api/v1/export/lieux.json");

        assertThat(csv)
                .startsWith(String.join(",", Standard.COLUMNS))
                .contains("'=2+2")
                .contains(",+33160123456,");
        assertThat(map.at("/type").asString()).isEqualTo("FeatureCollection");
        assertThat(map.at("/features").size()).isEqualTo(json.body().size());
        for (Api.Answer again : List.of(
                other.api().post("/api/v1/directory/import", "text/csv", csv),
                other.api()
                        .post(
                                "/api/v1/directory/import",
                                "application/json",
                                json.body().toString()))) {
            assertThat(again.at("/unchanged").asInt())
                    .as(again.body().toString())
                    .isEqualTo(json.body().size());
            assertThat(again.at("/rows").asInt()).isEqualTo(json.body().size());
        }
    }

    private static JsonNode found(String query) {
        return nobody(one).get("/api/v1/places?" + query).at("/places");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
