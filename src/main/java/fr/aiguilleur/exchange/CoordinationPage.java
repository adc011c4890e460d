package fr.aiguilleur.exchange;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.exchange.Incoming.Unreadable;
import java.io.IOException;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The coordinators' page of the directory: hand a file in, see what came of it, and what to care for. */
@Controller
@RequestMapping("/coordination/annuaire")
class CoordinationPage {

    private final Importer importer;
    private final Quality quality;

    CoordinationPage(Importer importer, Quality quality) {
        this.importer = importer;
        this.quality = quality;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("quality", quality.page(page));
        return "coordination/annuaire";
    }

    /** The report is this page itself: handing the same file in again changes nothing. */
    @PostMapping
    String take(@RequestParam MultipartFile fichier, Principal principal, Model model) throws IOException {
        if (fichier.isEmpty()) {
            model.addAttribute("trouble", "Choisissez d'abord un fichier.");
        } else {
            try {
                model.addAttribute(
                        "report",
                        importer.take(fichier.getBytes(), Member.of(principal).id()));
            } catch (Unreadable e) {
                model.addAttribute("trouble", e.reason());
            }
        }
        return show(1, model);
    }
}
