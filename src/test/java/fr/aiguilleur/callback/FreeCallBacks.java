package fr.aiguilleur.callback;

import fr.aiguilleur.hotline.Hotline;
import fr.aiguilleur.hotline.Hotline.Slot;
import org.jspecify.annotations.Nullable;

/** Times to be called without a database: each is still free. */
public class FreeCallBacks extends CallBacks {

    @SuppressWarnings("NullAway")
    public FreeCallBacks(Hotline hotline) {
        super(null, null, null, hotline, null);
    }

    /** What is stored of a message, as the table would have it. */
    public static String confided(String text, @Nullable String asked) {
        return CallWords.number(text)
                .filter(_ -> CallWords.ASKED.equals(asked) || CallWords.wish(text))
                .map(number -> text.substring(0, number.start()) + CallWords.KEPT + text.substring(number.end()))
                .orElse(text);
    }

    @Override
    boolean free(Slot slot) {
        return true;
    }
}
