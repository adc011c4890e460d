package fr.aiguilleur.desk;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the head of every page of the desk needs to know of who reads it. */
@ControllerAdvice(basePackageClasses = Masthead.class)
class Masthead {

    @ModelAttribute("operates")
    boolean operates(@Nullable Principal principal) {
        return principal != null && Member.of(principal).role() != Role.RELAY;
    }
}
