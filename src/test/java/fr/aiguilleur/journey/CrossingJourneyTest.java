package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Phone;
import fr.aiguilleur.support.Readable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Somebody begins on the web, goes on by text message with the same operator, and comes back by a link. */
@ResourceLock(App.SHARED)
class CrossingJourneyTest {

    private static final String NEED = "mon wifi ne marche plus chez mamie Yvonne";

    private static Browser browser;

    private final App app = App.shared();
    private final Phone phone = Phone.of(app);
    private final List<BrowserContext> contexts = new ArrayList<>();

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
    void fromTheWebToThePhoneAndBack() {
        ResidentPage person = ResidentPage.open(context(browser.desktop()), app).asksForAHuman(NEED);
        OperatorPage claire = OperatorPage.signIn(context(browser.desktop()), app, "claire");
        claire.takes(NEED);
        Locator badges = claire.page().locator("#conversation-urgency");
        assertThat(badges).containsText("Web");

        crosses(person.page());
        phone.reads("La conversation continue par SMS");
        assertThat(badges).containsText("SMS");
        assertThat(person.said("assistant").last()).containsText("La conversation continue par SMS");
        assertThat(person.page().locator("body"))
                .not()
                .containsText(phone.number().substring(3));

        claire.replies("Redémarrez la box, puis dites-moi.");
        phone.reads("Redémarrez la box");
        phone.write("voila c'est fait");
        assertThat(claire.transcript()).containsText("voila c'est fait");
        assertThat(person.said("person").last()).containsText("voila c'est fait");
        assertThat(claire.mine(NEED)).hasCount(1);

        phone.write("web");
        String sms = phone.reads("#suite=");
        String address = sms.substring(sms.indexOf("http"), sms.indexOf('\n'));
        Page elsewhere = context(browser.phone()).newPage();
        elsewhere.navigate(address);
        ResidentPage again = new ResidentPage(elsewhere);
        assertThat(again.said("person").first()).containsText(NEED);
        assertThat(again.said("assistant").last()).containsText("La conversation continue sur internet");
        assertThat(elsewhere.url()).doesNotContain("suite");
        assertThat(badges).containsText("Web");
        int texts = phone.received().size();
        again.writes("je vous lis ici maintenant");
        assertThat(claire.transcript()).containsText("je vous lis ici maintenant");
        claire.replies("Très bien.");
        assertThat(again.said("operator").last()).containsText("Très bien.");
        Browser.picture(elsewhere, "retour-par-lien-360");
        Browser.picture(claire.page(), "console-retour-par-lien-1280");

        Page third = context(browser.phone()).newPage();
        third.navigate(address);
        assertThat(third.locator("#lost")).containsText("Ce lien ne marche plus");
        assertThat(third.locator("#log")).isHidden();
        assertThat(phone.received()).hasSize(texts);
        claire.closes("resolved", "");
        assertThat(claire.mine(NEED)).hasCount(0);
    }

    @Test
    void aCodeThatCannotArriveIsToldInTheDialog() {
        Page page = ResidentPage.open(context(browser.phone()), app)
                .asksForAHuman(NEED)
                .page();
        phone.becomes("unreachable");
        page.locator("#by-sms").click();
        page.getByLabel("Votre numéro de portable").fill(phone.number());
        page.getByLabel("Je veux recevoir la suite par SMS").check();
        button(page, "Recevoir le code").click();

        assertThat(page.locator("dialog .trouble[role=alert]")).containsText("n'a pas pu arriver");
        assertThat(button(page, "Autre numéro")).isVisible();
        assertThat(page.locator("#log")).containsText("n'a pas pu arriver");
    }

    /** By the dialog: a number and a yes, then the code. */
    private void crosses(Page page) {
        page.locator("#by-sms").click();
        Readable.check(page, "par-sms");
        page.getByLabel("Votre numéro de portable").fill("01 69 00 00 00");
        page.getByLabel("Je veux recevoir la suite par SMS").check();
        button(page, "Recevoir le code").click();
        assertThat(page.locator("dialog .trouble")).containsText("Ce n'est pas un numéro de portable");
        page.getByLabel("Votre numéro de portable").fill(phone.number());
        button(page, "Recevoir le code").click();
        String sms = phone.reads("code est");
        String code = sms.replaceFirst("(?s).*code est (\\d{3} \\d{3}).*", "$1");
        page.getByLabel("Le code à six chiffres").fill(code.equals("000 000") ? "111 111" : "000 000");
        button(page, "Valider").click();
        assertThat(page.locator("dialog .trouble")).containsText("Ce n'est pas ce code");
        page.getByLabel("Le code à six chiffres").fill(code);
        button(page, "Valider").click();
        assertThat(page.locator("dialog.crossing")).hasCount(0);
    }

    private static Locator button(Page page, String name) {
        return page.locator("dialog.crossing button").filter(new Locator.FilterOptions().setHasText(name));
    }

    private BrowserContext context(BrowserContext context) {
        contexts.add(context);
        return context;
    }
}
