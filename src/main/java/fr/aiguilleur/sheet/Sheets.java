package fr.aiguilleur.sheet;

import fr.aiguilleur.referral.Referral;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/** What people take away on paper, as PDF in A4 that screen readers can read. */
@Service
public class Sheets {

    /** Large for eyes that read with effort; a long story first leaves out what is not needed to get there. */
    private static final List<Fit> LARGE = List.of(
            new Fit(17, false),
            new Fit(16, false),
            new Fit(16, true),
            new Fit(14.5, true),
            new Fit(13, true),
            new Fit(12, true),
            new Fit(14.5, true));

    private static final List<Fit> USUAL = Fit.whole(12, 11, 10, 11);
    private static final List<Fit> POSTER = Fit.whole(23, 22, 20, 18, 16);
    private static final List<Fit> CARD = Fit.whole(10);

    private static final int PLACE_ON_CARD = 50;

    private final Press press = new Press();
    private final Environment environment;

    /** @param environment tells the number people text to and the address of the site */
    public Sheets(Environment environment) {
        this.environment = environment;
    }

    /** For the person: where, when, how to get there, what to bring, in large type. */
    public byte[] wayTo(Referral referral) {
        return press.print("way", values("way", Way.of(referral, contact())), LARGE);
    }

    /** "Fiche de prescription": for a place that asks for one. */
    public byte[] form(Referral referral, String relayName) {
        return form(referral, relayName, null);
    }

    /**
     * "Fiche de prescription", with the link by which the place answers.
     *
     * @param answer where the place answers without an account; null when it has no such link
     */
    public byte[] form(Referral referral, String relayName, @Nullable String answer) {
        return press.print("form", values("form", Form.of(referral, relayName, answer)), USUAL);
    }

    /** A poster with our number and a code to scan, under the name of the place that hangs it up. */
    public byte[] poster(String placeName) {
        Map<String, Object> values = values("place", placeName.strip());
        String smsCode = contact().smsCode();
        if (smsCode != null) {
            values.put("smsCode", smsCode);
        }
        values.put("siteCode", contact().siteCode());
        return press.print("poster", values, POSTER);
    }

    /** Ten small cards a page, to cut out and give away. */
    public byte[] cards(String placeName) {
        Map<String, Object> values = values("place", Words.shortened(placeName.strip(), PLACE_ON_CARD));
        values.put("code", contact().cardCode());
        return press.print("cards", values, CARD);
    }

    /** Codes are drawn once, however often the page is laid out. */
    private Map<String, Object> values(String name, Object value) {
        Map<String, Object> values = new HashMap<>();
        values.put(name, value);
        values.put("contact", contact());
        return values;
    }

    private Contact contact() {
        return Contact.of(environment);
    }
}
