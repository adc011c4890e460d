package fr.aiguilleur.sheet;

import fr.aiguilleur.referral.Referral;
import fr.aiguilleur.referral.Referral.Snapshot;
import fr.aiguilleur.referral.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Referrals to print. */
final class Referred {

    static final Snapshot MASSY = new Snapshot(
            "massy-1",
            "Place du Numérique",
            "9 avenue de France",
            "Massy",
            "+33160123456",
            "accueil@example.org",
            null,
            "lundi au vendredi de 9h à 12h et de 14h à 17h30 ; samedi de 9h à 12h",
            48.7242,
            2.2611,
            true,
            true,
            LocalDate.of(2025, 9, 1),
            true);

    private Referred() {}

    static Snapshot named(String name) {
        return snapshot(name, MASSY.address(), MASSY.phone(), MASSY.hours());
    }

    static Snapshot snapshot(String name, String address, @Nullable String phone, @Nullable String hours) {
        return new Snapshot(
                MASSY.id(),
                name,
                address,
                MASSY.commune(),
                phone,
                null,
                null,
                hours,
                48.7242,
                2.2611,
                true,
                true,
                MASSY.verifiedOn(),
                false);
    }

    static Referral to(Snapshot place) {
        return of(
                place,
                List.of(
                        "à 900 m",
                        "gratuit",
                        "ouvert samedi matin",
                        "accueille les personnes qui lisent difficilement"),
                List.of("horaires vérifiés il y a 14 mois"),
                List.of("votre carte Vitale", "votre téléphone et son chargeur", "votre dernier courrier de la CAF"));
    }

    static Referral of(Snapshot place, List<String> reasons, List<String> doubts, List<String> bring) {
        return new Referral(
                UUID.fromString("1a2b3c4d-0000-4000-8000-000000000001"),
                "rose",
                place,
                "créer un compte ameli et imprimer une attestation",
                "Aide aux démarches administratives",
                "accompagnement",
                reasons,
                doubts,
                bring,
                "A. B.",
                true,
                Status.CREATED,
                null,
                ZonedDateTime.of(2026, 12, 1, 10, 0, 0, 0, ZoneId.of("Europe/Paris")),
                Instant.parse("2026-11-23T09:00:00Z"),
                Instant.parse("2026-11-23T09:00:00Z"));
    }

    static Referral without(Snapshot place, String need, String initials) {
        Referral full = to(place);
        return new Referral(
                full.id(),
                full.relay(),
                place,
                need,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                initials,
                false,
                Status.CREATED,
                null,
                null,
                full.createdAt(),
                full.changedAt());
    }
}
