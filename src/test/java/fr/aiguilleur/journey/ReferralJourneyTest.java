package fr.aiguilleur.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.mail.Post.Attachment;
import fr.aiguilleur.referral.Referrals;
import fr.aiguilleur.support.Api;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Browser;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Phone;
import fr.aiguilleur.support.Readable;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A referral from the relay's program to the person's phone, the place's mail, its answer, and what became of it. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class ReferralJourneyTest {

    private static final String PLACES = """
            id,pivot,nom,commune,code_postal,adresse,date_maj,source,telephone,courriels,modalites_acces
            essai-fiche,00000000000000,Atelier des fiches,Limours,91470,3 rue Haute,%s,essai,01 60 12 34 56,fiches@lieu.example,Envoyer un mail avec une fiche de prescription
            """.formatted(LocalDate.now());
    private static final Pattern LINK = Pattern.compile("/reponse/[\\w-]+");
    private static final LocalDate DAY = LocalDate.now().plusDays(6);

    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static App app;
    private static Browser browser;
    private static Api rose;

    @BeforeAll
    static void start() {
        MAIL.start();
        app = App.start(
                Database.fresh(),
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + MAIL.getSmtp().getPort(),
                "--aiguilleur.mail.from=aide@reseau.example");
        browser = new Browser();
        assertThat(app.api()
                        .post("/api/v1/directory/import", "text/csv", PLACES)
                        .status())
                .isEqualTo(200);
        rose = app.api().as(key("Rose"));
    }

    @AfterAll
    static void stop() {
        browser.close();
        app.close();
        MAIL.stop();
    }

    @Test
    void fromTheCardToTheDayThePersonWasThere(CapturedOutput output) {
        Phone phone = Phone.of(app);
        Api.Answer made = create(phone.number());
        UUID id = UUID.fromString(made.at("/id").asString());
        assertThat(made.at("/status").asString()).isEqualTo("SENT");
        assertThat(phone.reads("Atelier des fiches")).contains("3 rue Haute").doesNotContain("Vitale");
        assertThat(rose.get("/api/v1/referrals").at("/referrals/0/id").asString())
                .isEqualTo(id.toString());
        assertThat(app.api().as(key("Paul")).get("/api/v1/referrals/" + id).status())
                .isEqualTo(404);

        Attachment form = new Attachment("fiche.pdf", "application/pdf", "un PDF".getBytes(StandardCharsets.UTF_8));
        Member maker = new Member(made.at("/relay").asString(), "Rose", Role.RELAY);
        app.get(Referrals.class).write(id, maker, List.of(form));
        String mail = mailTo("fiches@lieu.example");
        assertThat(mail).contains("Rose", "M. D.", "refaire sa carte Vitale").contains("fiche.pdf");

        Page place = open(browser.phone(), link(mail));
        assertThat(place.getByText("refaire sa carte")).hasCount(0);
        assertThat(status(id)).as("looking is not reading").isEqualTo("SENT");
        Readable.check(place, "reponse-nouvelle");
        button(place, "Voir la demande");
        assertThat(place.getByText("refaire sa carte Vitale")).isVisible();
        assertThat(status(id)).isEqualTo("SEEN");
        Readable.check(place, "reponse-vue");

        button(place, "Nous ne pouvons pas");
        assertThat(place.getByRole(AriaRole.ALERT)).containsText("Choisissez une raison");
        button(place, "Nous acceptons");
        assertThat(place.getByRole(AriaRole.STATUS)).containsText("C'est accepté");
        button(place, "Nous proposons ce rendez-vous");
        assertThat(place.getByRole(AriaRole.ALERT)).containsText("Donnez un jour");
        Readable.check(place, "reponse-erreur");
        place.getByLabel("Jour").fill(DAY.toString());
        place.getByLabel("Heure").fill("10:30");
        button(place, "Nous proposons ce rendez-vous");
        assertThat(place.getByRole(AriaRole.STATUS)).containsText("Le rendez-vous est noté");
        assertThat(rose.get("/api/v1/referrals/" + id).at("/appointment").asString())
                .startsWith(DAY + "T10:30");

        String calendar = rose.text("/api/v1/referrals/" + id + ".ics");
        assertThat(calendar)
                .contains("DTSTART;TZID=Europe/Paris:" + DAY.toString().replace("-", "") + "T103000")
                .doesNotContain("Vitale")
                .doesNotContain("M. D.");

        assertThat(outcome(id, Map.of("status", "HONOURED")).at("/status").asString())
                .isEqualTo("HONOURED");
        place.reload();
        assertThat(place.getByRole(AriaRole.STATUS)).containsText("La personne est venue");
        assertThat(rose.get("/api/v1/referrals/" + id).at("/changes").valueStream())
                .extracting(change -> change.at("/status").asString())
                .containsExactly("CREATED", "SENT", "SEEN", "ACCEPTED", "APPOINTMENT", "HONOURED");
        assertThat(outcome(id, Map.of("status", "REFUSED", "reason", "FULL")).status())
                .isEqualTo(409);
        assertThat(output.getAll())
                .doesNotContain("Vitale")
                .doesNotContain(phone.number().substring(3))
                .doesNotContain("M. D.");
    }

    @Test
    void aLinkThatNeverWasSaysSoKindlyAndIsNotToldToOthers() {
        BrowserContext context = browser.phone();
        Page page = context.newPage();
        Response response = page.navigate(app.url("/reponse/jamais-vu"));

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headerValue("x-robots-tag")).contains("noindex");
        assertThat(response.headerValue("referrer-policy")).isEqualTo("no-referrer");
        assertThat(page.locator("h1")).hasText("Ce lien ne marche plus");
        Readable.check(page, "reponse-fini");
    }

    @Test
    void whatIsWrongIsSaidWithItsField() {
        Map<String, Object> good = Map.of("place", "essai-fiche", "consent", true);
        assertThat(problem(with(good, "place", "nulle-part"))).isEqualTo("place");
        assertThat(problem(with(good, "need", "x".repeat(301)))).isEqualTo("need");
        assertThat(problem(with(good, "phone", "01 60 12 34 56"))).isEqualTo("phone");
        assertThat(problem(with(good, "initials", "Dupont"))).isEqualTo("initials");
        assertThat(problem(with(with(good, "consent", false), "phone", "06 39 98 01 23")))
                .isEqualTo("consent");
        assertThat(rose.post("/api/v1/referrals", Map.of("place", "essai-fiche"))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("consent");
        assertThat(app.api().as("").get("/api/v1/referrals").status()).isEqualTo(401);
    }

    @Test
    void aPartnerThatCallsTooOftenIsToldWhenToComeBack() {
        Api slow = app.api()
                .as(app.api()
                        .post("/api/v1/api-keys", Map.of("label", "Lent", "role", "RELAY", "perMinute", 2))
                        .at("/key")
                        .asString());
        assertThat(List.of(
                        slow.get("/api/v1/referrals").status(),
                        slow.get("/api/v1/referrals").status(),
                        slow.get("/api/v1/referrals").status()))
                .containsExactly(200, 200, 429);
        assertThat(slow.get("/api/v1/referrals").at("/title").asString()).isEqualTo("Trop d'appels");
        assertThat(rose.get("/api/v1/referrals").status())
                .as("the others go on")
                .isEqualTo(200);
    }

    private static Api.Answer create(String phone) {
        Api.Answer made = rose.post(
                "/api/v1/referrals",
                Map.of(
                        "place", "essai-fiche",
                        "need", "refaire sa carte Vitale, joindre au 06 12 34 56 78",
                        "service", "Aide aux démarches administratives",
                        "path", "accompagnement",
                        "initials", "M. D.",
                        "consent", true,
                        "phone", phone));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/need").asString()).isEqualTo("refaire sa carte Vitale, joindre au [effacé]");
        return made;
    }

    private static String status(UUID id) {
        return rose.get("/api/v1/referrals/" + id).at("/status").asString();
    }

    private static Api.Answer outcome(UUID id, Map<String, String> outcome) {
        return rose.post("/api/v1/referrals/" + id + "/outcome", outcome);
    }

    private static String problem(Map<String, Object> wanted) {
        Api.Answer answer = rose.post("/api/v1/referrals", wanted);
        assertThat(answer.status()).isEqualTo(400);
        return answer.at("/field").asString();
    }

    private static Map<String, Object> with(Map<String, Object> good, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(good);
        changed.put(field, value);
        return changed;
    }

    private static String key(String label) {
        return app.api()
                .post("/api/v1/api-keys", Map.of("label", label, "role", "RELAY"))
                .at("/key")
                .asString();
    }

    /** Headers, words and names of files, as they came. */
    private static String mailTo(String address) {
        try {
            MimeMessage mail = MAIL.getReceivedMessagesForDomain(address)[0];
            Multipart parts = (Multipart) mail.getContent();
            StringBuilder text = new StringBuilder(GreenMailUtil.getHeaders(mail));
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                Object content = part.getContent();
                text.append(
                        content instanceof Multipart inner
                                ? inner.getBodyPart(0).getContent()
                                : part.getFileName());
            }
            return text.toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(String mail) {
        Matcher found = LINK.matcher(mail);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(app.url(path));
        return page;
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
