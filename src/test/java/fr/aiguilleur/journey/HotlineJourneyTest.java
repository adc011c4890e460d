package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.ChatClient;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Eventually;
import fr.aiguilleur.support.Readable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two operators and a person, each in a real browser: who has the person changes hands, lines break, nothing is lost. */
class HotlineJourneyTest {

    /** A browser that agrees to everything, is out of sight, and writes down what it shows and sounds. */
    private static final String ELSEWHERE = """
            window.told = [];
            window.tones = 0;
            window.Notification = class {
              static permission = "default";
              static async requestPermission() { return (Notification.permission = "granted"); }
              constructor(title, { body }) { window.told.push(body); }
            };
            window.AudioContext = class {
              currentTime = 0;
              resume() {}
              createOscillator() { return { frequency: {}, connect: (to) => to, start: () => window.tones++, stop() {} }; }
              createGain() {
                return { gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} }, connect() {} };
              }
            };
            document.hasFocus = () => !window.elsewhere;""";

    private static Browser browser;
    private static String database;
    private static App app;
    private static int needs;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final String need = "ma box internet clignote, demande numéro " + ++needs;

    @BeforeAll
    static void open() {
        browser = new Browser();
        database = Database.fresh();
        app = App.start(database);
        helpTheFirst();
    }

    /** The first person a server helps waits for all that is read once; a busy machine may need long for it. */
    private static void helpTheFirst() {
        try (ChatClient first = ChatClient.open(app)) {
            first.hello();
            first.say("je veux parler à quelqu'un pour ma tablette");
            Eventually.see("the first person who waits", () -> open("waiting"), waiting -> !waiting.isEmpty());
        }
        endAll();
    }

    @AfterAll
    static void close() {
        app.close();
        browser.close();
    }

    /** Nobody is left over for the next one, also when something went wrong. */
    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
        endAll();
    }

    private static void endAll() {
        Stream.of("waiting", "claimed").flatMap(state -> open(state).stream()).forEach(left -> {
            app.api().post("/api/v1/conversations/" + left.get("conversation").asString() + "/take-over", Map.of());
            app.api().post("/api/v1/escalations/" + left.get("id").asString() + "/close", Map.of());
        });
    }

    private static List<JsonNode> open(String state) {
        return app.api()
                .get("/api/v1/escalations?state=" + state)
                .body()
                .valueStream()
                .toList();
    }

    @Test
    void aPersonIsPassedToAColleagueWithAWordThatTheyNeverSee() {
        OperatorPage claire = operator("claire");
        OperatorPage mehdi = operator("mehdi");
        ResidentPage person = resident().asksForAHuman(need);
        claire.takes(need).passesTo("Mehdi", "Elle a déjà redémarré la box.");

        assertThat(mehdi.mine(need)).containsText("Elle a déjà redémarré la box.");
        assertThat(mehdi.mine(need)).containsText("Nouveau message");
        assertThat(claire.withColleague(need)).hasCount(1);
        mehdi.opens(mehdi.mine(need));
        assertThat(mehdi.page().locator("#word")).containsText("Elle a déjà redémarré la box.");
        mehdi.replies("Bonjour, ici Mehdi.");

        assertThat(person.said("operator")).containsText("ici Mehdi");
        assertThat(person.page().locator("#log")).not().containsText("redémarré");
        assertThat(claire.mine(need)).hasCount(0);
        mehdi.closes("resolved", "");
    }

    @Test
    void anOperatorTakesOverUnaskedAndTheAssistantSaysNothingMore() {
        OperatorPage claire = operator("claire");
        ResidentPage person = resident().writes(need);
        person.said("assistant").first().waitFor();
        int answers = person.said("assistant").count();

        claire.page().getByText("Avec l'assistant", exactly()).click();
        Locator led = claire.page().locator("#led-list .entry").filter(new Locator.FilterOptions().setHasText(need));
        claire.opens(led);
        assertThat(claire.page().locator("#not-mine")).containsText("L'assistant répond à cette personne.");
        assertThat(claire.transcript()).containsText(need);
        assertThat(claire.field()).isHidden();
        claire.page().locator("#take-over").click();
        assertThat(claire.field()).isFocused();

        assertThat(person.state()).containsText("Claire vous répond.");
        person.writes("elle est toujours rouge");
        assertThat(claire.transcript()).containsText("elle est toujours rouge");
        claire.replies("Je regarde avec vous.");
        assertThat(person.said("operator")).containsText("Je regarde avec vous.");
        assertThat(person.said("assistant")).hasCount(answers);
        claire.closes("resolved", "");
    }

    @Test
    void whatIsWrittenWithoutNetworkLeavesOnceAndWhatWasSaidMeanwhileArrives() {
        OperatorPage claire = operator("claire");
        ResidentPage person = resident().asksForAHuman(need);
        claire.takes(need);
        claire.page().context().setOffline(true);
        claire.replies("Débranchez la box.");
        assertThat(claire.transcript().locator(".message.own")).containsText("envoi");
        claire.field().fill("Puis rebran");
        person.writes("allô ?");
        claire.page().context().setOffline(false);

        assertThat(person.said("operator")).hasCount(1);
        assertThat(person.said("operator")).containsText("Débranchez la box.");
        assertThat(claire.transcript()).containsText("allô ?");
        assertThat(claire.transcript().locator(".message.own")).hasCount(0);
        assertThat(claire.field()).hasValue("Puis rebran");
        claire.page().reload();
        assertThat(claire.field()).hasValue("Puis rebran");
        assertThat(claire.transcript().getByText("Débranchez la box.")).hasCount(1);
        claire.closes("resolved", "");
    }

    @Test
    void aRestartOfTheServerLosesNoWordOfEither() {
        OperatorPage claire = operator("claire");
        ResidentPage person = resident().asksForAHuman(need);
        claire.takes(need);
        int port = app.port();
        app.close();
        person.writes("vous êtes là ?");
        claire.replies("Oui, toujours.");
        assertThat(claire.page().locator("#lost")).containsText("Connexion perdue");
        app = App.start(database, "--server.port=" + port);

        assertThat(person.said("operator")).hasCount(1);
        assertThat(claire.transcript().getByText("vous êtes là ?")).hasCount(1);
        assertThat(claire.transcript().locator(".message.own")).hasCount(0);
        assertThat(claire.page().locator("#lost")).isEmpty();
        claire.closes("resolved", "");
    }

    @Test
    void twoTabsOfOneOperatorAgree() {
        OperatorPage one = operator("claire");
        OperatorPage other = new OperatorPage(one.page().context().newPage());
        other.page().navigate(app.url("/console"));
        resident().asksForAHuman(need);
        one.page().bringToFront();
        one.takes(need);
        other.page().bringToFront();
        other.opens(other.mine(need));
        one.field().fill("brouillon de l'un");
        other.replies("Dit dans l'autre.");

        assertThat(one.transcript().getByText("Dit dans l'autre.")).hasCount(1);
        assertThat(other.transcript().getByText("Dit dans l'autre.")).hasCount(1);
        assertThat(one.field()).hasValue("brouillon de l'un");
        assertThat(other.field()).isEmpty();
        one.page().bringToFront();
        one.closes("resolved", "");
        assertThat(other.field()).isHidden();
        assertThat(other.page().locator("#not-mine")).containsText("terminée");
    }

    @Test
    void aPauseAndHowManyPeopleOneTakesAreKeptAndSeenByColleagues() {
        OperatorPage claire = operator("claire");
        OperatorPage mehdi = operator("mehdi");
        resident().asksForAHuman(need);
        claire.takes(need);
        mehdi.page().getByLabel("En pause").check();
        claire.button("Transférer").click();
        Locator choice = claire.page().locator("#transfer").getByLabel("Mehdi");
        assertThat(choice).isDisabled();
        mehdi.page().getByLabel("Je suis là").check();
        mehdi.page().locator("#capacity").selectOption("7");
        assertThat(choice).isEnabled();
        mehdi.page().reload();
        assertThat(mehdi.page().locator("#capacity")).hasValue("7");
        assertThat(mehdi.page().getByLabel("Je suis là")).isChecked();
        Readable.check(claire.page(), "console-transfert");
        claire.button("Garder la conversation").click();
        claire.closes("resolved", "");
    }

    @Test
    void aWholeConversationIsHeldByKeyboard() {
        OperatorPage claire = operator("claire");
        Page page = claire.page();
        ResidentPage person = resident().asksForAHuman(need);
        claire.waiting(need).waitFor();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("Transférer à un collègue");
        Readable.check(page, "console-raccourcis");
        page.keyboard().press("Escape");

        page.keyboard().press("j");
        assertThat(claire.waiting(need).locator(".entry-open")).isFocused();
        page.keyboard().press("Enter");
        assertThat(claire.transcript()).containsText(need);
        page.keyboard().press("p");
        assertThat(claire.field()).isFocused();
        page.keyboard().type("Je reste, jusqu'à la fin ?");
        page.keyboard().press("Control+Enter");
        assertThat(person.said("operator")).containsText("Je reste, jusqu'à la fin ?");
        page.keyboard().press("Escape");
        page.keyboard().press("t");
        assertThat(page.locator("#transfer")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("f");
        assertThat(page.locator("#closing")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("r");
        assertThat(claire.field()).isFocused();
        claire.closes("resolved", "");
    }

    @Test
    void whoLooksElsewhereIsToldWhySomebodyWaitsButNotTheirWords() {
        BrowserContext desktop = context();
        desktop.addInitScript(ELSEWHERE);
        OperatorPage claire = operator(desktop, "claire");
        claire.menu().button("Me prévenir").click();
        assertThat(claire.button("Me prévenir")).hasAttribute("aria-pressed", "true");
        claire.page().evaluate("window.elsewhere = true");
        resident().asksForAHuman(need);

        claire.page().waitForFunction("() => window.told.length > 0");
        assertThat(claire.page().evaluate("window.told.join()"))
                .isEqualTo("Une personne attend : a demandé à parler à quelqu'un");
        assertThat(claire.page().evaluate("window.tones")).isEqualTo(2);
        assertThat(claire.page()).hasTitle(Pattern.compile("\\(\\d+\\) Console.*"));
        claire.takes(need).closes("resolved", "");
    }

    @Test
    void ofTwoHundredWhoWaitOneChangeTouchesOneCard() throws IOException {
        OperatorPage claire = operator("claire");
        String draw = Files.readString(Path.of("src/test/js/long-queue.page.js"));

        Map<?, ?> drawn =
                (Map<?, ?>) claire.page().evaluate(draw, List.of("nothing", "word", "first", "danger", "up", "down"));

        System.out.println("Two hundred people who wait are drawn: " + drawn.get("told"));
        assertThat(drawn.get("right")).as("the order on the screen").isEqualTo(true);
        // A card that is made anew counts with the one it replaces.
        assertThat(String.valueOf(drawn.get("touched")))
                .isEqualTo("{nothing=0, word=2, first=1, danger=1, up=1, down=1}");
    }

    private OperatorPage operator(String account) {
        return operator(context(), account);
    }

    /** With the console ready to be used. */
    private static OperatorPage operator(BrowserContext desktop, String account) {
        OperatorPage operator = OperatorPage.signIn(desktop, app, account);
        operator.page().locator("#presence").waitFor();
        return operator;
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

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
