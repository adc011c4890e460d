package fr.aiguilleur.relay;

import fr.aiguilleur.agenda.Event;
import fr.aiguilleur.agenda.Occurrence;
import fr.aiguilleur.agenda.Venue;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.referral.Referral;
import fr.aiguilleur.referral.Referral.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The appointment of a referral as an event: where, when and what to bring, not who. */
final class AppointmentEvent {

    private AppointmentEvent() {}

    static Optional<Occurrence> of(Referral referral, LocalDate today) {
        return Optional.ofNullable(referral.appointment())
                .map(at -> new Occurrence(event(referral, today), at, at, at, false));
    }

    private static Event event(Referral referral, LocalDate today) {
        Snapshot place = referral.place();
        String description = Stream.of(
                        place.phone() == null ? "" : "Téléphone : " + Phones.spoken(place.phone()),
                        referral.bring().isEmpty() ? "" : "À apporter : " + String.join(", ", referral.bring()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Event(
                "rendez-vous-" + referral.id(),
                "Rendez-vous : " + place.name(),
                description,
                false,
                venue(place),
                Set.of(),
                Set.of(),
                place.free() ? Boolean.TRUE : null,
                place.phone() == null ? null : Phones.spoken(place.phone()),
                null,
                new Event.Source("Aiguilleur", ""),
                today);
    }

    private static Venue venue(Snapshot place) {
        String address = List.of(place.address(), place.commune()).stream()
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return new Venue(place.id(), place.name(), address, place.commune(), null, point(place), false);
    }

    private static @Nullable Point point(Snapshot place) {
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }
}
