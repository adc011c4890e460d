package fr.aiguilleur.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address people know us by: the one that is configured, or this machine's while there is none. */
@Component
public class Site {

    private final Environment environment;

    public Site(Environment environment) {
        this.environment = environment;
    }

    /** False on a machine on trial, which nobody else reaches. */
    public boolean published() {
        return !configured().isEmpty();
    }

    /** Without a slash at its end. */
    public String address() {
        String known = configured();
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return known.isEmpty() ? "http://localhost:" + port : known;
    }

    private String configured() {
        return environment.getProperty("aiguilleur.public-url", "").strip().replaceFirst("/+$", "");
    }

    /** The page of a guide. */
    public String guide(String slug) {
        return address() + "/guides/" + slug;
    }

    /** The page of a place. */
    public String place(String id) {
        return address() + "/carte/"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
