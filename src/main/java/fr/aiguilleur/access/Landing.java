package fr.aiguilleur.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where somebody comes after signing in: the page they asked for, else the one of their work. */
class Landing extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null) {
            return "/login";
        }
        return switch (Member.of(authentication).role()) {
            case RELAY -> "/relais";
            case OPERATOR, COORDINATOR, ADMIN -> "/console";
        };
    }
}
