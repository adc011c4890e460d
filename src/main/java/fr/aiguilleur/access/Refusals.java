package fr.aiguilleur.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the API answers to those it does not let in, as problem details (RFC 9457). */
final class Refusals {

    private static final int SECONDS = 60;

    private Refusals() {}

    static void unauthorized(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(response, 401, "Non autorisé", "Donnez une clé valable : Authorization: Bearer CLÉ.");
    }

    static void forbidden(HttpServletResponse response) throws IOException {
        write(response, 403, "Interdit", "Votre rôle ne permet pas cette action, ou la page a expiré : rechargez-la.");
    }

    static void tooFast(HttpServletResponse response, int perMinute) throws IOException {
        int seconds = Math.max(1, (SECONDS + perMinute - 1) / perMinute); // one more is allowed by then
        response.setHeader("Retry-After", String.valueOf(seconds));
        write(response, 429, "Trop d'appels", "Cette clé permet %d appels par minute.".formatted(perMinute));
    }

    private static void write(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(title, status, detail));
    }
}
