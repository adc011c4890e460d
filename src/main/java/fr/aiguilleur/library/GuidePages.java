package fr.aiguilleur.library;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The guides to read, print or follow by hand, with where their facts come from. */
@Controller
class GuidePages {

    /** Months after which a fact is to be verified. */
    static final int FRESH_MONTHS = 6;

    private final Guides guides;
    private final Credits credits;
    private final Clock clock;

    GuidePages(Guides guides, Credits credits, Clock clock) {
        this.guides = guides;
        this.credits = credits;
        this.clock = clock;
    }

    @GetMapping("/guides")
    String all(Model model) {
        Map<String, List<Guide>> shelves = guides.all().stream()
                .sorted(Comparator.comparing(Guide::title))
                .collect(groupingBy(
                        Guide::section, () -> new TreeMap<>(Comparator.comparing(Section::order)), toList()));
        Map<String, List<Guide>> named = new LinkedHashMap<>();
        shelves.forEach((section, shelf) -> named.put(Section.name(section), shelf));
        model.addAttribute("shelves", named);
        return "library/guides";
    }

    @GetMapping("/guides/{slug}")
    String one(@PathVariable String slug, Model model) {
        Guide guide = guides.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("guide", guide);
        model.addAttribute("view", GuideView.of(guide));
        model.addAttribute("old", old(guide.verified(), clock));
        return "library/guide";
    }

    /** Whoever types the address of the coordination finds its first page. */
    @GetMapping("/coordination")
    String coordination() {
        return "redirect:/coordination/annuaire";
    }

    @GetMapping("/sources")
    String sources(Model model) {
        model.addAttribute("credits", credits.all());
        return "library/sources";
    }

    static boolean old(LocalDate verified, Clock clock) {
        return verified.isBefore(LocalDate.now(clock).minusMonths(FRESH_MONTHS));
    }
}
