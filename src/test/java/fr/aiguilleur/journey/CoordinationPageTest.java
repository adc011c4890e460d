package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Readable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A coordinator hands a file in and reads what came of it. */
class CoordinationPageTest {

    private static final String FILE = """
            id,pivot,nom,commune,code_postal,adresse,date_maj,telephone
            page-1,00000000000000,Maison de la page,MASSY,91300,9 rue Neuve,2026-10-01,01 60 12 34 56
            page-2,00000000000000,<b>Lieu</b>,Massy,9130,9 rue Neuve,2026-10-01,
            """;

    private static Browser browser;
    private static App app;

    @BeforeAll
    static void open() {
        browser = new Browser();
        app = App.start(Database.fresh());
    }

    @AfterAll
    static void close() {
        app.close();
        browser.close();
    }

    @Test
    void aCoordinatorHandsAFileInAndSeesWhatBecameOfIt() {
        try (BrowserContext context = browser.desktop()) {
            List<String> complaints = new ArrayList<>();
            Page page = OperatorPage.signIn(context, app, "nadia").menu().page();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.locator("a[href$='/coordination/annuaire']").click();
            assertThat(page.locator("#quality tbody tr").first()).isVisible();

            page.getByLabel("Fichier CSV ou JSON")
                    .setInputFiles(new FilePayload("lieux.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
            page.locator("form[enctype] button").click();

            assertThat(page.locator("#created")).hasText("1");
            assertThat(page.locator("#refused")).hasText("1");
            Locator refused = page.locator("#rejected tbody tr");
            assertThat(refused).hasCount(1);
            assertThat(refused).containsText("code_postal");
            assertThat(refused).containsText("9130");
            assertThat(page.locator("#mended")).containsText("+33160123456");
            readable(page, complaints);
        }
    }

    @Test
    void aFileThatIsNoTableIsToldKindly() {
        try (BrowserContext context = browser.desktop()) {
            Page page = OperatorPage.signIn(context, app, "nadia").page();
            page.navigate(app.url("/coordination/annuaire"));
            page.getByLabel("Fichier CSV ou JSON")
                    .setInputFiles(new FilePayload("x.csv", "text/csv", "bonjour".getBytes(StandardCharsets.UTF_8)));
            page.locator("form[enctype] button").click();

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("code_postal");
        }
    }

    @Test
    void anOperatorIsNotLetIn() {
        try (BrowserContext context = browser.desktop()) {
            Page page = OperatorPage.signIn(context, app, "claire").page();
            assertThat(page.locator("#me")).hasText("Claire");
            assertThat(page.locator("a[href$='/coordination/annuaire']")).hasCount(0);
            assertThat(page.navigate(app.url("/coordination/annuaire")).status())
                    .isEqualTo(403);
        }
    }

    private static void readable(Page page, List<String> complaints) {
        page.locator("details summary").click();
        Readable.check(page, "annuaire");
        assertThat(complaints).as("what the browser complains about").isEmpty();
    }
}
