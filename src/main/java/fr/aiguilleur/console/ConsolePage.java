package fr.aiguilleur.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The operators' page. */
@Controller
class ConsolePage {

    @GetMapping("/console")
    String console(HttpServletRequest request, Model model) {
        model.addAttribute("coordinates", request.isUserInRole("COORDINATOR") || request.isUserInRole("ADMIN"));
        return "console";
    }
}
