package fr.aiguilleur.sheet;

import fr.aiguilleur.phone.Phones;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * How we can be reached, as printed.
 *
 * @param number people text to, E.164; null when there is none
 * @param site address of the site
 * @param published the address is the one the public sees, and not this computer on trial
 */
record Contact(@Nullable String number, String site, boolean published) {

    /** Letters of a number that networks price on their own. */
    private static final int SHORT_CODE = 6;

    static Contact of(Environment environment) {
        String number = environment.getProperty("aiguilleur.twilio.from", "").strip();
        String site =
                environment.getProperty("aiguilleur.public-url", "").strip().replaceFirst("/+$", "");
        String port = environment.getProperty("local.server.port", "8080");
        return new Contact(
                number.isEmpty() ? null : number, site.isEmpty() ? "http://localhost:" + port : site, !site.isEmpty());
    }

    /** The number as people dial it; null when there is none. */
    public @Nullable String spokenNumber() {
        if (number == null) {
            return null;
        }
        return brief() ? number : Words.whole(Phones.spoken(number));
    }

    /** The address as people type it. */
    public String spokenSite() {
        return site.replaceFirst("^https?://", "");
    }

    /** What a message costs: only what is true of the kind of number we have. */
    public String price() {
        return brief()
                ? "Le SMS peut coûter plus qu'un SMS ordinaire : votre opérateur vous dit son prix."
                : "Le SMS est au prix de votre forfait.";
    }

    private boolean brief() {
        return number != null && number.length() <= SHORT_CODE;
    }

    /** Opens a text message to us; null when we have no number. */
    public @Nullable String smsCode() {
        return number == null ? null : QrCode.image("sms:" + number);
    }

    public String siteCode() {
        return QrCode.image(site);
    }

    /** The one code there is room for on a small card: a text message needs no internet. */
    public String cardCode() {
        return number == null ? siteCode() : QrCode.image("sms:" + number);
    }
}
