package fr.aiguilleur.crowd;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away at once what comes while the server works on too many requests: each costs memory, and without memory
 * nobody is answered any more. The page and the provider of text messages ask again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Crowd extends OncePerRequestFilter {

    /** As many are worked on at once when the processors have no time left for more. */
    private static final int DENSE = Runtime.getRuntime().availableProcessors();

    private static final String SECONDS = "2";
    private static final String WORDS = """
            {"type":"about:blank","title":"Service occupé","status":503,\
            "detail":"Beaucoup de monde en ce moment. Réessayez dans quelques secondes."}""";

    private final int most;
    private final Semaphore places;
    private final Counter turnedAway;

    Crowd(@Value("${aiguilleur.requests-at-once:500}") int most, MeterRegistry meters) {
        this.most = most;
        this.places = new Semaphore(most);
        this.turnedAway = meters.counter("aiguilleur.requests.turned.away");
    }

    /** True while what can wait had better wait. */
    public boolean dense() {
        return most - places.availablePermits() > DENSE;
    }

    /** Whoever watches over the server must learn that it lives. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            turnAway(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private void turnAway(HttpServletResponse response) throws IOException {
        turnedAway.increment();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(WORDS);
    }
}
