package fr.aiguilleur.referral;

import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.crossing.Asides;
import fr.aiguilleur.pace.Paces;
import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.referral.Referral.Snapshot;
import fr.aiguilleur.text.Sms;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Sends the person where to go, in two text messages at most, as part of the conversation with that phone: it leaves
 * once, and who answers it is answered. Nothing in it tells who the person is or what they need.
 */
@Component
class CardByText {

    private static final int TWO_SMS = 306;
    private static final int LONGEST_NAME = 90;
    private static final int LAST = 6;
    private static final int A_RELAY = 60;
    private static final int A_NUMBER = 3;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM 'à' H'h'", Locale.FRENCH);

    private final Conversations conversations;
    private final Asides asides;
    private final Consents consents;
    private final Paces ofRelays = new Paces(A_RELAY, HOUR);
    private final Paces ofNumbers = new Paces(A_NUMBER, HOUR);

    CardByText(Conversations conversations, Asides asides, Consents consents) {
        this.conversations = conversations;
        this.asides = asides;
        this.consents = consents;
    }

    /** Says so when nothing may be sent to this number, or not so much: nothing was sent then. */
    void allow(String number, String relay) {
        if (!ofRelays.allows(relay)) {
            throw new Mistake(
                    HttpStatus.TOO_MANY_REQUESTS, "phone", "trop de SMS en une heure. Imprimez la fiche, ou attendez.");
        }
        if (consents.refused(number) || !ofNumbers.allows(number)) {
            throw new Mistake(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "phone",
                    "on ne peut pas envoyer de SMS à ce numéro pour le moment. Imprimez la fiche.");
        }
    }

    void send(String number, Referral referral) {
        asides.say(number, text(referral));
    }

    /** Whether this card is among the last words to this number. */
    boolean left(String number, Referral referral) {
        Conversation phone = conversations.find(asides.with(number)).orElseThrow();
        String card = text(referral);
        return conversations.events(phone.id(), Math.max(0, phone.head() - LAST), LAST).events().stream()
                .anyMatch(event -> card.equals(event.text()));
    }

    /** The most needed first; what does not fit any more is left out. */
    static String text(Referral referral) {
        Snapshot place = referral.place();
        StringBuilder text = new StringBuilder(signs("Aide numérique. Allez ici :\n" + cut(place.name())));
        add(
                text,
                Stream.of(place.address(), place.commune())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")));
        if (place.phone() != null) {
            add(text, "Tél. " + Phones.spoken(place.phone()));
        }
        if (referral.appointment() != null) {
            add(text, "Rendez-vous : " + day(referral.appointment()));
        }
        boolean sure = !place.toVerify() && place.hours() != null;
        if (referral.appointment() == null && !(sure && add(text, "Ouvert " + place.hours()))) {
            add(text, place.phone() == null ? "Vérifiez les horaires avant d'y aller." : "Appelez avant d'y aller.");
        }
        add(text, "Une question ? Répondez à ce SMS.");
        return text.toString();
    }

    private static boolean add(StringBuilder text, String line) {
        String plain = "\n" + signs(line);
        boolean fits = Sms.septets(text + plain) <= TWO_SMS && !line.isBlank();
        if (fits) {
            text.append(plain);
        }
        return fits;
    }

    /** "mardi 24 novembre à 10h", "mardi 24 novembre à 10h30". */
    static String day(ZonedDateTime at) {
        return DAY.format(at) + (at.getMinute() == 0 ? "" : String.format("%02d", at.getMinute()));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + ".";
    }

    /** In the alphabet of text messages, without the few signs it has no like of. */
    private static String signs(String text) {
        return Sms.plain(text)
                .chars()
                .mapToObj(sign -> String.valueOf((char) sign))
                .filter(Sms::gsm7)
                .collect(Collectors.joining());
    }
}
