package fr.aiguilleur.attachment;

import java.util.Locale;

/**
 * A file that came with a text message.
 *
 * @param url where the provider keeps it
 * @param type its media type, as the provider tells it
 */
public record Media(String url, String type) {

    /** What a multimedia message says about its own layout; the person does not know that it exists. */
    boolean isLayout() {
        return type.toLowerCase(Locale.ROOT).startsWith("application/smil");
    }

    boolean isPicture() {
        return type.toLowerCase(Locale.ROOT).startsWith("image/");
    }
}
