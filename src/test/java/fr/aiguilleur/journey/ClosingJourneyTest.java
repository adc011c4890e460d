package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.aiguilleur.support.Api;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Eventually;
import fr.aiguilleur.support.Phone;
import fr.aiguilleur.support.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** Conversations end by a form that is nearly filled in, and what came of them is counted. */
@ResourceLock(App.SHARED)
class ClosingJourneyTest {

    private static final double PATIENCE = 120_000;

    private static Browser browser;
    private static int needs;

    private final App app = App.shared();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final String word = "fin" + ++needs;

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
    void twoKeysEndAConversationAndThePersonSaysWhetherItHelped() {
        String need = "mon imprimante ne marche plus, " + word;
        OperatorPage claire = operator("claire");
        ResidentPage person = ResidentPage.open(context(browser.phone()), app).asksForAHuman(need);
        claire.takes(need).replies("Est-elle allumée ?");
        assertThat(person.said("operator")).hasCount(1);
        claire.button("Terminer").focus();

        long begun = System.nanoTime();
        claire.page().keyboard().press("Enter");
        assertThat(claire.page().locator("#closing-finish")).isFocused();
        assertThat(claire.page().getByLabel("Prendre en main du matériel")).isChecked();
        claire.page().keyboard().press("Enter");
        assertThat(claire.mine(need)).hasCount(0);
        System.out.printf("A conversation is ended by two keys in %d ms.%n", (System.nanoTime() - begun) / 1_000_000);

        assertThat(person.said("assistant").last()).containsText("Est-ce que cela vous a aidé ?");
        assertThat(person.state()).containsText("La conversation est terminée.");
        person.choices().filter(named("Un peu")).click();
        assertThat(person.said("assistant").last()).containsText("On peut chercher autrement");
        assertThat(claire.waiting(need)).hasCount(0);
        JsonNode contact = seen(() -> contacts()
                .filter(one -> one.at("/satisfaction").asString().equals("a_little")
                        && one.at("/by").asString().equals("Claire"))
                .findFirst());
        assertThat(contact.at("/themes/0").asString()).isEqualTo("prendre_en_main_du_materiel");
        assertThat(contact.at("/outcome").asString()).isEqualTo("resolved");
        assertThat(contact.at("/minutes").asInt()).isEqualTo(1);
    }

    @Test
    void whoIsToBeCalledHasAPromiseBeforeTheConversationEnds() {
        String need = "mon imprimante ne marche plus, " + word;
        OperatorPage claire = operator("claire");
        ResidentPage.open(context(browser.phone()), app).asksForAHuman(need);
        claire.takes(need).button("Terminer").click();
        Page page = claire.page();
        page.getByLabel("Comment cela finit-il").selectOption("callback");
        page.locator("#closing-finish").click();
        page.locator("#call-close").click();
        assertThat(page.getByText("choisissez d'abord le moment du rappel")).isVisible();
        assertThat(claire.mine(need)).hasCount(1);

        claire.button("Terminer").click();
        assertThat(page.getByLabel("Comment cela finit-il")).hasValue("callback");
        page.locator("#closing-finish").click();
        page.getByLabel("Numéro de téléphone").fill("06 39 98 12 34");
        claire.button("Promettre le rappel").click();
        assertThat(claire.mine(need)).hasCount(0);
        assertThat(page.locator("#calls-list")).containsText(need);
    }

    @Test
    void byTextMessageTheQuestionIsOneSegmentAndOne() {
        String need = "mon imprimante ne marche plus, " + word;
        OperatorPage claire = operator("claire");
        Phone phone = Phone.of(app);
        phone.write(need);
        phone.next(0);
        phone.write("conseiller");
        claire.takes(need).replies("Est-elle allumée ?");
        phone.reads("allumée");

        claire.closes("resolved", "");

        String question = phone.reads("Est-ce que cela vous a aidé");
        assertThat(question)
                .contains("1 Oui")
                .contains("2 Un peu")
                .contains("3 Non")
                .hasSizeLessThan(160);
        phone.write("non pas du tout");
        phone.reads("On peut chercher autrement");
        assertThat(claire.waiting(need)).hasCount(0);
    }

    @Test
    void aVisitIsNotedByTheSameFormWhichOutlivesAReload() {
        OperatorPage claire = operator("claire");
        Page page = claire.page();
        claire.button("Noter un appel ou une visite").click();
        page.getByLabel("Note pour l'équipe").fill("Vient de la mairie, " + word);
        page.reload();
        assertThat(page.locator("#me")).hasText("Claire");
        claire.button("Noter un appel ou une visite").click();
        assertThat(page.getByLabel("Note pour l'équipe")).hasValue("Vient de la mairie, " + word);
        page.getByLabel("Sur place").check();
        page.getByText("Tous les thèmes").click();
        page.getByLabel("Logement", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Comment cela finit-il").selectOption("referred");
        page.getByLabel("Vers quel type de lieu").selectOption("aide_sociale");
        page.getByLabel("Durée en minutes").fill("25");
        Readable.check(page, "console-visite");
        claire.button("Noter").click();

        JsonNode visit = seen(() -> contacts()
                .filter(one -> one.at("/note").asString().contains(word))
                .findFirst());
        assertThat(visit.at("/kind").asString()).isEqualTo("visit");
        assertThat(visit.at("/themes/0").asString()).isEqualTo("logement");
        assertThat(visit.at("/referral").asString()).isEqualTo("aide_sociale");
        assertThat(visit.at("/minutes").asInt()).isEqualTo(25);
        claire.button("Noter un appel ou une visite").click();
        assertThat(page.getByLabel("Note pour l'équipe")).hasValue("");

        OperatorPage nadia = operator("nadia");
        String csv = nadia.page()
                .request()
                .get(app.url("/coordination/contacts.csv"))
                .text();
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("\"date\",\"heure\",\"canal\"");
        assertThat(csv)
                .contains("\"Sur place\",\"Claire\",\"Logement\",\"Orienté vers un lieu\"")
                .doesNotContain(word);
        assertThat(page.request().get(app.url("/coordination/contacts.csv")).status())
                .isEqualTo(403);
    }

    @Test
    void aContactIsWrittenOnceAndWronglySaidInFrench() {
        Map<String, Object> call = Map.of(
                "id",
                UUID.randomUUID(),
                "kind",
                "phone",
                "outcome",
                "unreached",
                "minutes",
                5,
                "note",
                "appel " + word);
        assertThat(app.api().post("/api/v1/contacts", call).status()).isEqualTo(201);
        assertThat(app.api().post("/api/v1/contacts", call).status()).isEqualTo(201);
        assertThat(contacts().filter(one -> one.at("/note").asString().contains(word)))
                .hasSize(1);

        assertThat(refused(Map.of("id", UUID.randomUUID(), "kind", "web", "outcome", "resolved", "minutes", 5)))
                .contains("kind : phone ou visit");
        assertThat(refused(Map.of("id", UUID.randomUUID(), "kind", "phone", "outcome", "gagné", "minutes", 5)))
                .contains("JSON attendu");
        assertThat(refused(Map.of("id", UUID.randomUUID(), "kind", "phone", "outcome", "resolved", "minutes", 900)))
                .contains("champs");
        assertThat(app.api()
                        .get("/api/v1/contacts?from=2026-12-02&to=2026-12-01")
                        .status())
                .isEqualTo(400);
        assertThat(app.api()
                        .get("/api/v1/contacts/form?escalation=" + UUID.randomUUID())
                        .status())
                .isEqualTo(409);
        assertThat(app.api().get("/api/v1/contacts/form").at("/vocabulary/themes"))
                .hasSize(19);
    }

    private static JsonNode seen(Supplier<Optional<JsonNode>> look) {
        return Eventually.see("the contact", look, Optional::isPresent).orElseThrow();
    }

    private String refused(Map<String, Object> contact) {
        Api.Answer answer = app.api().post("/api/v1/contacts", contact);
        assertThat(answer.status()).isEqualTo(400);
        return answer.at("/detail").asString();
    }

    private Stream<JsonNode> contacts() {
        return StreamSupport.stream(
                app.api().get("/api/v1/contacts").at("/contacts").spliterator(), false);
    }

    /** At the console, which has heard from the server. */
    private OperatorPage operator(String account) {
        OperatorPage page = OperatorPage.signIn(context(browser.desktop()), app, account);
        assertThat(page.page().locator("#me")).not().isEmpty();
        page.page().setDefaultTimeout(PATIENCE); // the first turn of a process reads its models
        return page;
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private BrowserContext context(BrowserContext context) {
        contexts.add(context);
        return context;
    }
}
