package fr.aiguilleur.places;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.aiguilleur.directory.Listing;
import fr.aiguilleur.directory.Listing.Origin;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.hours.OpeningHours;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place as programs get it: the fields of the national standard under their names, and what we know about them.
 *
 * @param ids every identifier that finds this place
 * @param missing fields that people would need and that nobody filled
 * @param facts who said each field, and when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceView(
        String id,
        String pivot,
        String nom,
        String commune,
        @JsonProperty("code_postal") String postcode,
        @JsonProperty("code_insee") String insee,
        String adresse,
        @JsonProperty("complement_adresse") String addressMore,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Collection<String> typologie,
        @Nullable String telephone,
        List<String> courriels,
        @JsonProperty("site_web") List<String> websites,
        @Nullable String horaires,
        @JsonProperty("presentation_resume") String summary,
        @JsonProperty("presentation_detail") String detail,
        String source,
        Collection<String> itinerance,
        @JsonProperty("structure_parente") String parent,
        @JsonProperty("date_maj") LocalDate updated,
        Collection<String> services,
        @JsonProperty("publics_specifiquement_adresses") Collection<String> publics,
        @JsonProperty("prise_en_charge_specifique") Collection<String> special,
        @JsonProperty("frais_a_charge") Collection<String> fees,
        @JsonProperty("dispositif_programmes_nationaux") Collection<String> programmes,
        @JsonProperty("formations_labels") Collection<String> labels,
        @JsonProperty("autres_formations_labels") List<String> otherLabels,
        @JsonProperty("modalites_acces") Collection<String> access,
        @JsonProperty("modalites_accompagnement") Collection<String> support,
        @JsonProperty("fiche_acces_libre") @Nullable String accesLibre,
        @JsonProperty("prise_rdv") @Nullable String booking,
        @Nullable Double distanceKm,
        @Nullable Boolean openNow,
        @Nullable ZonedDateTime nextOpening,
        LocalDate verifiedOn,
        boolean toVerify,
        int completeness,
        List<String> missing,
        List<String> ids,
        Map<String, Origin> facts) {

    static PlaceView of(Listing listing, @Nullable Point near, Optional<OpeningHours> hours, ZonedDateTime now) {
        Place place = listing.place();
        Point point = place.point();
        return new PlaceView(
                place.id(),
                place.pivot(),
                place.name(),
                place.commune(),
                place.postcode(),
                place.insee(),
                place.address(),
                place.addressMore(),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                place.kinds(),
                place.phone(),
                place.emails(),
                place.websites(),
                place.hours(),
                place.summary(),
                place.detail(),
                place.source(),
                place.itinerance(),
                place.parent(),
                place.updated(),
                place.services(),
                place.publics(),
                place.special(),
                place.fees(),
                place.programmes(),
                place.labels(),
                place.otherLabels(),
                place.access(),
                place.support(),
                place.accesLibre(),
                place.booking(),
                near == null || point == null ? null : Math.round(near.kmTo(point) * 10) / 10.0,
                hours.map(known -> known.openAt(now)).orElse(null),
                hours.flatMap(known -> known.nextOpening(now)).orElse(null),
                place.updated(),
                place.toVerify(now.toLocalDate()),
                listing.completeness(),
                listing.missing(),
                listing.ids(),
                listing.origins());
    }
}
