package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.ModelStub;
import fr.aiguilleur.support.Readable;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A coordinator sees what the language model took and turns it off. */
class ModelJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aCoordinatorTurnsTheModelOffAtOnce() {
        try (ModelStub server = new ModelStub();
                App app = App.start(
                        Database.fresh(),
                        "--aiguilleur.model.base-url=" + server.url(),
                        "--aiguilleur.model.name=petit",
                        "--aiguilleur.model.api-key=clef-du-modele",
                        "--aiguilleur.model.price-in=2");
                Browser browser = new Browser();
                BrowserContext context = browser.desktop()) {
            Model model = app.get(Model.class);
            server.says("{\"text\": \"bonjour\"}");
            Page page = OperatorPage.signIn(context, app, "nadia").page();
            page.navigate(app.url("/coordination/modele"));
            assertThat(page.locator("#today-use")).hasCount(0);
            assertThat(model.ask(Task.TRANSLATION, Map.of("text", "hello"), PATIENCE))
                    .isPresent();

            page.reload();
            assertThat(page.locator("main")).containsText("petit");
            assertThat(page.locator("main")).containsText("localhost");
            assertThat(page.locator("#today-use tr").filter(new Locator.FilterOptions().setHasText("Traduire")))
                    .containsText("moins d'un centime");
            assertThat(page.content()).doesNotContain("clef-du-modele");
            Readable.check(page, "coordination-modele");

            page.getByText("Éteindre le modèle").click();
            assertThat(page.locator("main")).containsText("Plus rien ne lui est envoyé");
            assertThat(page.locator("main")).containsText("par Nadia");
            assertThat(model.ask(Task.TRANSLATION, Map.of("text", "hello"), PATIENCE))
                    .isEmpty();
            assertThat(server.seen()).hasSize(1);

            page.getByText("Allumer le modèle").click();
            assertThat(model.ask(Task.TRANSLATION, Map.of("text", "hello"), PATIENCE))
                    .isPresent();
        }
    }

    @Test
    @ResourceLock(App.SHARED)
    void withoutAModelThePageSaysHowToNameOne() {
        try (Browser browser = new Browser();
                BrowserContext context = browser.desktop()) {
            Page page = OperatorPage.signIn(context, App.shared(), "nadia").page();
            page.navigate(App.shared().url("/coordination/modele"));
            assertThat(page.locator("main")).containsText("AIGUILLEUR_MODEL_BASE_URL");
            assertThat(page.locator("main button")).hasCount(0);
            Readable.check(page, "coordination-modele-aucun");
        }
    }
}
