package fr.aiguilleur.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said at once: words, answers offered, places, and the records all of it rests on. */
public record Message(String text, List<Choice> choices, List<Card> cards, List<Citation> citations) {

    /** An answer offered: a button on the web, a number by SMS; id "0" is always a human. */
    public record Choice(String id, String label) {}

    /**
     * The record a sentence of fact rests on.
     *
     * @param type guide, place, event or line
     */
    public record Citation(
            String type, String id, String title, @Nullable String url, LocalDate verifiedOn) {}

    /**
     * A place as the person sees it.
     *
     * @param ouvert how it is open, in French ("ouvert maintenant, jusqu'à 17h30"); null when not known
     */
    public record Card(
            String id,
            String nom,
            String adresse,
            @Nullable Double distanceKm,
            @Nullable String telephone,
            @Nullable String siteWeb,
            @Nullable String ouvert,
            boolean gratuit,
            boolean aVerifier,
            LocalDate verifieLe,
            List<String> raisons,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /**
     * A picture somebody sent, already cleaned of what it tells beside the picture.
     *
     * @param type its media type
     * @param width in pixels
     * @param height in pixels
     */
    public record Picture(UUID id, String type, int width, int height) {}

    public static Message of(String text) {
        return new Message(text, List.of(), List.of(), List.of());
    }

    public Message offering(List<Choice> offered) {
        return new Message(text, offered, cards, citations);
    }
}
