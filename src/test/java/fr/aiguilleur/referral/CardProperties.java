package fr.aiguilleur.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.referral.Referral.Snapshot;
import fr.aiguilleur.text.Sms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Whatever a place is called, its card fits two text messages and says what one needs to get there. */
class CardProperties {

    private static final ZonedDateTime AT = ZonedDateTime.of(2026, 12, 1, 10, 30, 0, 0, ZoneId.of("Europe/Paris"));

    @Property
    void anyPlaceFits(
            @ForAll @StringLength(max = 200) String name,
            @ForAll @StringLength(max = 200) String address,
            @ForAll @StringLength(max = 400) String hours,
            @ForAll boolean toVerify,
            @ForAll boolean appointment) {
        String card = CardByText.text(referral(name, address, hours, toVerify, appointment));

        assertThat(Sms.gsm7(card)).isTrue();
        assertThat(Sms.segments(card)).isLessThanOrEqualTo(2);
        assertThat(card).contains("01 60 00 00 00").doesNotContain("Vitale").doesNotContain("M. D.");
        if (appointment) {
            assertThat(card).contains("mardi 1 d");
        }
    }

    @Property(tries = 50)
    void anAddressOfAnyUsualLengthIsOnIt(@ForAll @IntRange(min = 1, max = 9999) int number) {
        String address = number + " avenue du Général de Gaulle, bâtiment B, premier étage";
        String name = "Maison départementale des solidarités et médiathèque intercommunale Simone de Beauvoir";

        assertThat(CardByText.text(referral(name, address, "tous les jours : 9h-12h et 14h-17h", false, true)))
                .contains(Sms.plain(address), "10h30", "01 60 00 00 00");
    }

    private static Referral referral(String name, String address, String hours, boolean toVerify, boolean appointment) {
        Snapshot place = new Snapshot(
                "x",
                name,
                address,
                "Massy",
                "+33160000000",
                null,
                null,
                hours,
                null,
                null,
                true,
                false,
                LocalDate.EPOCH,
                toVerify);
        return new Referral(
                UUID.randomUUID(),
                "rose",
                place,
                "carte Vitale",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                "M. D.",
                true,
                Status.SENT,
                null,
                appointment ? AT : null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
