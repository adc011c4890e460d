package fr.aiguilleur.sheet;

import fr.aiguilleur.referral.Referral;
import fr.aiguilleur.referral.Referral.Snapshot;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a place is told of someone who was sent there.
 *
 * @param number by which both sides can speak of it on the telephone
 * @param code picture of the link it answers by; null when it has none
 */
record Form(
        String number,
        String place,
        String placeAddress,
        String relay,
        String made,
        boolean consent,
        String initials,
        String need,
        @Nullable String service,
        @Nullable String path,
        List<String> reasons,
        List<String> doubts,
        List<String> bring,
        @Nullable String appointment,
        @Nullable String answer,
        @Nullable String code) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** Of the id: enough to tell one sheet from another. */
    private static final int NUMBER = 8;

    static Form of(Referral referral, String relayName, @Nullable String answer) {
        Snapshot place = referral.place();
        boolean consent = referral.consent();
        return new Form(
                referral.id().toString().substring(0, NUMBER),
                place.name(),
                place.address() + ", " + place.commune(),
                relayName.strip(),
                Words.date(referral.createdAt().atZone(PARIS).toLocalDate()),
                consent,
                consent ? referral.initials().strip() : "",
                consent ? Words.sentence(referral.need()) : "",
                referral.service(),
                referral.path() == null ? null : Words.sentence(referral.path()),
                Words.sentences(referral.reasons()),
                Words.sentences(referral.doubts()),
                Words.sentences(referral.bring()),
                referral.appointment() == null
                        ? null
                        : Words.moment(referral.appointment().withZoneSameInstant(PARIS)),
                answer,
                answer == null ? null : QrCode.image(answer));
    }
}
