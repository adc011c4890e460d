package fr.aiguilleur.hotline;

import fr.aiguilleur.hours.OpeningHours;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The usual hours without a database; closings and overload are set by the test. */
public class FixedHotline extends Hotline {

    private static final OpeningHours USUAL =
            OpeningHours.parse("Mo-Fr 09:00-12:30,13:30-17:30").orElseThrow();

    private List<Closing> closings = List.of();
    private boolean overloaded;

    @SuppressWarnings("NullAway")
    public FixedHotline() {
        super(null, false, Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Europe/Paris")));
    }

    public void closed(Closing... during) {
        closings = List.of(during);
    }

    public void crowded(boolean on) {
        overloaded = on;
    }

    @Override
    Plan plan() {
        return new Plan(Map.of("web", USUAL, "sms", USUAL, "phone", USUAL), closings, null, overloaded, false);
    }
}
