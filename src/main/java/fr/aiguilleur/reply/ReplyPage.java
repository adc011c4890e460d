package fr.aiguilleur.reply;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.pace.Paces;
import fr.aiguilleur.referral.Mistake;
import fr.aiguilleur.referral.Referral;
import fr.aiguilleur.referral.Refusal;
import fr.aiguilleur.referral.Replies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a place reads what is needed and answers; looking at it changes nothing, as programs that read mail look. */
@Controller
@RequestMapping("/reponse/{token}")
class ReplyPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM 'à' H'h'mm", Locale.FRENCH);
    private static final int AN_ADDRESS = 240;

    private final Replies replies;
    private final Accounts accounts;
    private final Clock clock;
    private final Paces paces = new Paces(AN_ADDRESS, Duration.ofHours(1));

    ReplyPage(Replies replies, Accounts accounts, Clock clock) {
        this.replies = replies;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who has the link has the answer: no search engine may find it, and no other site may learn it. */
    @ModelAttribute
    void guarded(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!paces.allows(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    @GetMapping
    String look(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(replies.find(token), Map.of(), model, response);
    }

    @PostMapping("/voir")
    String see(@PathVariable String token, Model model, HttpServletResponse response) {
        return answered(token, replies.seen(token), model, response);
    }

    @PostMapping("/accepter")
    String accept(@PathVariable String token, Model model, HttpServletResponse response) {
        return answered(token, replies.accept(token), model, response);
    }

    @PostMapping("/rendez-vous")
    String appointment(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String time,
            Model model,
            HttpServletResponse response) {
        try {
            ZonedDateTime at =
                    LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(clock.getZone());
            return answered(token, replies.appointment(token, at), model, response);
        } catch (DateTimeException | Mistake e) {
            model.addAttribute("date", date);
            model.addAttribute("time", time);
            Map<String, String> mistakes = Map.of("date", "Donnez un jour à venir et une heure.");
            return show(replies.find(token), mistakes, model, response);
        }
    }

    @PostMapping("/refuser")
    String refuse(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        Optional<Refusal> refusal = Arrays.stream(Refusal.values())
                .filter(one -> one.name().equals(reason))
                .findFirst();
        if (refusal.isEmpty()) {
            Map<String, String> mistakes = Map.of("reason", "Choisissez une raison.");
            return show(replies.find(token), mistakes, model, response);
        }
        return answered(token, replies.refuse(token, refusal.get()), model, response);
    }

    @PostMapping("/venue")
    String honoured(@PathVariable String token, Model model, HttpServletResponse response) {
        return answered(token, replies.honoured(token), model, response);
    }

    /** Back to the page, so that loading it again does not answer again. */
    private String answered(String token, Optional<Referral> referral, Model model, HttpServletResponse response) {
        return referral.isPresent() ? "redirect:/reponse/" + token : show(referral, Map.of(), model, response);
    }

    private String show(
            Optional<Referral> found, Map<String, String> mistakes, Model model, HttpServletResponse response) {
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "reply/lien";
        }
        Referral referral = found.get();
        model.addAttribute("referral", referral);
        model.addAttribute("status", referral.status().name());
        model.addAttribute("relay", accounts.nameOf(referral.relay()).orElse("Un relais du réseau"));
        model.addAttribute("day", referral.appointment() == null ? "" : DAY.format(referral.appointment()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("refusals", Refusal.values());
        model.addAttribute("mistakes", mistakes);
        return "reply/reponse";
    }
}
