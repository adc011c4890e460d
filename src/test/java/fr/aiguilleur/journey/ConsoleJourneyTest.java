package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Phone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Operators at their consoles and the people they answer, each in a browser of their own. */
@ResourceLock(App.SHARED)
class ConsoleJourneyTest {

    private static final int MOST_TABS = 120;

    private static Browser browser;
    private static int needs;

    private final App app = App.shared();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final String need = "ma box internet clignote, appel numéro " + ++needs;

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
        contexts.forEach(BrowserContext::close);
    }

    @Test
    void aPersonAsksForSomebodyAndIsHelpedByClaireAlone() {
        OperatorPage claire = operator("claire");
        ResidentPage person = resident().asksForAHuman(need);
        assertThat(person.state()).containsText("Un conseiller vous répond ici.");
        assertThat(claire.waiting(need)).containsText("A demandé à parler à quelqu'un");
        assertThat(claire.waiting(need)).containsText("attend depuis moins d'une minute");

        claire.takes(need);
        assertThat(person.state()).containsText("Claire vous répond.");
        int answers = person.said("assistant").count();
        claire.replies("Bonjour, de quelle couleur est le voyant ?");
        assertThat(person.said("operator")).containsText("de quelle couleur est le voyant");
        assertThat(person.said("operator")).containsText("Claire");
        person.writes("rouge");
        assertThat(claire.transcript()).containsText("rouge");
        claire.replies("Débranchez la box dix secondes.");
        assertThat(person.said("operator")).hasCount(2);
        assertThat(person.said("assistant")).hasCount(answers);

        claire.closes("resolved", "Box redémarrée.");
        assertThat(person.state()).containsText("La conversation est terminée.");
        assertThat(person.page().locator("#composer")).isHidden();
        assertThat(claire.mine(need)).hasCount(0);
    }

    @Test
    void ofTwoWhoTakeAPersonAtOnceOneLearnsWhoHasThem() {
        OperatorPage claire = operator("claire");
        OperatorPage mehdi = operator("mehdi");
        resident().asksForAHuman(need);
        claire.opens(claire.waiting(need));
        mehdi.opens(mehdi.waiting(need));

        atTheSameMoment("document.getElementById('claim').click()", claire.page(), mehdi.page());

        claire.page().getByText("Avec un collègue").click();
        mehdi.page().getByText("Avec un collègue").click();
        assertThat(claire.withColleague(need).or(claire.mine(need))).hasCount(1);
        boolean claireWon = claire.mine(need).count() == 1;
        OperatorPage winner = claireWon ? claire : mehdi;
        OperatorPage loser = claireWon ? mehdi : claire;
        assertThat(loser.told()).containsText(claireWon ? "Déjà pris par Claire" : "Déjà pris par Mehdi");
        assertThat(loser.field()).isHidden();
        assertThat(loser.withColleague(need)).hasCount(1);
        assertThat(winner.field()).isVisible();
        assertThat(winner.told()).isEmpty();

        winner.button("Remettre en attente").click();
        assertThat(loser.waiting(need)).hasCount(1);
        assertThat(winner.waiting(need)).hasCount(1);
    }

    @Test
    void aConversationGivenBackIsTheAssistantsAgain() {
        OperatorPage claire = operator("claire");
        ResidentPage person = resident().asksForAHuman(need);
        claire.takes(need);
        assertThat(person.state()).containsText("Claire vous répond.");

        claire.button("Rendre à l'assistant").click();

        assertThat(person.state()).isEmpty();
        person.writes("merci");
        assertThat(person.said("assistant").last()).containsText("Avec plaisir");
        assertThat(claire.mine(need)).hasCount(0);
        assertThat(claire.told()).isEmpty();
    }

    @Test
    void anOperatorSeesThatAnotherOfTheirPeopleHasWritten() {
        OperatorPage claire = operator("claire");
        ResidentPage first = resident().asksForAHuman(need);
        claire.takes(need);
        String other = "mon imprimante est bloquée, appel numéro " + ++needs;
        resident().asksForAHuman(other);
        claire.takes(other);
        assertThat(claire.mine(need)).not().containsText("Nouveau message");

        first.writes("elle clignote toujours");

        assertThat(claire.mine(need)).containsText("Nouveau message");
        claire.opens(claire.mine(need));
        assertThat(claire.mine(need)).not().containsText("Nouveau message");
        assertThat(claire.transcript()).containsText("elle clignote toujours");
    }

    @Test
    void aTextMessageIsAnsweredAndItsDeliveryIsShown() {
        OperatorPage claire = operator("claire");
        Phone phone = Phone.of(app);
        phone.write(need);
        phone.next(0);
        phone.write("conseiller");
        claire.takes(need);

        claire.field().fill("Bonjour, j'appelle dans cinq minutes.");
        assertThat(claire.page().locator("#cost")).hasText("1 SMS");
        claire.button("Envoyer").click();

        phone.reads("j'appelle dans cinq minutes");
        assertThat(claire.transcript().locator(".message.operator").last()).containsText("SMS reçu");
    }

    @Test
    void aWrongPasswordIsToldKindlyAndLoggingOutClosesTheConsole() {
        OperatorPage claire = new OperatorPage(context().newPage());
        claire.page().navigate(app.url("/console"));
        claire.signIn("claire", "pas-le-bon");
        assertThat(claire.page().getByText("L'identifiant ou le mot de passe ne va pas"))
                .isVisible();

        claire.signIn("claire", App.PASSWORD);
        assertThat(claire.page().locator("#me")).hasText("Claire");
        claire.menu().button("Se déconnecter").click();
        assertThat(claire.page().getByText("Vous êtes déconnecté.")).isVisible();
        claire.page().navigate(app.url("/console"));
        assertThat(claire.page()).hasURL(Pattern.compile(".*/login"));
    }

    @Test
    void aPersonIsTakenAndAnsweredByKeyboardAlone() {
        Page page = context().newPage();
        page.navigate(app.url("/console"));
        page.keyboard().type("claire");
        page.keyboard().press("Tab");
        page.keyboard().type(App.PASSWORD);
        page.keyboard().press("Enter");
        OperatorPage claire = new OperatorPage(page);
        ResidentPage person = resident().asksForAHuman(need);
        claire.waiting(need).waitFor();

        tabTo(page, "Prendre : " + need);
        page.keyboard().press("Enter");
        assertThat(claire.field()).isFocused();
        page.keyboard().type("Bonjour, je regarde.");
        page.keyboard().press("Control+Enter");

        assertThat(person.said("operator")).containsText("Bonjour, je regarde.");
    }

    @Test
    void aRelayMayNotOpenTheConsole() {
        OperatorPage rose = OperatorPage.signIn(context(), app, "rose");

        assertThat(rose.page().locator("h1")).hasText("Cette page n'est pas pour ce compte");
        assertThat(rose.page().getByText("Revenir à l'accueil")).isVisible();
    }

    private OperatorPage operator(String account) {
        return OperatorPage.signIn(context(), app, account);
    }

    private ResidentPage resident() {
        BrowserContext phone = browser.phone();
        contexts.add(phone);
        return ResidentPage.open(phone, app);
    }

    private BrowserContext context() {
        BrowserContext desktop = browser.desktop();
        contexts.add(desktop);
        return desktop;
    }

    private static void tabTo(Page page, String name) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.textContent"))) {
                return;
            }
        }
        Assertions.fail("no way by keyboard to: " + name);
    }

    /** Each page does it by itself once the same moment has come. */
    private static void atTheSameMoment(String action, Page... pages) {
        long moment = System.currentTimeMillis() + 1000;
        for (Page page : pages) {
            page.evaluate("at => void setTimeout(() => { " + action + " }, at - Date.now())", (double) moment);
        }
    }
}
