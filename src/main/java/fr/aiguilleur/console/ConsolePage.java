package fr.aiguilleur.console;

import fr.aiguilleur.access.Role;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The operators' page. */
@Controller
class ConsolePage {

    private static final Set<String> COORDINATING = Set.of("ROLE_" + Role.COORDINATOR, "ROLE_" + Role.ADMIN);

    @GetMapping("/console")
    String console(Authentication who, Model model) {
        model.addAttribute(
                "coordinator",
                who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(COORDINATING::contains));
        return "console";
    }
}
