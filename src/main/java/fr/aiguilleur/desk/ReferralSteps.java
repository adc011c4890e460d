package fr.aiguilleur.desk;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.mail.Post;
import fr.aiguilleur.mail.Post.Attachment;
import fr.aiguilleur.referral.Letter;
import fr.aiguilleur.referral.Mistake;
import fr.aiguilleur.referral.Referral;
import fr.aiguilleur.referral.Referrals;
import fr.aiguilleur.referral.Refusal;
import fr.aiguilleur.referral.Status;
import fr.aiguilleur.sheet.Sheets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a relay does with a referral: sends it, notes the day, says what became of it. */
@Controller
@RequestMapping("/relais/orientations/{id}")
class ReferralSteps {

    private final Referrals referrals;
    private final Sheets sheets;
    private final Post post;
    private final Clock clock;

    ReferralSteps(Referrals referrals, Sheets sheets, Post post, Clock clock) {
        this.referrals = referrals;
        this.sheets = sheets;
        this.post = post;
        this.clock = clock;
    }

    @PostMapping("/sms")
    String text(@PathVariable UUID id, @RequestParam String phone, Principal principal, RedirectAttributes told) {
        return step(id, told, "Le SMS est parti.", () -> referrals.text(id, phone, Member.of(principal)));
    }

    /** By our server when there is one; else by the relay's own mail program, from a page that shows the letter. */
    @PostMapping("/ecrire")
    String write(@PathVariable UUID id, Principal principal, Model model, RedirectAttributes told) {
        Member member = Member.of(principal);
        if (post.open()) {
            return step(id, told, "Le mail est parti.", () -> referrals.write(id, member, form(id, member)));
        }
        try {
            Letter letter = referrals.letter(id, member);
            model.addAttribute("id", id);
            model.addAttribute("letter", letter);
            model.addAttribute("mailto", mailto(letter));
            return "desk/lettre";
        } catch (Mistake mistake) {
            told.addFlashAttribute("mistake", ReferralView.sentence(mistake));
            return page(id);
        }
    }

    @PostMapping("/rendez-vous")
    String appointment(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            Principal principal,
            RedirectAttributes told) {
        ZonedDateTime at = moment(day, time);
        if (at == null) {
            told.addFlashAttribute("mistake", "Donnez le jour et l'heure du rendez-vous.");
            return page(id);
        }
        return step(id, told, "Le rendez-vous est noté.", () -> referrals.appointment(id, at, Member.of(principal)));
    }

    /** @param refusal why it did not happen; needed only then */
    @PostMapping("/suite")
    String outcome(
            @PathVariable UUID id,
            @RequestParam Status status,
            @RequestParam(defaultValue = "") String refusal,
            Principal principal,
            RedirectAttributes told) {
        Refusal reason = refusal.isEmpty() ? null : Refusal.valueOf(refusal);
        return step(id, told, "C'est noté. Merci.", () -> referrals.outcome(id, status, reason, Member.of(principal)));
    }

    private String step(UUID id, RedirectAttributes told, String done, Supplier<Referral> step) {
        try {
            step.get();
            told.addFlashAttribute("done", done);
        } catch (Mistake mistake) {
            told.addFlashAttribute("mistake", ReferralView.sentence(mistake));
        }
        return page(id);
    }

    private List<Attachment> form(UUID id, Member member) {
        Referral referral = referrals.find(id, member).orElseThrow(ReferralPages::unknown);
        return List.of(
                new Attachment("fiche-d-orientation.pdf", "application/pdf", sheets.form(referral, member.name())));
    }

    private @Nullable ZonedDateTime moment(String day, String time) {
        try {
            return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(clock.getZone());
        } catch (DateTimeException e) {
            return null; // a browser that knows no dates sends what was typed
        }
    }

    private static String mailto(Letter letter) {
        return "mailto:" + letter.to() + "?subject=" + encoded(letter.subject()) + "&body="
                + encoded(letter.text().replaceAll("\\R", "\r\n"));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String page(UUID id) {
        return "redirect:/relais/orientations/" + id;
    }
}
