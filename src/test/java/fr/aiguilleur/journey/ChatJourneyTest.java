package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A resident on a small phone, in a real browser: answers, a lost network, a restart of the server. */
class ChatJourneyTest {

    private static Browser browser;

    private final BrowserContext phone = browser.phone();
    private final Page page = phone.newPage();

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void leave() {
        phone.close();
    }

    @Test
    void aGuideIsPlayedWithButtonsAndByKeyboard() {
        page.navigate(App.shared().url("/"));
        write("g oublié mon mdp ameli");
        Locator choices = page.locator("#log button:enabled");
        choices.first().waitFor();
        String first = choices.first().innerText();

        choices.first().focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#log")).containsText(first);
        assertThat(mine(first)).hasCount(1);
        page.getByText("D'où vient cette réponse").first().click();
        assertThat(page.locator("#log")).containsText("vérifié le");
    }

    @Test
    void aMessageWrittenWithoutNetworkLeavesOnceWhenItComesBack() {
        page.navigate(App.shared().url("/"));
        write("mon imprimante ne marche pas");
        page.locator("#log button:enabled").first().waitFor();

        phone.setOffline(true);
        page.evaluate("window.dispatchEvent(new Event('offline'))");
        write("je suis à Massy");
        page.reload(new Page.ReloadOptions().setTimeout(3000));
    }

    @Test
    void theConversationSurvivesARestartOfTheServer() {
        String database = Database.fresh();
        App first = App.start(database);
        int port = first.port();
        page.navigate(first.url("/"));
        write("plus de place sur mon telephone");
        page.locator("#log button:enabled").first().waitFor();
        String before = page.locator("#log").innerText();

        first.close();
        write("bonjour vous êtes là");
        try (App second = App.start(database, "--server.port=" + port)) {
            assertThat(second.port()).isEqualTo(port);
            assertThat(mine("bonjour vous êtes là")).hasCount(1);
            assertThat(page.locator("#log")).not().containsText("envoi");
            page.reload();
            assertThat(mine("bonjour vous êtes là")).hasCount(1);
            assertThat(page.locator("#log")).containsText(before.lines().toList().get(1));
        }
    }

    private void write(String text) {
        page.getByRole(AriaRole.TEXTBOX).fill(text);
        page.getByRole(AriaRole.TEXTBOX).press("Enter");
    }

    /** What the person wrote, as the page shows it. */
    private Locator mine(String text) {
        return page.locator("#log [data-author=person]").filter(new Locator.FilterOptions().setHasText(text));
    }
}
