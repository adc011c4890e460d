package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Phone;
import fr.aiguilleur.support.Wire;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A resident on a small phone, in a real browser: answers, a lost network, a restart of the server. */
@ResourceLock(App.SHARED)
class ChatJourneyTest {

    /** A browser that hears one sentence, and writes down what it is asked to read. */
    private static final String VOICES = """
            window.SpeechRecognition = class {
              start() {
                this.onresult({ results: [[{ transcript: "mon imprimante ne marche pas" }]] });
                this.onend();
              }
            };
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(window, "speechSynthesis", { value: {
              getVoices: () => [],
              speak: ({ text }) => (document.documentElement.dataset.said = text.replaceAll("\\n", " ")),
              cancel() {},
            } });""";

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
        choices().first().waitFor();
        String first = choices().first().innerText();

        choices().first().focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#log")).containsText(first);
        assertThat(mine(first)).hasCount(1);
        page.getByText("D'où vient cette réponse").first().click();
        assertThat(page.locator("#log")).containsText("vérifié le");
    }

    @Test
    void whatIsWrittenWithoutNetworkLeavesOnceWhenItComesBack() throws IOException {
        try (Wire wire = new Wire(App.shared().port())) {
            page.navigate(wire.url("/"));
            write("mon imprimante ne marche pas");
            choices().first().waitFor();

            wire.cut();
            write("je suis à Massy");
            assertThat(page.locator("#lost")).containsText("Connexion perdue");
            assertThat(page.locator("#log")).containsText("envoi");
            wire.mend();

            assertThat(page.locator("#log")).not().containsText("envoi");
            assertThat(page.locator("#lost")).isEmpty();
            page.reload();
            assertThat(mine("je suis à Massy")).hasCount(1);
            assertThat(mine("mon imprimante ne marche pas")).hasCount(1);
        }
    }

    @Test
    void answersThatAreLostInSilenceAreAskedForAgain() throws IOException {
        try (Wire wire = new Wire(App.shared().port())) {
            page.clock().install();
            page.navigate(wire.url("/"));
            write("mon imprimante ne marche pas");
            page.clock().runFor(2000);
            choices().first().waitFor();

            wire.loseAnswers();
            write("je n'ai plus de wifi");
            wire.mendNewConnections();
            page.clock().fastForward(60_000);

            assertThat(mine("je n'ai plus de wifi")).hasCount(1);
            assertThat(page.locator("#log")).not().containsText("envoi");
        }
    }

    @Test
    void theConversationSurvivesARestartOfTheServer() {
        String database = Database.fresh();
        App first = App.start(database);
        int port = first.port();
        page.navigate(first.url("/"));
        write("plus de place sur mon telephone");
        choices().first().waitFor();

        first.close();
        write("bonjour vous êtes là");
        try (App _ = App.start(database, "--server.port=" + port)) {
            assertThat(mine("bonjour vous êtes là")).hasCount(1);
            assertThat(page.locator("#log")).not().containsText("envoi");
            page.reload();
            assertThat(mine("bonjour vous êtes là")).hasCount(1);
            assertThat(page.locator("#log")).containsText("L'aide");
        }
    }

    @Test
    void aPlaceSaysEachThingOnceAndAsOneSaysIt() {
        page.navigate(App.shared().url("/"));
        write("je cherche un lieu pour imprimer à Massy");
        Locator places = page.locator("#log .place");
        places.first().waitFor();

        assertThat(page.locator("#log .place .badge", saying("Gratuit")).first())
                .isVisible();
        assertThat(page.locator("#log .place li", saying("Gratuit"))).hasCount(0);
        assertThat(page.locator("#log .place li", saying("Horaires"))).hasCount(0);
        assertThat(page.locator("#log .place a[href^='tel:']").first()).hasText(Pattern.compile("0\\d(\\s\\d\\d){4}"));
        for (Locator place : places.all()) {
            assertThat(place.locator("a[href*='openstreetmap.org']")).hasCount(1);
        }
    }

    @Test
    void theLastWordsStayAboveTheFieldWhenSomebodyIsAwaited() {
        page.navigate(App.shared().url("/"));
        write("mon imprimante ne marche pas");
        choices().first().waitFor();
        page.locator("#human").click();
        assertThat(page.locator("#state")).containsText("Un conseiller vous répond ici.");

        assertThat(page.locator("#human")).isHidden();
        page.waitForFunction("""
                () => document.querySelector("#log").lastElementChild.getBoundingClientRect().bottom
                    <= document.querySelector(".dock").getBoundingClientRect().top""");
    }

    @Test
    void theStepsAreTakenAlongOnPaperByMailAndByTextMessage() {
        Phone hers = Phone.of(App.shared());
        page.navigate(App.shared().url("/"));
        write("g oublié mon mdp ameli");
        choices().first().waitFor();
        assertThat(page.locator(".progress").first()).hasText(Pattern.compile("Étape 1 sur \\d+( au plus)?"));

        page.getByText("Garder ces étapes").click();
        Locator keep = page.locator(".keep");
        assertThat(keep.getByRole(AriaRole.LINK, link("Imprimer")))
                .hasAttribute("href", Pattern.compile("/guides/[a-z-]+\\?imprimer"));
        assertThat(keep.getByRole(AriaRole.LINK, link("Par mail")))
                .hasAttribute("href", Pattern.compile("mailto:\\?subject=.+guides.+"));
        page.getByLabel("Votre numéro de portable").fill("01 69 00 00 00");
        page.getByLabel("Je veux recevoir ce SMS").check();
        page.getByText("Recevoir par SMS").click();
        assertThat(keep.getByRole(AriaRole.ALERT)).containsText("06 ou 07");
        page.getByLabel("Votre numéro de portable").fill(hers.number().replace("+33", "0"));
        page.getByText("Recevoir par SMS").click();

        assertThat(keep).containsText("C'est parti");
        assertThat(page.locator("#log")).containsText("Je vous envoie les étapes par SMS");
        assertThat(choices().first()).isVisible();
        hers.reads("/guides/");
    }

    @Test
    void whoHardlyReadsOrWritesListensAndDictates() {
        page.addInitScript(VOICES);
        page.navigate(App.shared().url("/"));
        page.locator("#dictate").click();
        assertThat(page.locator("#voice")).containsText("peut envoyer votre voix");
        page.getByText("D'accord, dicter").click();
        assertThat(page.locator("#text")).hasValue("mon imprimante ne marche pas");
        page.locator("#send").click();
        choices().first().waitFor();

        page.getByText("Écouter").first().click();
        assertThat(page.locator(".listen").first()).hasText("Arrêter");
        assertThat(page.locator("html")).hasAttribute("data-said", Pattern.compile(".*Vous pouvez répondre : .*"));
        page.locator("#easy").click();
        page.reload();
        assertThat(page.locator("#easy")).hasAttribute("aria-pressed", "true");
        assertThat(choices().first().locator(".picto")).isVisible();
    }

    private static Locator.GetByRoleOptions link(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.LocatorOptions saying(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private void write(String text) {
        page.getByRole(AriaRole.TEXTBOX).fill(text);
        page.getByRole(AriaRole.TEXTBOX).press("Enter");
    }

    private Locator choices() {
        return page.locator("#log .choices button");
    }

    /** What the person wrote, as the page shows it. */
    private Locator mine(String text) {
        return page.locator("#log .message.person").filter(new Locator.FilterOptions().setHasText(text));
    }
}
