package fr.aiguilleur.desk;

import fr.aiguilleur.prediagnostic.Answers;
import fr.aiguilleur.prediagnostic.Prediagnostic;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a relay describes the person in front of them, and sees what would help. */
@Controller
@RequestMapping("/relais")
class DeskPage {

    private final Prediagnostic prediagnostic;
    private final Finder finder;
    private final QuickHelp help;

    DeskPage(Prediagnostic prediagnostic, Finder finder, QuickHelp help) {
        this.prediagnostic = prediagnostic;
        this.finder = finder;
        this.help = help;
    }

    @GetMapping
    String ask(Model model) {
        return empty(false, model);
    }

    /** The sentence comes in the body: it must be in no address, no history and no log. */
    @PostMapping
    String answer(@RequestParam MultiValueMap<String, String> form, Model model) {
        Sought sought = Sought.of(form);
        if (sought.empty()) {
            return empty(true, model);
        }
        model.addAttribute("questions", prediagnostic.questions());
        model.addAttribute("found", finder.find(sought));
        return "desk/trouve";
    }

    @GetMapping("/aide")
    String help(Model model) {
        model.addAttribute("leaves", help.leaves());
        return "desk/aide";
    }

    private String empty(boolean missing, Model model) {
        model.addAttribute("questions", prediagnostic.questions());
        model.addAttribute("answers", new Answers(Map.of(), null));
        model.addAttribute("missing", missing);
        return "desk/relais";
    }
}
