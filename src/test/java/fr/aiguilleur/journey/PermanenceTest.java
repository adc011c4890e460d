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
import fr.aiguilleur.support.ChatClient;
import fr.aiguilleur.support.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A coordinator watches the hotline's day, reads along with a conversation, and asks everybody for patience. */
@ResourceLock(App.SHARED)
class PermanenceTest {

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
    void whoWaitsAndWhoTakesThemShowsWithoutReloadingAndCanBeReadAlong() {
        try (ChatClient person = ChatClient.open(APP);
                BrowserContext context = browser.desktop()) {
            List<String> complaints = new ArrayList<>();
            String conversation = person.hello().get("conversation").asString();
            Page page = OperatorPage.signIn(context, APP, "nadia").page();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(APP.url("/coordination/permanence"));
            assertThat(page.locator("#fresh")).containsText("toute seule");

            person.send("{\"type\":\"human\"}");
            person.nextEvent("owner", "queue");
            Locator waiting = page.locator("#waiting-list a[href$='" + conversation + "']");
            lookAgain(page);
            assertThat(waiting).isVisible();
            Readable.check(page, "permanence");

            String escalation = escalationOf(conversation);
            APP.api().post("/api/v1/escalations/" + escalation + "/claim", Map.of());
            lookAgain(page);
            Locator claimed = page.locator("#claimed-list a[href$='" + conversation + "']");
            assertThat(claimed).isVisible();
            assertThat(waiting).hasCount(0);

            claimed.click();
            assertThat(page.locator("main")).containsText("Lecture seule");
            assertThat(page.locator("#looks")).containsText("Nadia");
            assertThat(page.locator("main textarea, main input, main button")).hasCount(0);
            person.say("est-ce que vous me voyez");
            assertThat(page.locator("#transcript")).containsText("est-ce que vous me voyez");
            Readable.check(page, "lecture-seule");
            assertThat(complaints).as("what the browser complains about").isEmpty();
            APP.api().post("/api/v1/escalations/" + escalation + "/close", Map.of("outcome", "none"));
            assertThat(page.locator("#owner")).hasText("La conversation est terminée.");
        }
    }

    @Test
    void theSameFiguresLeaveAsAFileAndShowWithoutScript() {
        try (BrowserContext context = browser.withoutScript()) {
            Page page = OperatorPage.signIn(context, APP, "nadia").page();
            page.navigate(APP.url("/coordination/permanence"));
            assertThat(page.locator("#today tr[data-figure=abandoned] small")).containsText("sans que la personne");
            assertThat(page.locator("#days tbody tr")).hasCount(14);
            assertThat(page.locator("#fresh")).containsText("Rechargez");

            APIResponse file = page.request().get(APP.url("/coordination/permanence.csv"));
            assertThat(file.headers().get("content-disposition")).contains("permanence.csv");
            assertThat(file.text().lines()).hasSize(15);
            String opened =
                    page.locator("#days tbody tr").last().locator("td").first().innerText();
            assertThat(file.text().lines().toList().getLast().split(";")[1]).isEqualTo(opened);
        }
    }

    @Test
    void askingForPatienceWantsASecondClickAndIsTakenBack() {
        try (BrowserContext context = browser.desktop()) {
            Page page = OperatorPage.signIn(context, APP, "nadia").page();
            page.navigate(APP.url("/coordination/permanence"));
            Locator yes = button(page, "Oui, signaler une forte affluence");
            assertThat(yes).not().isVisible();
            page.getByText("Signaler une forte affluence…").click();
            yes.click();
            assertThat(page.locator("#affluence .notice")).containsText("Forte affluence signalée");

            page.getByText("Revenir à la normale…").click();
            button(page, "Oui, revenir à la normale").click();
            assertThat(page.locator("#affluence .notice")).hasCount(0);
        }
    }

    @Test
    void anOperatorIsNotLetIn() {
        try (BrowserContext context = browser.desktop()) {
            Page page = OperatorPage.signIn(context, APP, "claire").page();
            assertThat(page.locator("#me")).hasText("Claire");
            assertThat(page.navigate(APP.url("/coordination/permanence")).status())
                    .isEqualTo(403);
            assertThat(page.request()
                            .get(APP.url("/coordination/permanence.csv"))
                            .status())
                    .isEqualTo(403);
        }
    }

    /** As when somebody comes back to the page: it does not wait for the next ten seconds. */
    private static void lookAgain(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static String escalationOf(String conversation) {
        return StreamSupport.stream(
                        APP.api()
                                .get("/api/v1/escalations?state=waiting")
                                .body()
                                .spliterator(),
                        false)
                .filter(entry -> entry.get("conversation").asString().equals(conversation))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }
}
