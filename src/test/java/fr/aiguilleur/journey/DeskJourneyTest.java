package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Phone;
import fr.aiguilleur.support.Readable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A relay at work: from a sentence about somebody to what became of them. */
class DeskJourneyTest {

    private static final String SENTENCE =
            "Une dame âgée doit faire sa demande de retraite en ligne avant vendredi, elle lit mal, à Massy";

    private static Browser browser;
    private static App app;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = new Browser();
        app = App.start(Database.fresh(), "--aiguilleur.twilio.from=+33639980000", "--aiguilleur.map.tiles=");
    }

    @AfterAll
    static void close() {
        app.close();
        browser.close();
    }

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
    }

    @Test
    void aSentenceBecomesAPlaceASheetAndATextMessage() {
        Phone phone = Phone.of(app);
        Page page = rose(browser.phone());
        assertThat(page.locator("h1")).hasText("Qui avez-vous en face de vous ?");
        Readable.check(page, "relais");

        page.getByLabel("Dites-le en une phrase").fill(SENTENCE);
        button(page, "Voir ce qui peut aider").first().click();
        assertThat(page.url()).as("the sentence is in no address").endsWith("/relais");
        assertThat(page.locator("summary").first()).containsText("Faire une démarche");
        assertThat(page.locator("summary").first()).containsText("Lit ou écrit difficilement");
        assertThat(page.getByLabel("Sa commune")).hasValue("Massy");
        assertThat(page.locator("#conclusion")).isVisible();
        assertThat(page.locator(".guides a").first()).isVisible();
        assertThat(page.locator("#plan .spot").first()).isVisible();
        Readable.check(page, "relais-trouve");

        page.locator("summary").first().click();
        page.getByLabel("Lit ou écrit difficilement").uncheck();
        page.getByLabel("Elle demande que quelqu'un le fasse pour elle").check();
        page.getByLabel("Elle n'ose pas toucher").check();
        button(page, "Mettre à jour").last().click();
        assertThat(page.locator("summary").first()).not().containsText("Lit ou écrit difficilement");
        assertThat(page.locator(".conclusion .badge")).hasText("faire à la place");

        page.getByLabel("Comparer").nth(0).check();
        page.getByLabel("Comparer").nth(1).check();
        button(page, "Comparer les lieux cochés").click();
        assertThat(page.locator(".compare thead th")).hasCount(2);
        assertThat(page.getByText("Une autre personne")).isVisible();
        Readable.check(page, "relais-comparer");

        String name = page.locator(".place h3 span").nth(1).textContent();
        page.locator(".place .button.main").last().click();
        button(page, "Choisir un autre lieu").click();
        assertThat(page.locator(".conclusion .badge")).hasText("faire à la place");
        page.locator(".place .button.main").first().click();
        assertThat(page.locator("h1")).hasText("Vers " + name);
        assertThat(page.getByLabel("La personne est d'accord")).not().isChecked();
        page.getByLabel("Ses initiales").fill("Jeanne Dupont");
        button(page, "Enregistrer").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("pas de nom entier");
        Readable.check(page, "relais-choisir");
        page.getByLabel("Ses initiales").fill("J. D.");
        page.getByLabel("Ce qu'il lui faut").fill("demander sa retraite en ligne");
        page.getByLabel("La personne est d'accord").check();
        page.getByLabel("Son portable").fill(phone.number());
        button(page, "Enregistrer").click();

        assertThat(page.locator("main .badge").first()).hasText("Envoyée, sans réponse pour l'instant");
        assertThat(phone.next(0)).contains(name.substring(0, 8));
        assertThat(pdf(page, "Imprimer la fiche")).isTrue();
        page.getByLabel("Jour")
                .fill(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(7).toString());
        page.getByLabel("Heure").fill("10:30");
        button(page, "Noter le rendez-vous").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Le rendez-vous est noté.");
        assertThat(text(page, "Rendez-vous dans un agenda")).contains("BEGIN:VEVENT", "Rendez-vous : ");
        Readable.check(page, "relais-orientation");
        String one = page.url();

        button(page, "Elle y est allée").click();
        assertThat(page.locator("main .badge").first()).hasText("La personne y est allée");
        page.getByLabel("Relais").getByText("Mes orientations").click();
        assertThat(page.locator("main")).containsText("1 orientation : 1 personne y est allée.");
        assertThat(page.locator("#liste")).containsText("demander sa retraite en ligne");
        Readable.check(page, "relais-orientations");
        assertThat(complaints).isEmpty();

        Page claire = open(browser.desktop(), "/relais");
        new OperatorPage(claire).signIn("claire", App.PASSWORD);
        assertThat(claire.request().get(one).status())
                .as("somebody else's referral")
                .isEqualTo(404);
    }

    @Test
    void sixAnswersAreEnoughWithoutScript() {
        Page page = rose(browser.withoutScript());
        button(page, "Voir ce qui peut aider").first().click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("cochez au moins une réponse");
        page.getByLabel("De l'argent ou un compte est en danger maintenant").check();
        page.getByLabel("Sa commune").fill("palaisau");
        button(page, "Voir ce qui peut aider").last().click();

        assertThat(page.getByLabel("Sa commune")).hasValue("Palaiseau");
        assertThat(page.locator("#urgence")).hasText("D'abord, appelez");
        assertThat(page.locator(".calls")).containsText("17Cyber");
        assertThat(page.locator(".place").first()).isVisible();
    }

    @Test
    void withoutConsentNothingIsSentNorKept() {
        Page page = rose(browser.desktop());
        page.getByLabel("Dites-le en une phrase").fill("un monsieur veut apprendre à se servir de son ordinateur");
        page.getByLabel("Sa commune").fill("Évry-Courcouronnes");
        button(page, "Voir ce qui peut aider").first().click();
        page.locator(".place .button.main").first().click();
        page.getByLabel("Son portable").fill("06 39 98 12 34");
        button(page, "Enregistrer").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("accord");
        page.getByLabel("Son portable").fill("");
        button(page, "Enregistrer").click();

        assertThat(page.locator("main")).containsText("Sans accord, rien n'est envoyé");
        assertThat(page.locator("main")).not().containsText("monsieur");
        assertThat(page.getByText("Envoyer le SMS")).hasCount(0);
        assertThat(pdf(page, "Imprimer la fiche")).isTrue();
    }

    @Test
    void helpAndPostersAreBesideIt() {
        Page page = rose(browser.desktop());
        page.getByLabel("Relais").getByText("Aide").click();
        Readable.check(page, "relais-aide");

        assertThat(page.request()
                        .get(app.url("/relais/aide/affiche.pdf?nom=M%C3%A9diath%C3%A8que"))
                        .body())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(page.request()
                        .get(app.url("/relais/aide/cartes.pdf?nom=Caf%C3%A9"))
                        .body())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whoDidNotSignInIsAskedTo() {
        Page page = open(browser.phone(), "/relais/orientations");

        assertThat(page.locator("h1")).hasText("Se connecter");
        new OperatorPage(page).signIn("rose", App.PASSWORD);
        assertThat(page.locator("h1")).hasText("Mes orientations");
    }

    /** Comes by the login page, as relays do. */
    private Page rose(BrowserContext context) {
        Page page = open(context, "/login");
        new OperatorPage(page).signIn("rose", App.PASSWORD);
        return page;
    }

    private Page open(BrowserContext context, String path) {
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.navigate(app.url(path));
        return page;
    }

    private static boolean pdf(Page page, String link) {
        return new String(get(page, link).body(), 0, 5, StandardCharsets.US_ASCII).equals("%PDF-");
    }

    private static String text(Page page, String link) {
        return get(page, link).text();
    }

    private static APIResponse get(Page page, String link) {
        Locator found = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link));
        return page.request().get(app.url(String.valueOf(found.getAttribute("href"))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
