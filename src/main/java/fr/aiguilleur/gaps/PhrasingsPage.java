package fr.aiguilleur.gaps;

import fr.aiguilleur.gaps.Phrasings.Phrasing;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Other ways to ask for a guide, to be chosen and copied by hand; nothing is written into the knowledge from here. */
@Controller
@RequestMapping("/coordination/formulations")
class PhrasingsPage {

    private final Guides guides;
    private final Phrasings phrasings;

    PhrasingsPage(Guides guides, Phrasings phrasings) {
        this.guides = guides;
        this.phrasings = phrasings;
    }

    @GetMapping
    String choose(@RequestParam(defaultValue = "") String guide, Model page) {
        guides.find(guide).ifPresent(known -> page.addAttribute("guide", known));
        return shown(page);
    }

    @PostMapping
    String proposed(@RequestParam String guide, Model page) {
        Guide known = guides.find(guide)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Ce guide n'existe pas."));
        List<Phrasing> proposed = phrasings.of(known);
        page.addAttribute("guide", known);
        page.addAttribute("proposed", proposed);
        page.addAttribute("none", proposed.isEmpty());
        return shown(page);
    }

    private String shown(Model page) {
        page.addAttribute(
                "guides",
                guides.all().stream().sorted(Comparator.comparing(Guide::title)).toList());
        page.addAttribute("on", phrasings.on());
        return "coordination/formulations";
    }
}
