package fr.aiguilleur.desk;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.agenda.Feed;
import fr.aiguilleur.referral.Referral;
import fr.aiguilleur.referral.Referrals;
import fr.aiguilleur.sheet.Sheets;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is taken away from the desk: sheets to print, the appointment for a calendar, the poster and the cards. */
@Controller
@RequestMapping("/relais")
class Papers {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final int LONGEST_NAME = 80;

    private final Referrals referrals;
    private final Sheets sheets;

    Papers(Referrals referrals, Sheets sheets) {
        this.referrals = referrals;
        this.sheets = sheets;
    }

    @GetMapping("/orientations/{id}/fiche.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable UUID id, Principal principal) {
        return pdf("fiche", sheets.wayTo(mine(id, principal)));
    }

    @GetMapping("/orientations/{id}/prescription.pdf")
    ResponseEntity<byte[]> form(@PathVariable UUID id, Principal principal) {
        return pdf(
                "fiche-d-orientation",
                sheets.form(mine(id, principal), Member.of(principal).name()));
    }

    /** In universal time, which every calendar understands without a table of zones. */
    @GetMapping("/orientations/{id}/rendez-vous.ics")
    ResponseEntity<byte[]> appointment(@PathVariable UUID id, Principal principal) {
        Referral referral = mine(id, principal);
        ZonedDateTime at = referral.appointment();
        if (at == null) {
            throw ReferralPages.unknown();
        }
        String text = new Feed.Lines()
                .raw("BEGIN", "VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "-//Aiguilleur//Orientation//FR")
                .raw("BEGIN", "VEVENT")
                .raw("UID", referral.id() + "@aiguilleur")
                .raw("DTSTAMP", referral.changedAt().atOffset(ZoneOffset.UTC).format(UTC))
                .raw("DTSTART", at.withZoneSameInstant(ZoneOffset.UTC).format(UTC))
                .raw("DURATION", "PT1H")
                .text("SUMMARY", "Rendez-vous : " + referral.place().name())
                .text(
                        "LOCATION",
                        referral.place().address() + ", " + referral.place().commune())
                .raw("END", "VEVENT")
                .raw("END", "VCALENDAR")
                .toString();
        return file(CALENDAR, "attachment", "rendez-vous.ics", text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/aide/affiche.pdf")
    ResponseEntity<byte[]> poster(@RequestParam(name = "nom", defaultValue = "") String name) {
        return pdf("affiche", sheets.poster(cut(name)));
    }

    @GetMapping("/aide/cartes.pdf")
    ResponseEntity<byte[]> cards(@RequestParam(name = "nom", defaultValue = "") String name) {
        return pdf("cartes", sheets.cards(cut(name)));
    }

    private Referral mine(UUID id, Principal principal) {
        return referrals.find(id, Member.of(principal)).orElseThrow(ReferralPages::unknown);
    }

    private static String cut(String name) {
        return name.strip().substring(0, Math.min(name.strip().length(), LONGEST_NAME));
    }

    /** Shown in the browser, where it is printed from. */
    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return file(MediaType.APPLICATION_PDF, "inline", name + ".pdf", content);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String way, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, way + "; filename=\"" + name + "\"")
                .body(content);
    }
}
