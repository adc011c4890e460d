package fr.aiguilleur.desk;

import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.hours.OpeningHours;
import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.ranking.Proposal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A proposed place as the desk shows it.
 *
 * @param number its place in the list, from 1
 * @param distance "1,2 km"; empty when it is not known
 * @param opening what its hours mean now; empty when they are not known
 * @param tel the number as it is dialled by a link; null when there is none
 * @param fee "Gratuit", "Payant"…; empty when it is not told
 * @param forWhom publics and special care; empty for everybody
 * @param how how one gets there: without or with an appointment
 */
record PlaceCard(
        int number,
        String id,
        String name,
        String address,
        String commune,
        String distance,
        String opening,
        List<String> week,
        List<String> reasons,
        List<String> doubts,
        @Nullable String phone,
        @Nullable String tel,
        String fee,
        String forWhom,
        String how,
        @Nullable String booking,
        @Nullable Point point,
        String verified,
        boolean toVerify) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    static PlaceCard of(int number, Proposal proposal, Optional<OpeningHours> hours, ZonedDateTime now) {
        Place place = proposal.place();
        String phone = place.phone();
        return new PlaceCard(
                number,
                place.id(),
                place.name(),
                address(place),
                place.commune(),
                distance(proposal.distanceKm()),
                hours.map(known -> known.inFrench(now)).orElse(""),
                hours.map(known -> known.weekInFrench(now.toLocalDate())).orElse(List.of()),
                proposal.reasons(),
                proposal.doubts(),
                phone == null ? null : Phones.spoken(phone),
                phone,
                said(place.fees()),
                forWhom(place),
                said(place.access()),
                place.booking(),
                place.point(),
                date(place.updated()),
                proposal.toVerify());
    }

    static String address(Place place) {
        return place.address() + ", " + place.postcode() + " " + place.commune();
    }

    static String date(LocalDate date) {
        return date.format(DATE).replaceFirst("^1 ", "1er ");
    }

    static String distance(@Nullable Double km) {
        return km == null
                ? ""
                : km < 0.95
                        ? Math.max(100, Math.round(km * 10) * 100) + " m"
                        : km < 10
                                ? String.format(Locale.FRENCH, "%.1f km", km).replace(",0", "")
                                : Math.round(km) + " km";
    }

    private static String forWhom(Place place) {
        Set<String> people = new TreeSet<>(place.publics());
        people.addAll(place.special());
        return String.join(", ", people);
    }

    private static String said(Set<String> values) {
        return String.join(", ", new TreeSet<>(values));
    }
}
