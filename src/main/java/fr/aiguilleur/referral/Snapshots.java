package fr.aiguilleur.referral;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Point;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes down a place as the directory has it now, and knows which places want mail. */
@Component
class Snapshots {

    private static final String FORM = "Envoyer un mail avec une fiche de prescription";
    private static final String MAIL = "Contacter par mail";

    private final Directory directory;
    private final Clock clock;

    Snapshots(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Optional<Referral.Snapshot> of(String id) {
        return directory.find(id).map(this::taken);
    }

    /** Whether the place said that one may write to it; what it says now counts. */
    boolean wantsMail(Referral.Snapshot place) {
        return place.email() != null
                && directory
                        .find(place.id())
                        .map(now -> now.access().contains(FORM) || now.access().contains(MAIL))
                        .orElse(place.takesForms());
    }

    private Referral.Snapshot taken(Place place) {
        LocalDate today = LocalDate.now(clock);
        Point point = place.point();
        return new Referral.Snapshot(
                place.id(),
                place.name(),
                Stream.of(place.address(), place.addressMore())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")),
                place.commune(),
                place.phone(),
                first(place.emails()),
                first(place.websites()),
                directory
                        .hours(place)
                        .map(hours -> String.join(" ; ", hours.weekInFrench(today)))
                        .orElse(null),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                place.free(),
                place.access().contains(FORM),
                place.updated(),
                place.toVerify(today));
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }
}
