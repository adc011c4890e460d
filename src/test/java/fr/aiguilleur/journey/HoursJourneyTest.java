package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.aiguilleur.support.Api;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Readable;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** A coordinator says when humans answer; an operator promises a call and makes it. */
@ResourceLock(App.SHARED)
class HoursJourneyTest {

    private static final App APP = App.shared();
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void hoursAreCheckedWhileTheyAreTypedAndAClosingComesAndGoes() {
        try (BrowserContext context = browser.desktop()) {
            Page page = OperatorPage.signIn(context, APP, "nadia").page();
            page.navigate(APP.url("/coordination/horaires"));
            Locator web = page.getByLabel("Sur le web");
            Locator said = page.locator("#said-web");
            assertThat(said).containsText("du lundi au vendredi : 9h-12h30 et 13h30-17h30");

            web.fill("lundi-vendredi 9h-12h30 ; sammedi 9h-12h");
            assertThat(said).containsText("« sammedi » n'est pas un jour");
            assertThat(web).hasAttribute("aria-invalid", "true");
            Readable.check(page, "coordination-horaires");
            web.fill("lundi-vendredi 9h-12h30 ; samedi 9h-12h");
            assertThat(said).containsText("samedi : 9h-12h");

            page.getByLabel("Du", exactly()).fill("2035-05-04");
            page.getByLabel("Au (compris)").fill("2035-05-04");
            page.getByLabel("Motif, pour l'équipe").fill("Pont de l'Ascension");
            page.getByText("Ajouter la fermeture").click();
            Locator closing = page.locator(".closing");
            assertThat(closing).containsText("vendredi 4 mai à minuit");
            assertThat(page.locator("section:has(#changes)")).containsText("Fermeture ajoutée : Pont de l'Ascension");
            assertThat(page.locator("section:has(#changes)")).containsText("Nadia");
            closing.getByText("Retirer").click();
            assertThat(closing).hasCount(0);
        }
    }

    @Test
    void aCallIsPromisedTakenAndMade() {
        try (BrowserContext context = browser.desktop()) {
            OperatorPage claire = OperatorPage.signIn(context, APP, "claire");
            Page page = claire.page();
            assertThat(page.locator("#me")).hasText("Claire");
            claire.button("Promettre un rappel").click();
            Locator dialog = page.locator("#call-dialog");
            dialog.getByLabel("Numéro de téléphone").fill("06 39 98 11");
            dialog.getByLabel("À quel sujet").fill("la box du voisin");
            dialog.locator("button.main").click();
            assertThat(page.locator("#call-wrong")).containsText("Ce numéro ne convient pas");
            Readable.check(page, "console-rappel");

            dialog.getByLabel("Numéro de téléphone").fill("06 39 98 11 22");
            dialog.locator("button.main").click();
            assertThat(dialog).isHidden();
            Locator call = page.locator("#calls-list .entry")
                    .filter(new Locator.FilterOptions().setHasText("la box du voisin"));
            assertThat(call).isVisible();
            assertThat(call.locator("a[href^='tel:']")).hasCount(0);

            call.getByText("Je m'en occupe").click();
            assertThat(call.locator("a")).hasAttribute("href", "tel:+33639981122");
            JsonNode others = APP.api().get("/api/v1/call-backs").body();
            assertThat(others.toString()).contains("la box du voisin").doesNotContain("+33639981122");
            String id = others.valueStream()
                    .filter(other -> other.at("/about").asString().equals("la box du voisin"))
                    .findFirst()
                    .orElseThrow()
                    .get("id")
                    .asString();
            Api.Answer late = APP.api().post("/api/v1/call-backs/" + id + "/take", Map.of());
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.at("/detail").asString()).isEqualTo("Claire s'occupe de ce rappel.");

            call.getByText("Nous avons parlé").click();
            assertThat(call).hasCount(0);
        }
    }

    @Test
    void aCallOutOfHoursIsNotPromised() {
        Api.Answer answer = APP.api()
                .post(
                        "/api/v1/call-backs",
                        Map.of(
                                "phone",
                                "06 39 98 11 22",
                                "from",
                                "2035-05-06T03:00:00Z",
                                "until",
                                "2035-05-06T04:00:00Z"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail").asString()).contains("hors des horaires d'appel");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
