package fr.aiguilleur.sheet;

import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.referral.Referral;
import fr.aiguilleur.referral.Referral.Snapshot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The way to a place as the person reads it.
 *
 * @param hours a line each; empty when not known
 * @param appointment in words; null when there is none
 * @param call ring before going: something may have changed
 * @param code picture that opens the place on a map
 * @param initials empty when not given
 */
record Way(
        String place,
        List<String> address,
        @Nullable String phone,
        List<String> hours,
        @Nullable String appointment,
        List<String> bring,
        List<String> reasons,
        List<String> doubts,
        boolean call,
        boolean free,
        String code,
        String verified,
        String made,
        String initials) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** More reasons than that are for the relay; the person needs the way. */
    private static final int REASONS = 3;

    static Way of(Referral referral, Contact contact) {
        Snapshot place = referral.place();
        return new Way(
                place.name(),
                address(place),
                place.phone() == null ? null : Words.whole(Phones.spoken(place.phone())),
                Words.lines(place.hours()),
                referral.appointment() == null
                        ? null
                        : Words.moment(referral.appointment().withZoneSameInstant(PARIS)),
                Words.sentences(referral.bring()),
                Words.sentences(referral.reasons()).stream().limit(REASONS).toList(),
                Words.sentences(referral.doubts()),
                place.toVerify() || !referral.doubts().isEmpty(),
                place.free(),
                QrCode.image(map(place, contact)),
                Words.date(place.verifiedOn()),
                Words.date(referral.createdAt().atZone(PARIS).toLocalDate()),
                referral.initials().strip());
    }

    /** The commune stands on its own line, unless the address says it already. */
    private static List<String> address(Snapshot place) {
        String street = place.address().strip();
        boolean said = street.toLowerCase(Locale.FRENCH)
                .endsWith(place.commune().strip().toLowerCase(Locale.FRENCH));
        return Words.lines(said ? street : street + "\n" + place.commune());
    }

    /** Our page of the place stays right when the place changes; without a public site, the open map shows the spot. */
    private static String map(Snapshot place, Contact contact) {
        if (contact.published()) {
            return contact.site() + "/carte/" + encoded(place.id());
        }
        if (place.latitude() != null && place.longitude() != null) {
            return String.format(
                    Locale.ROOT,
                    "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=18/%1$.5f/%2$.5f",
                    place.latitude(),
                    place.longitude());
        }
        return "https://www.openstreetmap.org/search?query="
                + encoded(Words.shortened(place.address() + " " + place.commune(), 200));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
