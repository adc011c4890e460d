package fr.aiguilleur.conversation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as the person sees it.
 *
 * @param ouvert how it is open, in French ("ouvert maintenant, jusqu'à 17h30"); null when not known
 */
public record Card(
        String id,
        String nom,
        String adresse,
        @Nullable Double distanceKm,
        @Nullable String telephone,
        @Nullable String siteWeb,
        @Nullable String ouvert,
        boolean gratuit,
        boolean aVerifier,
        LocalDate verifieLe,
        List<String> raisons,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
