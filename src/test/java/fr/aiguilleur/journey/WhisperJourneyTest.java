package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.figures.SuggestionUse.Kind;
import fr.aiguilleur.figures.SuggestionUses;
import fr.aiguilleur.figures.SuggestionUses.Count;
import fr.aiguilleur.support.Api;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Eventually;
import fr.aiguilleur.support.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** An operator answers with what is whispered, and the person sees it as if the assistant had sent it. */
@ResourceLock(App.SHARED)
class WhisperJourneyTest {

    private static Browser browser;
    private static int needs;

    private final App app = App.shared();
    private final Api api = app.api();
    private final Instant since = app.get(Clock.class).instant();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final String need = "mon imprimante ne marche plus, j'habite Massy, suggestion " + ++needs;

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
    void placesAndStepsAreSentByKeyboardAndTheirFactsAreOurs() {
        OperatorPage claire = operator();
        ResidentPage person = ResidentPage.open(phone(), app).asksForAHuman(need);
        assertThat(person.state()).containsText("Un conseiller vous répond ici.");
        Page page = claire.page();
        claire.opens(claire.waiting(need));
        Locator guide = tips(page, "guide").first();
        assertThat(guide).containsText("Pourquoi");
        assertThat(guide).containsText(Pattern.compile("Vérifié le|À vérifier"));
        assertThat(tips(page, "place").first()).containsText("km");
        assertThat(page.locator("#whisper [data-act=send]")).hasCount(0);
        claire.takes(need);

        Locator place = tips(page, "place").first();
        String name = place.locator(".tip-title").textContent();
        tips(page, "guide").last().focus();
        page.keyboard().press("ArrowDown");
        assertThat(place).isFocused();
        page.keyboard().press("Shift+Enter");
        Locator card = person.said("operator").locator(".card.place");
        assertThat(card).containsText(name);
        assertThat(card).containsText("Fiche vérifiée le");
        assertThat(person.said("operator").locator(".sources")).hasCount(1);
        assertThat(person.said("operator")).containsText("Claire");

        guide.focus();
        page.keyboard().press("Enter");
        assertThat(claire.field()).isFocused();
        assertThat(page.locator("#enclosed")).isVisible();
        page.keyboard().type(" Dites-moi ce que vous voyez.");
        page.keyboard().press("Control+Enter");
        assertThat(person.said("operator").last()).containsText("Dites-moi ce que vous voyez.");
        assertThat(person.said("operator").last().locator(".sources")).hasCount(1);
        assertThat(page.locator("#enclosed")).isHidden();

        place.locator("[data-act=ignore]").click();
        assertThat(page.locator("#whisper .tips.place .tip-title").filter(new Locator.FilterOptions().setHasText(name)))
                .hasCount(0);
        Eventually.see(
                "what was done with them",
                () -> app.get(SuggestionUses.class).summary(since),
                uses -> uses.containsAll(
                        List.of(new Count(Kind.PLACE, 1, 0, 1, 1), new Count(Kind.GUIDE, 0, 1, 0, 1))));

        person.writes("mon wifi ne marche pas");
        assertThat(tips(page, "guide").first()).containsText(Pattern.compile("wi-?fi", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void otherWordsGiveTheSamePanelWhichCanBeReadByEverybody() {
        OperatorPage claire = operator();
        ResidentPage.open(phone(), app).asksForAHuman(need);
        claire.takes(need);
        Page page = claire.page();

        page.getByLabel("Chercher avec d'autres mots").fill("imprimer palaiseau");
        page.keyboard().press("Enter");
        assertThat(page.locator("#whisper-state")).containsText("autour de Palaiseau");
        Locator place = tips(page, "place").first();
        String name = place.locator(".tip-title").textContent();
        place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Joindre"))
                .click();
        assertThat(page.locator("#enclosed")).containsText(name);
        Readable.check(page, "console-suggestions");
        claire.button("Retirer la fiche").click();
        assertThat(page.locator("#enclosed")).isHidden();

        claire.button("Revenir aux mots de la personne").click();
        assertThat(page.locator("#whisper-state")).containsText("autour de Massy");
    }

    @Test
    void aMessageCarriesOneRecordOfOursOrIsRefusedInFrench() {
        OperatorPage claire = operator();
        ResidentPage.open(phone(), app).asksForAHuman(need);
        String conversation = conversation();
        String path = "/api/v1/conversations/" + conversation;
        JsonNode found = api.get(path + "/suggestions").body();
        Assertions.assertThat(found.at("/places/0/verifiedOn").asString()).isNotEmpty();
        Assertions.assertThat(found.at("/assistant/text").asString()).isNotEmpty();
        Assertions.assertThat(api.get("/api/v1/conversations/" + UUID.randomUUID() + "/suggestions")
                        .status())
                .isEqualTo(404);
        claire.takes(need);

        Assertions.assertThat(detail(path, Map.of("place", "nulle-part"))).contains("n'existe plus");
        Assertions.assertThat(detail(path, Map.of("place", "a", "event", "b"))).contains("une seule fiche");
        Assertions.assertThat(detail(path, Map.of("text", " "))).contains("quelques mots");
        Assertions.assertThat(api.post(path + "/suggestions/uses", Map.of("kind", "mots", "what", "sent", "rank", 1))
                        .status())
                .isEqualTo(400);
    }

    private String detail(String path, Map<String, Object> reply) {
        Map<String, Object> body = new HashMap<>(reply);
        body.put("clientId", UUID.randomUUID().toString());
        Api.Answer answer = api.post(path + "/messages", body);
        Assertions.assertThat(answer.status()).isEqualTo(400);
        return answer.at("/detail").asString();
    }

    private String conversation() {
        return Eventually.see("the person in the queue", this::waiting, id -> !id.isEmpty());
    }

    private String waiting() {
        return api.get("/api/v1/escalations")
                .body()
                .valueStream()
                .filter(entry -> need.equals(entry.at("/summary/need").asString()))
                .map(entry -> entry.at("/conversation").asString())
                .findFirst()
                .orElse("");
    }

    private static Locator tips(Page page, String kind) {
        return page.locator("#whisper .tips." + kind + " .tip");
    }

    private OperatorPage operator() {
        BrowserContext desktop = browser.desktop();
        contexts.add(desktop);
        OperatorPage claire = OperatorPage.signIn(desktop, app, "claire");
        assertThat(claire.page().locator("#me")).hasText("Claire");
        return claire;
    }

    private BrowserContext phone() {
        BrowserContext phone = browser.phone();
        contexts.add(phone);
        return phone;
    }
}
