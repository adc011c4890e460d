package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Readable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whoever tries passwords is asked to wait, and told what to do. */
@ResourceLock(App.SHARED)
class SignInTest {

    @Test
    void afterTooManyWrongPasswordsOneWaits() {
        try (Browser browser = new Browser();
                BrowserContext context = browser.phone()) {
            OperatorPage page = OperatorPage.signIn(context, App.shared(), "quelquun-dautre");
            Locator told = page.page().getByRole(AriaRole.ALERT);
            for (int wrong = 1; wrong < 8; wrong++) {
                assertThat(told).containsText("ne va pas");
                page.signIn("quelquun-dautre", "essai-" + wrong);
            }
            assertThat(told).containsText("ne va pas");
            page.signIn("quelquun-dautre", "essai-8");

            assertThat(told).containsText("Attendez dix minutes");
            Readable.check(page.page(), "connexion-trop-d-essais");
        }
    }
}
