package fr.aiguilleur.guide;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;

/** Where the facts of a guide were read, and when. */
public record Source(String title, String url, LocalDate consulted) {

    /** Bodies that answer for the fact themselves; other pages helped to check it, but nobody is sent there. */
    private static final Set<String> ANSWERABLE = Set.of(
            "gouv.fr",
            "service-public.fr",
            "ameli.fr",
            "caf.fr",
            "francetravail.fr",
            "banque-france.fr",
            "cnil.fr",
            "arcep.fr",
            "inc-conso.fr",
            "laposte.fr",
            "chronopost.fr",
            "apple.com",
            "google.com");

    /** Whether a person who wants to check may be sent to this page. */
    public boolean answerable() {
        String host = String.valueOf(URI.create(url).getHost());
        return ANSWERABLE.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
