package fr.aiguilleur.desk;

import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.referral.Change;
import fr.aiguilleur.referral.Mistake;
import fr.aiguilleur.referral.Referral;
import fr.aiguilleur.referral.Status;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A referral in the words of the desk.
 *
 * @param status what became of it, one sentence
 * @param tone of the badge: good, care, or empty
 * @param appointment the day and the hour; null when none is known
 * @param open it may still change
 */
record ReferralView(
        Referral referral,
        String status,
        String tone,
        String made,
        String changed,
        @Nullable String appointment,
        @Nullable String phone,
        boolean open) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);

    static ReferralView of(Referral referral) {
        String phone = referral.place().phone();
        ZonedDateTime at = referral.appointment();
        return new ReferralView(
                referral,
                words(referral),
                tone(referral.status()),
                day(referral.createdAt().atZone(PARIS).toLocalDate()),
                day(referral.changedAt().atZone(PARIS).toLocalDate()),
                at == null ? null : moment(at.withZoneSameInstant(PARIS)),
                phone == null ? null : Phones.spoken(phone),
                referral.status().open());
    }

    private static String words(Referral referral) {
        return switch (referral.status()) {
            case CREATED -> "Notée, pas encore envoyée";
            case SENT -> "Envoyée, sans réponse pour l'instant";
            case SEEN -> "Le lieu l'a lue";
            case ACCEPTED -> "Le lieu a dit oui";
            case REFUSED ->
                referral.refusal() == null
                        ? "Cela n'a pas pu se faire"
                        : "Cela n'a pas pu se faire : "
                                + lower(referral.refusal().french());
            case EXPIRED -> "Sans réponse : le délai est passé";
            case APPOINTMENT -> "Rendez-vous pris";
            case HONOURED -> "La personne y est allée";
        };
    }

    /** A step it made, in words. */
    record Step(String when, String words) {}

    static List<Step> steps(List<Change> changes) {
        return changes.stream().map(ReferralView::step).toList();
    }

    private static Step step(Change change) {
        String by = switch (change.who()) {
            case RELAY -> " (vous)";
            case PLACE -> " (le lieu)";
            case CLOCK -> "";
        };
        return new Step(moment(change.at().atZone(PARIS)), change.status().french() + by);
    }

    /** What is wrong, as a sentence of its own. */
    static String sentence(Mistake mistake) {
        String reason = mistake.reason();
        return reason.substring(0, 1).toUpperCase(Locale.FRENCH) + reason.substring(1);
    }

    private static String tone(Status status) {
        return switch (status) {
            case CREATED, SENT, SEEN -> "";
            case ACCEPTED, APPOINTMENT, HONOURED -> "good";
            case REFUSED, EXPIRED -> "care";
        };
    }

    /** "mardi 1er décembre". */
    static String day(LocalDate day) {
        String words = day.format(DAY);
        return day.getDayOfMonth() == 1 ? words.replace(" 1 ", " 1er ") : words;
    }

    /** "mardi 1er décembre à 10h30". */
    static String moment(ZonedDateTime at) {
        String minutes = at.getMinute() == 0 ? "" : String.format("%02d", at.getMinute());
        return day(at.toLocalDate()) + " à " + at.getHour() + "h" + minutes;
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.FRENCH) + words.substring(1);
    }
}
