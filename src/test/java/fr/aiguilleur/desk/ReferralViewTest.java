package fr.aiguilleur.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.referral.Change;
import fr.aiguilleur.referral.Change.Who;
import fr.aiguilleur.referral.Referral;
import fr.aiguilleur.referral.Referral.Snapshot;
import fr.aiguilleur.referral.Refusal;
import fr.aiguilleur.referral.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralViewTest {

    private static final Instant MADE = Instant.parse("2026-11-23T10:00:00Z");
    private static final ZonedDateTime THEN = ZonedDateTime.of(2026, 12, 1, 10, 30, 0, 0, ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusIsSaidInFrench(Status status) {
        ReferralView view = ReferralView.of(referral(status, null, null));

        assertThat(view.status()).isNotBlank().isNotEqualTo(status.name());
        assertThat(view.open()).isEqualTo(status.open());
    }

    @Test
    void aRefusalSaysWhyAndAnAppointmentWhen() {
        assertThat(ReferralView.of(referral(Status.REFUSED, Refusal.FULL, null)).status())
                .isEqualTo("Cela n'a pas pu se faire : c'est complet");
        assertThat(ReferralView.of(referral(Status.APPOINTMENT, null, THEN)).appointment())
                .isEqualTo("mardi 1er décembre à 10h30");
    }

    @Test
    void theStepsSayWhoMadeThem() {
        assertThat(ReferralView.steps(
                        List.of(new Change(MADE, Who.RELAY, Status.SENT), new Change(MADE, Who.CLOCK, Status.EXPIRED))))
                .extracting(step -> step.when() + " : " + step.words().toLowerCase(Locale.FRENCH))
                .containsExactly("lundi 23 novembre à 11h : envoyée (vous)", "lundi 23 novembre à 11h : sans réponse");
    }

    @Test
    void oneSentenceSaysWhatBecameOfThem() {
        List<ReferralView> all = Stream.of(
                        Status.CREATED,
                        Status.SENT,
                        Status.APPOINTMENT,
                        Status.HONOURED,
                        Status.HONOURED,
                        Status.EXPIRED)
                .map(status -> ReferralView.of(referral(status, null, null)))
                .toList();

        assertThat(Outcomes.inFrench(all))
                .isEqualTo("6 orientations : 2 personnes y sont allées, 1 a un accord ou un rendez-vous,"
                        + " 2 attendent une réponse, 1 est restée sans suite.");
        assertThat(Outcomes.inFrench(all.subList(0, 1))).isEqualTo("1 orientation : 1 attend une réponse.");
        assertThat(Outcomes.inFrench(List.of())).isEmpty();
    }

    static Referral referral(Status status, @Nullable Refusal refusal, @Nullable ZonedDateTime appointment) {
        Snapshot place = new Snapshot(
                "lieu-1",
                "Espace numérique",
                "1 avenue de France, 91300 Massy",
                "Massy",
                "+33160000000",
                null,
                null,
                null,
                null,
                null,
                true,
                false,
                LocalDate.of(2026, 10, 1),
                false);
        return new Referral(
                UUID.randomUUID(),
                "rose",
                place,
                "refaire sa carte Vitale",
                null,
                null,
                List.of("à 900 m"),
                List.of(),
                List.of(),
                "",
                true,
                status,
                refusal,
                appointment,
                MADE,
                MADE);
    }
}
