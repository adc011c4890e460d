package fr.aiguilleur.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Stands between us and the simulator, and notes what Twilio's document does not allow: asked by us, or answered. */
public final class ContractWatch extends OncePerRequestFilter {

    private static final String BEFORE = "/simulator";
    private static final int MOST = 100_000;

    private final TwilioContract contract = new TwilioContract();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final AtomicInteger watched = new AtomicInteger();

    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How many requests it has looked at. */
    public int watched() {
        return watched.get();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(BEFORE + "/2010-04-01/")
                || !request.getRequestURI().endsWith(".json");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(BEFORE.length());
        ContentCachingRequestWrapper asked = new ContentCachingRequestWrapper(request, MOST);
        ContentCachingResponseWrapper answered = new ContentCachingResponseWrapper(response);
        chain.doFilter(asked, answered);
        // A connection broken on purpose does not come here.
        String form = new String(asked.getContentAsByteArray(), UTF_8);
        String body = new String(answered.getContentAsByteArray(), UTF_8);
        watched.incrementAndGet();
        note("asked", request, contract.request(request.getMethod(), path, request.getQueryString(), form));
        note("answered", request, contract.answer(request.getMethod(), path, answered.getStatus(), body));
        answered.copyBodyToResponse();
    }

    private void note(String who, HttpServletRequest request, List<String> problems) {
        problems.forEach(
                problem -> wrong.add(who + " " + request.getMethod() + " " + request.getRequestURI() + ": " + problem));
    }
}
