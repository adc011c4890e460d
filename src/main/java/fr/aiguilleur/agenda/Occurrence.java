package fr.aiguilleur.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * One time that an event happens, in Paris time.
 *
 * @param planned when its series foresaw it, which names it even after it was moved
 * @param end the same as the start when it is not told
 */
public record Occurrence(Event event, ZonedDateTime planned, ZonedDateTime start, ZonedDateTime end, boolean allDay) {

    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm");
    private static final int ENOUGH = 12;

    /** A name for addresses: of the event and the moment. */
    public String id() {
        return digest(event.uid()) + "-" + planned.format(STAMP);
    }

    /** "aujourd'hui", "demain", "mardi", or "mardi 24 novembre". */
    public String dayInFrench(ZonedDateTime now) {
        return SpokenTime.day(now, start);
    }

    /** "de 14h à 16h", "à 14h", "toute la journée", "jusqu'au 3 mai". */
    public String hoursInFrench() {
        return SpokenTime.hours(this);
    }

    /** "mar. 24/11 14h-16h". */
    public String brieflyInFrench() {
        return SpokenTime.brief(this);
    }

    private static String digest(String uid) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(uid.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ENOUGH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
