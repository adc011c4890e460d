package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.aiguilleur.picture.Snapshots;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A resident sends what is on their screen, an operator looks at it. */
@ResourceLock(App.SHARED)
class PictureJourneyTest {

    private static Browser browser;

    private final App app = App.shared();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void begin() {
        browser = new Browser();
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
    }

    @Test
    void aPhotoOfTheScreenReachesTheOperatorAndStays() {
        ResidentPage person = resident();
        Page page = person.page();
        chooses(page, new FilePayload("ecran.png", "image/png", Snapshots.png(2400, 1500)));

        assertThat(preview(page)).containsText("Cachez les mots de passe et les numéros de carte.");
        assertThat(preview(page).getByText("Envoyer", exactly())).isFocused();
        Readable.check(page, "photo-a-envoyer");
        page.setViewportSize(360, 740);
        preview(page).getByText("Envoyer", exactly()).click();

        assertThat(page.locator("#log img")).hasCount(1);
        assertThat(preview(page)).hasCount(0);
        assertThat(person.said("assistant").last()).containsText("Je ne sais pas regarder les photos");
        page.reload();
        assertThat(page.locator("#log img")).hasCount(1);
        assertThat(page.locator("#log img").evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isEqualTo(1600);
        Readable.check(page, "conversation-photo");
        page.setViewportSize(360, 740);

        person.choices().last().click();
        assertThat(person.state()).containsText("Un conseiller");
        OperatorPage claire = OperatorPage.signIn(desktop(), app, "claire");
        claire.page().locator("#waiting .entry .button").last().click();
        Locator small = claire.transcript().locator(".thumbnail");
        assertThat(small.locator("img")).hasAttribute("alt", Pattern.compile("Photo envoyée par la personne, \\d+"));
        assertThat(claire.field()).isVisible();

        small.focus();
        claire.page().keyboard().press("Enter");

        Locator large = claire.page().locator("#picture");
        assertThat(large.locator("img")).isVisible();
        assertThat(large.locator("img").evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isEqualTo(1600);
        Readable.check(claire.page(), "console-photo-grande");
        claire.page().keyboard().press("Escape");
        assertThat(large).isHidden();
        assertThat(small).isFocused();
        Readable.check(claire.page(), "console-photo");
        claire.closes("resolved", "");
    }

    @Test
    void aPhotoWhoseAnswerWasLostIsSentAgainAndStandsOnce() {
        ResidentPage person = resident();
        Page page = person.page();
        AtomicInteger posts = new AtomicInteger();
        page.route("**/api/v1/chat/pictures", route -> {
            if (posts.incrementAndGet() == 1) {
                route.fetch(); // it arrived, but nobody hears
                route.abort();
            } else {
                route.resume();
            }
        });
        chooses(page, new FilePayload("ecran.jpg", "image/jpeg", Snapshots.jpeg(300, 200)));
        preview(page).getByLabel("Ce qui bloque").fill("mon imprimante ne marche pas");
        preview(page).getByText("Envoyer", exactly()).click();
        assertThat(preview(page)).containsText("La connexion est coupée");
        preview(page).getByText("Réessayer").click();

        assertThat(preview(page)).hasCount(0);
        assertThat(posts).hasValue(2);
        assertThat(person.said("assistant").first()).containsText("je réponds à vos mots");
        assertThat(person.said("person")).hasCount(1);
        assertThat(person.said("person")).containsText("mon imprimante ne marche pas");
        assertThat(page.locator("#log img")).hasCount(1);
    }

    @Test
    void whatIsNoPhotoIsToldAndNothingLeaves() {
        Page page = resident().page();
        chooses(page, new FilePayload("page.png", "image/png", "<script>alert(1)</script>".getBytes()));

        assertThat(preview(page)).containsText("Je n'arrive pas à ouvrir cette photo");
        assertThat(preview(page).getByText("Envoyer", exactly())).isHidden();
        preview(page).getByText("Retirer").click();

        assertThat(preview(page)).hasCount(0);
        assertThat(page.locator("#text")).isVisible();
    }

    private ResidentPage resident() {
        BrowserContext phone = browser.phone();
        contexts.add(phone);
        return ResidentPage.open(phone, app);
    }

    private BrowserContext desktop() {
        BrowserContext desktop = browser.desktop();
        contexts.add(desktop);
        return desktop;
    }

    private static void chooses(Page page, FilePayload file) {
        page.getByLabel("Joindre une photo").setInputFiles(file);
        preview(page).waitFor();
    }

    private static Locator preview(Page page) {
        return page.locator("dialog.photo");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
