package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Phone;
import fr.aiguilleur.support.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Operators write to each other beside a conversation, and answer with words that were ready. */
@ResourceLock(App.SHARED)
class ColleaguesJourneyTest {

    private static Browser browser;
    private static int needs;

    private final App app = App.shared();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final String need = "ma tablette reste noire, essai " + ++needs;

    @BeforeAll
    static void open() {
        browser = new Browser();
        // The first need that is read loads what reading needs: longer than a page waits on a busy machine.
        App.shared().api().post("/api/v1/assistant/query", Map.of("text", "ma tablette reste noire"));
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
    void aColleagueIsCalledByKeyboardAndSeesItAtOnceAndThePersonDoesNot() {
        OperatorPage claire = operator("claire");
        OperatorPage mehdi = operator("mehdi");
        ResidentPage person = resident().asksForAHuman(need);
        Page page = claire.page();
        page.setViewportSize(1280, 640);
        claire.takes(need);
        Locator last = claire.transcript().locator(".message, .line").last();
        assertThat(last).isInViewport();

        page.getByText("Écrire aux collègues").click();
        assertThat(last).isInViewport();
        Locator note = page.getByLabel("Votre mot aux collègues");
        note.pressSequentially("Tu connais cette tablette, @me");
        assertThat(page.locator("#note-colleagues").getByRole(AriaRole.OPTION)).hasText(new String[] {"Mehdi"});
        note.press("Enter");
        assertThat(note).hasValue("Tu connais cette tablette, @Mehdi ");
        page.reload();
        claire.opens(claire.mine(need));
        assertThat(note).hasValue("Tu connais cette tablette, @Mehdi ");
        note.press("Control+Enter");

        assertThat(page.locator("#note-told")).hasText("La note est gardée, et montrée à Mehdi.");
        assertThat(claire.transcript().locator(".note")).containsText("Note de Claire, pour l'équipe");
        Locator called =
                mehdi.page().locator("#called-list .entry").filter(new Locator.FilterOptions().setHasText(need));
        assertThat(called).containsText("Par Claire");
        Readable.check(page, "console-note");

        called.locator(".entry-open").click();
        assertThat(mehdi.transcript().locator(".note")).containsText("Tu connais cette tablette");
        assertThat(called).hasCount(0);

        claire.replies("Je demande à un collègue.");
        assertThat(claire.transcript().locator(".message.operator").last()).isInViewport();
        assertThat(person.said("operator")).containsText("Je demande à un collègue.");
        assertThat(person.page().locator("#log")).not().containsText("Tu connais");
        givesBack(claire);
    }

    @Test
    void aReadyReplyIsFoundByKeyboardAndDoesNotLeaveWithABlank() {
        OperatorPage claire = operator("claire");
        ResidentPage person = resident().asksForAHuman(need);
        claire.takes(need);
        Page page = claire.page();

        claire.button("Réponses prêtes").press("Enter");
        assertThat(page.locator("#canned-close")).hasCount(1);
        Locator search = page.locator("#canned-search");
        assertThat(search).isFocused();
        assertThat(page.locator("#canned-list")).containsText("je suis Claire, je vous réponds");
        Readable.check(page, "console-reponses");
        search.fill("rappel");
        assertThat(page.locator("#canned-list [aria-selected=true]")).containsText("Promesse de rappel");
        search.press("Enter");

        assertThat(claire.field()).isFocused();
        assertThat(claire.field())
                .hasValue("Je note votre demande : " + need
                        + ". Nous vous appelons le {date}. Si vous préférez un autre moment, dites-le-moi.");
        claire.field().press("Control+Enter");
        assertThat(page.locator("#to-fill")).hasText("Rien n'est parti : complétez d'abord {date}.");
        page.keyboard().type("mardi 24 vers 10 h");
        page.keyboard().press("Control+Enter");

        assertThat(person.said("operator")).containsText("Nous vous appelons le mardi 24 vers 10 h.");
        assertThat(claire.field()).hasValue("");
        assertThat(page.locator("#to-fill")).isEmpty();
        givesBack(claire);
    }

    @Test
    void whatATextMessageWillBeIsShownAndWhyOneDidNotArrive() {
        OperatorPage claire = operator("claire");
        Phone phone = Phone.of(app);
        phone.write(need);
        phone.next(0);
        phone.write("conseiller");
        claire.takes(need);

        String words = "Êtes-vous prêt ? Nous avons reçu votre « dossier », il est complet. Tout est prêt.";
        claire.field().fill(words);

        assertThat(claire.page().locator("#sms-preview")).containsText("Ê devient E");
        assertThat(claire.page().locator("#cost")).hasText("1 SMS");
        claire.button("Envoyer").click();
        phone.reads("Etes-vous pret ? Nous avons recu votre \" dossier \"");
        phone.write("STOP");
        claire.replies("Je vous rappelle.");
        assertThat(claire.transcript().locator(".fate").last())
                .containsText("n'est pas parti : la personne a dit STOP");
        givesBack(claire);
    }

    @Test
    void aCoordinatorWritesChangesAndDeletesAReply() {
        Page page = OperatorPage.signIn(context(), app, "nadia").page();
        page.navigate(app.url("/coordination/annuaire"));
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Réponses").setExact(true))
                .click();
        page.getByText("Ajouter une réponse").click();
        page.getByLabel("Titre").fill("Wifi de la mairie");
        page.getByLabel("La réponse").fill("Le wifi de {ville} est ouvert.");
        page.getByText("Garder", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("ne sait pas remplir {ville}");
        Readable.check(page, "coordination-reponse");

        page.getByLabel("La réponse").fill("Le wifi de {lieu} est ouvert.");
        page.getByText("Garder", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("C'est gardé : « Wifi de la mairie ».");
        Readable.check(page, "coordination-reponses");
        page.getByLabel("Chercher une réponse").fill("mairie wifi");
        page.getByLabel("Chercher une réponse").press("Enter");
        assertThat(page.locator("#replies > li")).hasCount(1);
        page.getByLabel("Changer : Wifi de la mairie").click();
        page.getByText("Supprimer cette réponse").click();
        page.getByText("Supprimer", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("C'est supprimé.");
        assertThat(page.locator("#replies")).not().containsText("Wifi de la mairie");
    }

    /** Others use the same server: nobody stays with Claire. */
    private void givesBack(OperatorPage claire) {
        claire.button("Rendre à l'assistant").click();
        assertThat(claire.mine(need)).hasCount(0);
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
}
