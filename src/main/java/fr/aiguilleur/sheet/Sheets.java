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

    /** Points of the letters: large for eyes that read with effort, less only where one page would not hold it all. */
    private static final List<Double> LARGE = List.of(17.0, 16.0, 14.5, 13.0, 11.5, 10.0);

    private static final List<Double> USUAL = List.of(12.0, 11.0, 10.0, 9.0);
    private static final List<Double> POSTER = List.of(22.0, 20.0, 18.0, 16.0, 14.0);
    private static final List<Double> CARD = List.of(9.5);

    private static final int PLACE_ON_CARD = 70;

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
        return press.print("poster", values("place", placeName.strip()), POSTER);
    }

    /** Ten small cards a page, to cut out and give away. */
    public byte[] cards(String placeName) {
        Map<String, Object> values = values("place", Words.shortened(placeName.strip(), PLACE_ON_CARD));
        values.put("code", contact().cardCode()); // drawn once, printed ten times
        return press.print("cards", values, CARD);
    }

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
