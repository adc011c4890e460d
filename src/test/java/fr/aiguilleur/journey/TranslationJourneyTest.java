package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Readable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.json.JsonMapper;

/** An operator reads and answers somebody who writes in English; the service that translates is played by the test. */
@ResourceLock(App.SHARED)
class TranslationJourneyTest {

    private static final String NEED = "Hello, I cannot log in to my account, can you help me please?";

    private final App app = App.shared();

    @Test
    void aPersonOfAnotherLanguageIsReadAndAnswered() {
        try (Browser browser = new Browser();
                BrowserContext phone = browser.phone();
                BrowserContext desktop = browser.desktop();
                BrowserContext other = browser.desktop()) {
            ResidentPage person = ResidentPage.open(phone, app).asksForAHuman(NEED);
            OperatorPage mehdi = OperatorPage.signIn(other, app, "mehdi");
            // The first conversation in another language loads what recognises languages.
            mehdi.waiting("log in").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
            mehdi.opens(mehdi.waiting("log in"));
            assertThat(mehdi.transcript()).containsText(NEED);
            assertThat(mehdi.page().locator(".translate")).hasCount(0);

            desktop.route("**/api/v1/translations", TranslationJourneyTest::translate);
            OperatorPage claire = OperatorPage.signIn(desktop, app, "claire").takes("log in");
            Page page = claire.page();
            page.locator(".translate").first().click();
            assertThat(page.locator(".translated").first()).hasText("[fr] " + NEED);
            claire.field().fill("Bonjour, je regarde.");
            page.locator("#translate").click();
            assertThat(page.locator("#translated")).hasValue("[en] Bonjour, je regarde.");
            Readable.check(page, "console-traduction");
            page.locator("#translated").fill("Hello, I am looking.");
            claire.button("Envoyer la traduction").click();

            assertThat(person.said("operator")).containsText("Hello, I am looking.");
            assertThat(person.page().locator("#log")).not().containsText("je regarde");
            assertThat(claire.field()).hasValue("");
            assertThat(page.locator("#translated")).hasCount(0);
            assertThat(claire.transcript()).containsText("En français : Bonjour, je regarde.");
            claire.closes("resolved", "");
        }
    }

    /** Says "[fr] words" of words. */
    private static void translate(Route route) {
        String body = route.request().postData();
        if (body == null) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"languages\":[\"en\",\"fr\"]}"));
            return;
        }
        var question = JsonMapper.shared().readTree(body);
        String words = "[" + question.get("to").asString() + "] "
                + question.get("text").asString();
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(JsonMapper.shared().writeValueAsString(Map.of("text", words))));
    }
}
