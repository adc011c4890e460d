package fr.aiguilleur.access;

import fr.aiguilleur.access.ApiKeys.Holder;
import fr.aiguilleur.pace.Paces;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in the holder of an API key for one request, at its own pace; a wrong key is refused, never ignored. */
class KeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final Map<Integer, Paces> paces = new ConcurrentHashMap<>();

    KeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    static boolean carriesKey(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !carriesKey(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = String.valueOf(request.getHeader("Authorization"))
                .substring(SCHEME.length())
                .strip();
        Optional<Holder> holder = keys.find(key);
        if (holder.isEmpty()) {
            Refusals.unauthorized(response);
            return;
        }
        Member member = holder.get().member();
        Integer perMinute = holder.get().perMinute();
        if (perMinute != null && !pace(perMinute).allows(member.id())) {
            Refusals.tooFast(response, perMinute);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                member,
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + member.role().name())));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    /** Each node counts for itself. */
    private Paces pace(int perMinute) {
        return paces.computeIfAbsent(perMinute, many -> new Paces(many, Duration.ofMinutes(1)));
    }
}
