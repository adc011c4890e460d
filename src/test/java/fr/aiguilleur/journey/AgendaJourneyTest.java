package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.support.Api;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Eventually;
import fr.aiguilleur.support.Readable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar from a local structure's proposal to everybody's answer, on two nodes. */
class AgendaJourneyTest {

    private static Browser browser;
    private static App app;
    private static App other;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(3);

    @BeforeAll
    static void open() {
        browser = new Browser();
        String database = Database.fresh();
        app = App.start(database);
        other = App.start(database);
        app.get(Accounts.class).keep(new Member("nadia", "Nadia", Role.COORDINATOR), App.PASSWORD);
    }

    @AfterAll
    static void close() {
        other.close();
        app.close();
        browser.close();
    }

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
    }

    @Test
    void aProposalIsReadAgainThenShownOnEveryNode() {
        Page form = open(browser.phone(), "/agenda/proposer");
        button(form, "Envoyer la proposition").click();
        assertThat(form.getByRole(AriaRole.ALERT)).containsText("Donnez la date.");
        Readable.check(form, "agenda-proposer");
        form.getByLabel("Titre").fill("Atelier <b>tricot</b> connecté");
        fill(form);
        assertThat(form.locator("h1")).containsText("Merci");
        Readable.check(form, "agenda-merci");
        assertThat(feed(other)).as("nothing is shown before somebody read it").doesNotContain("tricot");

        Page nadia = open(browser.desktop(), "/coordination/agenda");
        new OperatorPage(nadia).signIn("nadia", App.PASSWORD);
        Readable.check(nadia, "agenda-coordination");
        nadia.getByLabel("Relire : Atelier <b>tricot</b> connecté").click();
        assertThat(nadia.locator("main")).containsText("Jeanne, 06 39 98 12 34");
        Readable.check(nadia, "agenda-relire");
        nadia.getByLabel("Titre").fill("Atelier tricot connecté");
        button(nadia, "Accepter et publier").click();
        assertThat(nadia.getByRole(AriaRole.STATUS)).containsText("C'est publié");

        Eventually.see(
                "the event on the other node", () -> feed(other), text -> text.contains("Atelier tricot connecté"));
        assertThat(feed(app))
                .contains("Atelier tricot connecté")
                .doesNotContain("Jeanne")
                .doesNotContain("12 34");
        Page agenda = open(browser.phone(), "/agenda?commune=orsay");
        Locator event = agenda.locator(".events .card")
                .filter(new Locator.FilterOptions().setHasText("Atelier tricot connecté"));
        assertThat(event).containsText("De 14h30 à 16h");
        assertThat(event).containsText("2 rue de Paris");
        assertThat(event).containsText("tout près");
        assertThat(event.getByText("Ajouter à mon agenda")).isVisible();
        Readable.check(agenda, "agenda");

        Api.Answer answer = other.api()
                .post(
                        "/api/v1/assistant/query",
                        Map.of("text", "c'est quand le prochain atelier à Orsay ?", "limit", 20));
        assertThat(answer.at("/agenda").toString()).contains("Atelier tricot connecté");

        nadia.getByLabel("Retirer de l'agenda : Atelier tricot connecté").click();
        assertThat(nadia.getByRole(AriaRole.STATUS)).containsText("C'est retiré");
        Eventually.see("the event gone from the other node", () -> feed(other), text -> !text.contains("tricot"));
    }

    @Test
    void aRefusalNeedsAReasonAndIsNotShown() {
        Page form = open(browser.phone(), "/agenda/proposer");
        form.getByLabel("Titre").fill("Vente de casseroles");
        fill(form);
        Page nadia = open(browser.desktop(), "/coordination/agenda");
        new OperatorPage(nadia).signIn("nadia", App.PASSWORD);
        nadia.getByLabel("Relire : Vente de casseroles").click();
        button(nadia, "Refuser").click();
        assertThat(nadia.getByRole(AriaRole.ALERT)).containsText("Dites pourquoi");
        nadia.getByLabel("Ou refuser : pourquoi ?").fill("Ce n'est pas un atelier numérique.");
        button(nadia, "Refuser").click();

        assertThat(nadia.getByRole(AriaRole.STATUS)).containsText("C'est refusé");
        assertThat(feed(app)).doesNotContain("casseroles");
    }

    @Test
    void programsThatFillEverythingAreThankedAndForgotten() {
        Page form = open(browser.phone(), "/agenda/proposer");
        form.getByLabel("Titre").fill("Gagnez de l'argent");
        form.evaluate("document.querySelector('#nickname').value = 'x'");
        fill(form);

        assertThat(form.locator("h1")).containsText("Merci");
        assertThat(app.get(JdbcClient.class)
                        .sql("select count(*) from agenda_proposal where form->>'title' like 'Gagnez%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyCoordinatorsDecide() {
        Page claire = open(browser.desktop(), "/coordination/agenda");
        new OperatorPage(claire).signIn("claire", App.PASSWORD);

        assertThat(claire.locator("h1")).containsText("Cette page n'est pas pour ce compte");
    }

    private void fill(Page form) {
        form.getByLabel("Sorte de rendez-vous").selectOption("Atelier");
        form.getByLabel("Date, ou première date").fill(day.toString());
        form.getByLabel("Début").fill("14:30");
        form.getByLabel("Fin (si elle est connue)").fill("16:00");
        form.getByLabel("Ou un autre lieu").fill("2 rue de Paris");
        form.getByLabel("Sa ville").fill("orsay");
        form.getByLabel("Gratuit ?").selectOption("Gratuit");
        form.getByLabel("Qui propose").fill("Jeanne, 06 39 98 12 34");
        button(form, "Envoyer la proposition").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static String feed(App node) {
        return new Api(node, "").text("/agenda.ics");
    }

    private Page open(BrowserContext context, String path) {
        contexts.add(context);
        Page page = context.newPage();
        page.navigate(app.url(path));
        return page;
    }
}
