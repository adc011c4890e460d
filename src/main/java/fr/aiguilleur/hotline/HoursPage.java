package fr.aiguilleur.hotline;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.hours.FrenchClock;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where coordinators see and change when humans answer. */
@Controller
@RequestMapping("/coordination/horaires")
class HoursPage {

    private static final String HOME = "redirect:/coordination/horaires";
    private static final Map<String, String> CHANNELS =
            Map.of("web", "Sur le web", "sms", "Par SMS", "phone", "Au téléphone (rappels)");
    private static final List<String> ORDER = List.of("web", "sms", "phone");
    private static final int LONGEST_SENTENCE = 110;
    private static final int LONGEST_LABEL = 80;

    /** The hours of one channel as the page shows them. */
    public record Row(String channel, String name, String now, boolean open, HoursCheck check) {}

    /** A line of a list: what, and when. */
    public record Line(
            @Nullable UUID id,
            String what,
            String when,
            @Nullable String sentence) {}

    private final Hotline hotline;
    private final Accounts accounts;
    private final Clock clock;

    HoursPage(Hotline hotline, Accounts accounts, Clock clock) {
        this.hotline = hotline;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Map<String, String> typed = new TreeMap<>(hotline.hours());
        if (model.getAttribute("typed") instanceof Map<?, ?> refused) {
            refused.forEach((channel, text) -> typed.put(String.valueOf(channel), String.valueOf(text)));
        }
        model.addAttribute(
                "rows",
                ORDER.stream()
                        .map(channel -> row(channel, typed.getOrDefault(channel, ""), now))
                        .toList());
        model.addAttribute(
                "closings", hotline.closings().stream().map(HoursPage::line).toList());
        ZonedDateTime shortage = hotline.shortage();
        model.addAttribute("shortage", shortage == null ? null : moment(shortage));
        model.addAttribute("overloaded", hotline.overloaded());
        model.addAttribute("today", now.toLocalDate());
        model.addAttribute("changes", hotline.changes().stream().map(this::line).toList());
        return "coordination/horaires";
    }

    private Row row(String channel, String text, ZonedDateTime now) {
        Opening opening = hotline.at(channel, now);
        ZonedDateTime change = opening.change();
        String until = change == null
                ? ""
                : opening.open()
                        ? " jusqu'à "
                                + (FrenchClock.day(now, change).equals("aujourd'hui")
                                        ? ""
                                        : FrenchClock.day(now, change) + " ")
                                + FrenchClock.clock(change)
                        : ", jusqu'à " + FrenchClock.day(now, change) + " " + FrenchClock.clock(change);
        return new Row(
                channel,
                CHANNELS.getOrDefault(channel, channel),
                (opening.open() ? "ouvert" : "fermé") + why(opening.why()) + until,
                opening.open(),
                HoursCheck.of(text, hotline.ordinaryWeek()));
    }

    private static String why(Opening.@Nullable Why why) {
        return switch (why) {
            case null -> "";
            case HOURS -> "";
            case HOLIDAY -> " (jour férié)";
            case CLOSING -> " (fermeture exceptionnelle)";
            case SHORTAGE -> " (manque de personnel)";
        };
    }

    private static Line line(Closing closing) {
        return new Line(
                closing.id(),
                closing.label(),
                "du " + moment(closing.from()) + " au " + moment(closing.until()),
                closing.sentence());
    }

    private Line line(Change change) {
        return new Line(
                null,
                change.what(),
                moment(change.at()) + ", " + accounts.nameOf(change.by()).orElse(change.by()),
                null);
    }

    private static String moment(ZonedDateTime at) {
        return FrenchClock.date(at.toLocalDate()) + " à " + FrenchClock.clock(at);
    }

    /** What the text would mean, while it is typed. */
    @GetMapping("/verifier")
    @ResponseBody
    HoursCheck check(@RequestParam String texte) {
        return HoursCheck.of(texte, hotline.ordinaryWeek());
    }

    @PostMapping("/semaine")
    String week(@RequestParam Map<String, String> form, Principal principal, RedirectAttributes next) {
        Map<String, String> typed = new TreeMap<>();
        ORDER.stream().filter(form::containsKey).forEach(channel -> typed.put(channel, form.getOrDefault(channel, "")));
        LocalDate ordinary = hotline.ordinaryWeek();
        if (typed.values().stream()
                .anyMatch(text -> HoursCheck.of(text, ordinary).wrong() != null)) {
            next.addFlashAttribute("typed", typed);
            return trouble(next, "Rien n'est changé : un des horaires ne va pas. C'est dit sous sa ligne.");
        }
        typed.forEach((channel, text) -> hotline.open(
                channel,
                HoursCheck.of(text, ordinary).text(),
                Member.of(principal).id()));
        return told(next, "Les horaires sont enregistrés. Ils valent dès maintenant.");
    }

    @PostMapping("/fermetures")
    String close(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate du,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime des,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate au,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime jusque,
            @RequestParam String motif,
            @RequestParam(defaultValue = "") String phrase,
            Principal principal,
            RedirectAttributes next) {
        String label = motif.strip();
        String sentence = phrase.strip();
        if (du == null || au == null || label.isEmpty()) {
            return trouble(next, "Il manque une date ou le motif.");
        }
        if (label.length() > LONGEST_LABEL || sentence.length() > LONGEST_SENTENCE) {
            return trouble(next, "C'est trop long : le motif tient en 80 signes, la phrase en 110 (un SMS).");
        }
        ZonedDateTime from = du.atTime(des == null ? LocalTime.MIDNIGHT : des).atZone(clock.getZone());
        ZonedDateTime until =
                (jusque == null ? au.plusDays(1).atStartOfDay() : au.atTime(jusque)).atZone(clock.getZone());
        if (!until.isAfter(from) || !until.isAfter(ZonedDateTime.now(clock))) {
            return trouble(next, "La fin doit être après le début, et dans l'avenir.");
        }
        hotline.close(
                from,
                until,
                label,
                sentence.isEmpty() ? null : sentence,
                Member.of(principal).id());
        return told(next, "La fermeture est enregistrée.");
    }

    @PostMapping("/fermetures/{id}/retirer")
    String reopen(@PathVariable UUID id, Principal principal, RedirectAttributes next) {
        hotline.reopen(id, Member.of(principal).id());
        return told(next, "La fermeture est retirée.");
    }

    @PostMapping("/manque")
    String shortage(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate au,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime jusque,
            Principal principal,
            RedirectAttributes next) {
        if (au == null) {
            hotline.shortage(null, Member.of(principal).id());
            return told(next, "C'est noté : les conseillers sont de nouveau là, aux heures habituelles.");
        }
        ZonedDateTime until =
                (jusque == null ? au.plusDays(1).atStartOfDay() : au.atTime(jusque)).atZone(clock.getZone());
        if (!until.isAfter(ZonedDateTime.now(clock))) {
            return trouble(next, "Choisissez un moment à venir.");
        }
        hotline.shortage(until, Member.of(principal).id());
        return told(next, "C'est noté : l'assistant le dit et propose un rappel.");
    }

    @PostMapping("/affluence")
    String overload(@RequestParam boolean oui, Principal principal, RedirectAttributes next) {
        hotline.overload(oui, Member.of(principal).id());
        return told(
                next,
                oui
                        ? "C'est noté : l'assistant demande de la patience et propose un rappel."
                        : "C'est noté : tout est comme d'habitude.");
    }

    private static String told(RedirectAttributes next, String words) {
        next.addFlashAttribute("told", words);
        return HOME;
    }

    private static String trouble(RedirectAttributes next, String words) {
        next.addFlashAttribute("trouble", words);
        return HOME;
    }
}
