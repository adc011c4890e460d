package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Phone;
import fr.aiguilleur.support.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A coordinator tries a message and reads how it was read. */
@ResourceLock(App.SHARED)
class ReadingPageTest {

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
    void aCoordinatorSeesHowAMessageIsReadAndWhyThisGuide() {
        try (BrowserContext context = browser.desktop()) {
            List<String> complaints = new ArrayList<>();
            Phone phone = Phone.of(APP);
            phone.write("bonjour");
            phone.next(0);
            Page page = OperatorPage.signIn(context, APP, "nadia").page();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(APP.url("/coordination/annuaire"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Comprendre"))
                    .click();
            page.getByLabel("Un message").fill("g oublié mon mdp ameli, mon code secret est 4821, jabite orsay");
            page.getByLabel("SMS").check();
            page.getByText("Lire ce message").click();

            assertThat(page.locator("#reading")).containsText("Orsay");
            assertThat(page.locator("#reading")).containsText("un problème à régler");
            assertThat(page.locator("#tokens")).containsText("mot de passe");
            assertThat(page.locator("#verdict")).containsText("il faut");
            assertThat(page.locator("#why")).containsText("passe devant");
            assertThat(page.locator(".nearest h3").first()).containsText("ameli");
            assertThat(page.locator(".told").first()).containsText("0 conseiller");
            assertThat(page.locator("#message")).hasValue(Pattern.compile(".*\\[effacé].*"));
            assertThat(page.content()).doesNotContain("4821");
            assertThat(page.url()).doesNotContain("ameli");
            assertThat(page.locator("#turns")).containsText("Politesse");
            Readable.check(page, "comprendre");
            assertThat(complaints).as("what the browser complains about").isEmpty();
        }
    }

    @Test
    void itWorksWithoutScriptAndTellsWhenThereIsNothingToRead() {
        try (BrowserContext context = browser.withoutScript()) {
            Page page = OperatorPage.signIn(context, APP, "nadia").page();
            page.navigate(APP.url("/coordination/comprendre"));
            page.getByLabel("Un message").fill("   ");
            page.getByText("Lire ce message").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Écrivez d'abord un message");

            page.getByLabel("Un message").fill("dame 72 ans Palaiseau veut apprendre visio, se déplace mal");
            page.getByLabel("un relais").check();
            page.getByText("Lire ce message").click();
            assertThat(page.locator("#reading")).containsText("Seniors");
            assertThat(page.locator("#reading")).containsText("la ligne de la liste people");
            assertThat(page.locator("section[aria-labelledby=places] li").first())
                    .isVisible();
        }
    }

    @Test
    void anOperatorIsNotLetIn() {
        try (BrowserContext context = browser.desktop()) {
            Page page = OperatorPage.signIn(context, APP, "claire").page();
            assertThat(page.locator("#me")).hasText("Claire");
            assertThat(page.navigate(APP.url("/coordination/comprendre")).status())
                    .isEqualTo(403);
        }
    }
}
