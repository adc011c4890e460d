package fr.aiguilleur.report;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.pace.Paces;
import fr.aiguilleur.report.Report.Wrong;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which anybody says that something is wrong with a place. */
@Controller
@RequestMapping("/carte/{id}/erreur")
class ReportPage {

    private static final int LONGEST = 500;
    private static final int LONGEST_MAIL = 120;
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+");

    private final Directory directory;
    private final Reports reports;
    /** A library has one address for all who sit there, so most of them may speak; one place draws few words. */
    private final Paces ofAddress = new Paces(40, Duration.ofHours(1));

    private final Paces ofAddressOnPlace = new Paces(5, Duration.ofHours(1));
    private final Paces onPlace = new Paces(20, Duration.ofHours(1));

    ReportPage(Directory directory, Reports reports) {
        this.directory = directory;
        this.reports = reports;
    }

    @GetMapping
    String empty(@PathVariable String id, Model model) {
        return show(place(id), "", "", "", Map.of(), model);
    }

    /** @param nickname filled only by programs that fill everything */
    @PostMapping
    String tell(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String wrong,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String nickname,
            HttpServletRequest request,
            RedirectAttributes next,
            Model model) {
        Place place = place(id);
        Optional<Wrong> chosen = Wrong.named(wrong);
        Map<String, String> mistakes = mistakes(chosen, words, contact.strip());
        if (chosen.isEmpty() || !mistakes.isEmpty()) {
            return show(place, wrong, words, contact, mistakes, model);
        }
        if (nickname.isBlank()) {
            boolean kept = allows(request.getRemoteAddr(), place) && reports.tell(place, chosen.get(), words, contact);
            if (!kept) {
                throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            }
        }
        next.addAttribute("id", place.id());
        return "redirect:/carte/{id}/erreur/merci";
    }

    @GetMapping("/merci")
    String thanks(@PathVariable String id, Model model) {
        model.addAttribute("place", place(id));
        return "report/merci";
    }

    private boolean allows(String address, Place place) {
        return ofAddress.allows(address)
                && ofAddressOnPlace.allows(address + " " + place.id())
                && onPlace.allows(place.id());
    }

    private static Map<String, String> mistakes(Optional<Wrong> wrong, String words, String contact) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (wrong.isEmpty()) {
            mistakes.put("wrong", "Choisissez ce qui ne va pas.");
        } else if (wrong.get() == Wrong.OTHER && words.isBlank()) {
            mistakes.put("words", "Dites en quelques mots ce qui ne va pas.");
        }
        if (words.length() > LONGEST) {
            mistakes.put("words", "C'est un peu long : 500 lettres au plus.");
        }
        if (!contact.isEmpty()
                && (contact.length() > LONGEST_MAIL || !MAIL.matcher(contact).matches())) {
            mistakes.put("contact", "Cette adresse mail n'est pas complète. Vous pouvez aussi la laisser vide.");
        }
        return mistakes;
    }

    private Place place(String id) {
        return directory.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String show(
            Place place, String wrong, String words, String contact, Map<String, String> mistakes, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("wrongs", Wrong.values());
        model.addAttribute("wrong", wrong);
        model.addAttribute("words", words);
        model.addAttribute("contact", contact);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("days", Reports.KEPT_DAYS);
        return "report/erreur";
    }
}
