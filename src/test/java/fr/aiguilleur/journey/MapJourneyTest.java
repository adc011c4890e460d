package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Readable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody looks for a place, with and without a map, and says what is wrong with it. */
class MapJourneyTest {

    private static final String TILES = "https://tuiles.example";
    private static final byte[] TILE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGN4/Oo+AAVgAq0eYLRsAAAAAElFTkSuQmCC");
    private static final String PLACE = "91027-france-services-athis-mons";
    private static final String OTHER = "91045-france-services-du-val-d-essonne";

    private static Browser browser;
    private static App app;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = new Browser();
        app = App.start(
                Database.fresh(),
                "--aiguilleur.map.tiles=" + TILES + "/{z}/{x}/{y}.png",
                "--aiguilleur.map.attribution=© Plan d'essai <gris>");
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

    @Test
    void theListSaysAllWithoutScript() {
        Page page = open(browser.withoutScript(), "/carte");
        page.getByLabel("Votre ville").fill("massy");
        button(page, "Chercher").click();

        assertThat(page.locator("#trouves")).containsText("autour de Massy");
        assertThat(page.locator(".places .place")).hasCount(12);
        assertThat(page.locator("#plan")).isHidden();
        assertThat(page.locator("#near-me")).isHidden();
        page.locator("summary").first().click();
        page.getByLabel("Quand").selectOption("samedi");
        page.getByLabel("Gratuit seulement").check();
        button(page, "Voir les lieux").click();
        assertThat(page).hasURL(Pattern.compile(".*q=massy.*open=samedi.*free=true.*"));
        assertThat(page.locator(".places .place")).not().hasCount(12);
        assertThat(page.getByText("ne disent pas leurs horaires")).isVisible();
        assertThat(page.locator(".places .place").first().locator(".badge.good"))
                .hasText("Gratuit");
    }

    @Test
    void theMapShowsTheListAndLeadsBackToIt() {
        Page page = with(TILE, browser.desktop());
        page.navigate(app.url("/carte?q=91300"));

        Locator cards = page.locator(".places .place[data-lat]");
        Locator markers = page.locator("#plan .spot");
        assertThat(markers.first()).isVisible();
        assertThat(markers).hasCount(cards.count());
        assertThat(page.locator("#plan img.leaflet-tile").first()).isVisible();
        assertThat(page.locator(".leaflet-control-attribution")).hasText("© Plan d'essai <gris>");
        Readable.check(page, "carte");
        Locator card = cards.nth(2);
        String name = card.locator("h3 a").innerText();
        Locator marker = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(card.getAttribute("data-number") + ". " + name));
        marker.focus();
        page.keyboard().press("Enter");
        assertThat(card.locator("h3 a")).isFocused();
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Voir sur la carte : " + name))
                .click();
        assertThat(marker).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutTilesTheTownsAreNamedAndTheListGoesOn() {
        Page page = with(null, browser.desktop());
        page.navigate(app.url("/carte?q=palézo"));

        assertThat(page.getByText("Vous vouliez dire Palaiseau")).isVisible();
        assertThat(page.getByText("Le fond de plan ne s'affiche pas")).isVisible();
        assertThat(page.locator("#plan .town span").first()).isVisible();
        assertThat(page.locator("#plan .spot").first()).isVisible();
        assertThat(page.locator(".leaflet-control-attribution")).hasCount(0);
        assertThat(page.locator(".places .place")).hasCount(12);
    }

    @Test
    void whoIsSomewhereSeesWhatIsAroundThem() {
        BrowserContext here = browser.phone();
        here.grantPermissions(List.of("geolocation"));
        here.setGeolocation(new Geolocation(48.7309123, 2.2713456));
        Page page = open(here, "/carte");
        button(page, "Autour de moi").click();

        assertThat(page).hasURL(Pattern.compile(".*near=48\\.731%2C2\\.271.*"));
        assertThat(page.locator("#trouves")).containsText("autour de vous");
        Page refused = open(browser.phone(), "/carte");
        button(refused, "Autour de moi").click();
        assertThat(refused.locator("#near-told")).containsText("Écrivez votre ville");
    }

    @Test
    void whenNothingFitsThePageSaysWhatToGiveUp() {
        Page page = open(browser.phone(), "/carte?q=etampes&km=2&special=Surdit%C3%A9");

        assertThat(page.getByText("Je n’ai rien trouvé avec tous ces choix")).isVisible();
        Readable.check(page, "carte-rien");
        page.locator(".beside .card .links a").first().click();
        assertThat(page.locator(".places .place").first()).isVisible();
    }

    @Test
    void aPlaceSaysAllThatIsKnownOfIt() {
        Page page = with(TILE, browser.phone());
        page.navigate(app.url("/carte/" + PLACE));

        assertThat(page.locator("h1")).hasText("France services Athis-Mons");
        assertThat(page.locator("a[href='tel:+33169578300']")).hasText("01 69 57 83 00");
        assertThat(page.locator(".hours").first()).containsText("lundi");
        page.locator("summary").click();
        assertThat(page.locator(".facts")).containsText("3 rue Pierre Bérégovoy");
        assertThat(page.locator(".facts")).containsText("2022");
        Readable.check(page, "lieu");
        assertThat(page.locator("#plan .spot")).hasCount(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyNameOfAPlaceLeadsToItAndALostOneToTheSearch() {
        String merged = """
                id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,telephone,date_maj,source
                ailleurs-7,00000000000000,France services Athis-Mons,Athis-Mons,91200,91027,3 rue Pierre Bérégovoy,48.703759,2.363505,+33169578300,2026-11-01,essai
                """;
        assertThat(app.api()
                        .post("/api/v1/directory/import", "text/csv", merged)
                        .at("/merged")
                        .asInt())
                .isOne();
        Page page = open(browser.phone(), "/carte/ailleurs-7");
        assertThat(page).hasURL(app.url("/carte/" + PLACE));

        Response lost = page.navigate(app.url("/carte/nulle-part"));
        assertThat(lost.status()).isEqualTo(404);
        Readable.check(page, "lieu-parti");
        page.getByLabel("Votre ville").fill("Orsay");
        button(page, "Chercher").click();
        assertThat(page.locator("#trouves")).containsText("autour d'Orsay");
    }

    @Test
    void aMistakeReachesTheCoordinatorWhoHandlesIt() {
        Page page = open(browser.phone(), "/carte/" + PLACE);
        page.getByText("Signaler une erreur").click();
        button(page, "Envoyer").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choisissez ce qui ne va pas");
        page.getByLabel("Votre mail").fill("jeanne");
        page.getByLabel("Les horaires").check();
        button(page, "Envoyer").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("n'est pas complète");
        Readable.check(page, "lieu-erreur");
        page.getByLabel("Votre mail").fill("jeanne@example.org");
        page.getByLabel("En quelques mots").fill("Fermé le mardi. <b>Mon mot de passe est Toto1958</b>");
        button(page, "Envoyer").click();
        assertThat(page.locator("h1")).containsText("Merci");
        Readable.check(page, "lieu-merci");

        Page nadia = open(browser.desktop(), "/coordination/annuaire");
        new OperatorPage(nadia).signIn("nadia", App.PASSWORD);
        nadia.getByText("Erreurs signalées (1)").click();
        Locator report = nadia.locator(".events .card");
        assertThat(report).containsText("Les horaires ne sont pas bons");
        assertThat(report).containsText("Fermé le mardi. <b>");
        assertThat(report).not().containsText("Toto1958");
        assertThat(report).containsText("jeanne@example.org");
        Readable.check(nadia, "signalements");
        nadia.getByLabel("C'est corrigé : France services Athis-Mons").click();
        assertThat(nadia.getByRole(AriaRole.STATUS)).containsText("noté comme corrigé");
        assertThat(nadia.locator("main")).containsText("corrigé par Nadia");
        assertThat(nadia.locator("main")).not().containsText("jeanne@example.org");
        assertThat(nadia.getByText("Erreurs signalées (")).hasCount(0);
    }

    @Test
    void aHastyHandIsStoppedOnOnePlaceAndAProgramIsForgotten() {
        Page page = open(browser.phone(), "/carte/" + OTHER + "/erreur");
        page.evaluate("document.querySelector('#nickname').value = 'x'");
        tells(page);
        assertThat(page.locator("h1")).containsText("Merci");
        for (int told = 0; told < 5; told++) {
            page.navigate(app.url("/carte/" + OTHER + "/erreur"));
            tells(page);
            assertThat(page.locator("h1")).containsText("Merci");
        }
        page.navigate(app.url("/carte/" + OTHER + "/erreur"));
        tells(page);
        assertThat(page.locator("h1")).containsText("Un peu trop vite");
        page.navigate(app.url("/carte/91103-ccas-de-bretigny-sur-orge/erreur"));
        tells(page);
        assertThat(page.locator("h1")).containsText("Merci");
    }

    @Test
    void onlyCoordinatorsReadWhatIsWrong() {
        Page claire = open(browser.desktop(), "/coordination/signalements");
        new OperatorPage(claire).signIn("claire", App.PASSWORD);

        assertThat(claire.locator("h1")).containsText("Cette page n'est pas pour ce compte");
    }

    private static void tells(Page page) {
        page.getByLabel("Ce lieu a fermé").check();
        button(page, "Envoyer").click();
    }

    /** A page whose map gets this picture everywhere, or none. */
    private Page with(byte @Nullable [] tile, BrowserContext context) {
        contexts.add(context);
        context.route(TILES + "/**", route -> {
            if (tile == null) {
                route.abort();
            } else {
                route.fulfill(
                        new Route.FulfillOptions().setContentType("image/png").setBodyBytes(tile));
            }
        });
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Page open(BrowserContext context, String path) {
        contexts.add(context);
        Page page = context.newPage();
        page.navigate(app.url(path));
        return page;
    }
}
