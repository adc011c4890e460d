package fr.aiguilleur.callback;

import fr.aiguilleur.hotline.Hotline;
import fr.aiguilleur.hotline.Hotline.Slot;

/** Times to be called without a database: each is still free. */
public class FreeCallBacks extends CallBacks {

    @SuppressWarnings("NullAway")
    public FreeCallBacks(Hotline hotline) {
        super(null, null, hotline, null);
    }

    @Override
    boolean free(Slot slot) {
        return true;
    }
}
