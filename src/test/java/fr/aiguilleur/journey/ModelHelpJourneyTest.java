package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Readable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a model does for operators and coordinators: proposed, marked as a model's, and left to them. */
@ResourceLock(App.SHARED)
class ModelHelpJourneyTest {

    private static final String NEED = "mon imprimante ne marche plus, j'habite Massy, brouillon";

    private final App app = App.shared();

    @AfterEach
    void off() {
        App.model().off();
    }

    @Test
    void anOperatorAsksForADraftAndLeavesOrTakesIt() {
        App.model().answers(Task.SUMMARY, _ -> "{\"lines\":[\"Son imprimante ne marche plus.\",\"Elle a 81 ans.\"]}");
        try (Browser browser = new Browser();
                BrowserContext phone = browser.phone();
                BrowserContext desktop = browser.desktop()) {
            ResidentPage person = ResidentPage.open(phone, app).asksForAHuman(NEED);
            OperatorPage claire = OperatorPage.signIn(desktop, app, "claire").takes(NEED);
            Page page = claire.page();
            Locator ask = claire.button("Proposer un brouillon");
            ask.click();
            assertThat(page.locator("#draft-state")).hasText("Pas de brouillon pour le moment.");

            App.model().answers(Task.DRAFT, ModelHelpJourneyTest::quoted);
            ask.click();
            assertThat(page.locator("#draft-shown")).containsText("Brouillon d'un modèle de langue, à relire");
            Readable.check(page, "console-brouillon");
            assertThat(claire.field()).hasValue("");
            claire.button("Mettre dans la réponse").click();
            assertThat(claire.field()).hasValue(Pattern.compile(".+"));
            assertThat(person.said("operator")).hasCount(0);
            claire.replies("Bonjour, voici ce que je vous propose.");
            assertThat(person.said("operator")).containsText("voici ce que je vous propose");

            App.model().off();
            person.writes("elle est toujours en panne");
            assertThat(page.locator("#whisper-state")).containsText("suggestion");
            assertThat(ask).isHidden();
            assertThat(page.locator("#gist")).containsText("Résumé d'un modèle, à vérifier");
            assertThat(page.locator("#gist-lines")).containsText("Son imprimante ne marche plus.");
            assertThat(page.locator("#gist-lines")).not().containsText("81");
        }
    }

    @Test
    void aCoordinatorSeesGroupsAndPhrasingsAndCopiesThemByHand() {
        try (Browser browser = new Browser();
                BrowserContext desktop = browser.desktop()) {
            Page page = OperatorPage.signIn(desktop, app, "nadia").page();
            page.navigate(app.url("/coordination/questions"));
            Readable.check(page, "questions");
            page.navigate(app.url("/coordination/formulations?guide=wifi"));
            assertThat(page.locator(".notice").first()).containsText("Aucun modèle de langue");

            App.model()
                    .answers(
                            Task.PHRASINGS,
                            _ ->
                                    "{\"phrasings\":[\"ma box clignote rouge\",\"appelez le 06 39 98 12 12\",\"plus de net\"]}");
            page.navigate(app.url("/coordination/formulations"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Proposer d'autres façons de le dire"))
                    .click();
            assertThat(page.locator("input[name=kept]")).hasCount(2);
            page.locator("input[name=kept]").first().check();
            assertThat(page.locator("#kept")).hasValue("  - ma box clignote rouge");
            Readable.check(page, "formulations");
        }
    }

    /** One sentence of the first guide, and one that no record says. */
    private static String quoted(JsonNode asked) {
        Assertions.assertThat(asked.toString()).contains("imprimante");
        JsonNode guide = StreamSupport.stream(asked.path("records").spliterator(), false)
                .findFirst()
                .orElseThrow();
        String[] told = guide.path("text").asString().split("(?<=[.!?])\\s+");
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "sentences",
                        List.of(Map.of(
                                "text",
                                told[1],
                                "sources",
                                List.of(guide.path("number").asInt())))));
    }
}
