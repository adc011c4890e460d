package fr.aiguilleur.directory;

import fr.aiguilleur.gazetteer.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place of digital mediation: the 32 fields of the national standard "lieux de médiation numérique" v1.0.2.
 *
 * @param hours as written, in the OSM opening_hours grammar
 * @param updated the day the facts were last confirmed
 */
public record Place(
        String id,
        String pivot,
        String name,
        String commune,
        String postcode,
        String insee,
        String address,
        String addressMore,
        @Nullable Point point,
        Set<String> kinds,
        @Nullable String phone,
        List<String> emails,
        List<String> websites,
        @Nullable String hours,
        String summary,
        String detail,
        String source,
        Set<String> itinerance,
        String parent,
        LocalDate updated,
        Set<String> services,
        Set<String> publics,
        Set<String> special,
        Set<String> fees,
        Set<String> programmes,
        Set<String> labels,
        List<String> otherLabels,
        Set<String> access,
        Set<String> support,
        @Nullable String accesLibre,
        @Nullable String booking) {

    /** Facts older than this many months are shown as "à vérifier". */
    static final int FRESH_MONTHS = 6;

    /** True when the facts are older than six months: the person is told to call before going. */
    public boolean toVerify(LocalDate today) {
        return updated.isBefore(today.minusMonths(FRESH_MONTHS));
    }

    public boolean free() {
        return fees.contains("Gratuit");
    }
}
