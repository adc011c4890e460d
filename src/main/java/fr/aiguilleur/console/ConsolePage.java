package fr.aiguilleur.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The operators' page. */
@Controller
class ConsolePage {

    @GetMapping("/console")
    String console() {
        return "console";
    }
}
