package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page as people have it before them: small and large, by day and by night, magnified, without script. */
class PagesTest {

    private static final int MOST_BYTES = 100_000;

    private static Browser browser;
    private static App app;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = new Browser();
        app = App.start(Database.fresh(), "--aiguilleur.twilio.from=+33639980000");
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

    /** One after the other on one server: each finds the queue as the one before left it. */
    @TestFactory
    Stream<DynamicTest> everyPageIsReadableByEverybody() {
        return Stream.of(
                page("accueil", () -> open("/")),
                page("connexion", () -> open("/login")),
                page("introuvable", () -> open("/nulle-part")),
                page("telephone", this::phone),
                page("guides", () -> open("/guides")),
                page("guide", () -> open("/guides/sms-arnaque")),
                page("sources", () -> open("/sources")),
                page("coordination-guides", () -> coordinating("/coordination/guides")),
                page("guide-apercu", () -> coordinating("/coordination/guides/sms-arnaque")),
                page("guide-defauts", this::brokenGuide),
                page("coordination-sms", this::undelivered),
                page("console-vide", () -> console().page()),
                page("conversation-guide", this::guide),
                page("conversation-lieux", this::places),
                page("conversation-attente", this::queue),
                page("console", this::helping),
                page("conversation-conseiller", () -> helped().page()),
                page("console-terminer", this::ending),
                page("conversation-terminee", this::ended));
    }

    @Test
    void theFirstPageIsLightForASlowPhone() {
        Page page = browserPage(browser.phone());
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        page.navigate(app.url("/"));
        page.waitForLoadState(LoadState.NETWORKIDLE);

        Map<String, Integer> weights = new TreeMap<>();
        responses.stream()
                .filter(response -> !response.url().endsWith(".woff2"))
                .forEach(response -> weights.put(response.url(), response.body().length));

        System.out.println("The first page weighs " + weights + ".");
        assertThat(weights.keySet()).anyMatch(url -> url.endsWith("/chat/chat.mjs"));
        assertThat(weights.values().stream().mapToInt(Integer::intValue).sum())
                .as("bytes of the first page: " + weights)
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void theFirstPageSaysHowToReachHelpWithoutScript() {
        Page page = browserPage(browser.withoutScript());
        page.navigate(app.url("/"));

        assertThat(page.locator("noscript h2")).isVisible();
        assertThat(page.locator("noscript .card")).containsText("Envoyez un SMS au 06 39 98 00 00");
        assertThat(page.locator("noscript .card")).containsText("maison France services");
        assertThat(page.locator("noscript .card")).containsText("112");
        assertThat(page.locator("#composer")).isHidden();
        Browser.wholePicture(page, "accueil-sans-script-360");
    }

    private DynamicTest page(String name, Supplier<Page> scene) {
        return DynamicTest.dynamicTest(name, () -> {
            complaints.clear();
            Page page = scene.get();
            Readable.check(page, name);
            assertThat(complaints)
                    .as("what the browser complains about on " + name)
                    .isEmpty();
        });
    }

    private Page open(String path) {
        Page page = browserPage(browser.phone());
        page.navigate(app.url(path));
        return page;
    }

    private Page coordinating(String path) {
        Page page = browserPage(browser.desktop());
        page.navigate(app.url(path));
        return new OperatorPage(page).signIn("nadia", App.PASSWORD).page();
    }

    /** One that may be sent again, and one that may not. */
    private Page undelivered() {
        Conversations conversations = app.get(Conversations.class);
        UUID id = conversations.withPhone("+33639980555").id();
        for (int code : new int[] {30036, 21614}) {
            conversations.systemSays(id, "Bonjour");
            app.get(JdbcClient.class).sql("""
                    insert into sms_outbox (id, conversation_id, seq, part, to_address, status, error_code, created_at,
                      due_at)
                    values (gen_random_uuid(), ?, (select last_seq from conversation where id = ?), 7, '', 'undelivered',
                      ?, now(), now())""").params(id, id, code).update();
        }
        Page page = coordinating("/coordination/sms");
        assertThat(page.locator("#dead-letters li")).hasCount(2);
        assertThat(page.locator("#dead-letters .main")).hasCount(1);
        return page;
    }

    private Page brokenGuide() {
        Page page = coordinating("/coordination/guides");
        page.getByLabel("Nom du fichier").fill("essai-casse");
        page.getByLabel("Le guide").fill("""
                ---
                titre: Un guide à corriger
                ---
                On y va.

                ## Un {#un}
                Faites ceci.
                - [C'est fait](#deux)
                - [Aide](humain:)
                """);
        page.getByText("Voir le guide").click();
        assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("À corriger")))
                .isVisible();
        return page;
    }

    private ResidentPage resident() {
        return new ResidentPage(open("/"));
    }

    private Page phone() {
        Page page = open("/demo/telephone");
        page.getByLabel("Votre message").fill("jarive pa a imprimé a massy");
        page.getByLabel("Votre message").press("Enter");
        page.locator("#thread .theirs").first().waitFor();
        return page;
    }

    private OperatorPage console() {
        Page page = browserPage(browser.desktop());
        page.navigate(app.url("/console"));
        OperatorPage claire = new OperatorPage(page).signIn("claire", App.PASSWORD);
        assertThat(page.locator("#me")).hasText("Claire");
        return claire;
    }

    private Page guide() {
        ResidentPage person = resident().writes("j'ai oublié mon mot de passe ameli");
        person.choices().first().waitFor();
        return person.page();
    }

    private Page places() {
        ResidentPage person = resident().writes("je cherche un lieu pour imprimer à Massy");
        person.page().locator("#log .place").first().waitFor();
        return person.page();
    }

    private Page queue() {
        ResidentPage person = resident().asksForAHuman("ma tablette ne s'allume plus");
        assertThat(person.state()).containsText("Un conseiller vous répond");
        return person.page();
    }

    private Page helping() {
        ResidentPage person = resident().asksForAHuman("plus d'internet, la box clignote rouge, je suis à Orsay");
        OperatorPage claire = console().takes("la box clignote rouge");
        claire.replies("Bonjour, ici Claire. De quelle couleur est le voyant ?");
        assertThat(person.said("operator")).hasCount(1);
        person.writes("rouge");
        assertThat(claire.transcript().locator(".message.person").last()).containsText("rouge");
        return claire.page();
    }

    private ResidentPage helped() {
        ResidentPage person = resident().asksForAHuman("mon imprimante ne marche plus");
        console().takes("mon imprimante ne marche plus").replies("Bonjour, ici Claire. Est-elle allumée ?");
        assertThat(person.said("operator")).hasCount(1);
        return person;
    }

    private Page ending() {
        OperatorPage claire = console();
        claire.opens(claire.mine("mon imprimante ne marche plus"))
                .button("Terminer")
                .click();
        return claire.page();
    }

    private Page ended() {
        ResidentPage person = resident().asksForAHuman("je n'arrive pas à envoyer une photo");
        OperatorPage claire = console().takes("envoyer une photo");
        claire.replies("Le message était trop lourd : envoyez une photo à la fois.");
        assertThat(person.said("operator")).hasCount(1);
        claire.closes("resolved", "");
        assertThat(person.state()).containsText("terminée");
        return person.page();
    }

    /** A page whose every complaint is noted; a missing page may say that it is missing. */
    private Page browserPage(BrowserContext context) {
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            boolean missing =
                    message.text().contains("404") && message.location().contains("/nulle-part");
            if (List.of("error", "warning").contains(message.type()) && !missing) {
                complaints.add(message.text());
            }
        });
        return page;
    }
}
