package fr.aiguilleur.exchange;

import fr.aiguilleur.directory.Contribution;
import fr.aiguilleur.directory.Likeness;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.knowledge.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the commune of a row that does not name it, when another row of its postcode speaks of the same place. */
final class KnownPlaces {

    private final Map<String, List<Place>> byPostcode = new HashMap<>();

    KnownPlaces(List<Place> places) {
        places.forEach(place -> byPostcode
                .computeIfAbsent(place.postcode(), _ -> new ArrayList<>())
                .add(place));
    }

    void mend(Draft draft) {
        List<Place> around = byPostcode.getOrDefault(draft.cell("code_postal"), List.of());
        if (!around.isEmpty()) {
            tried(draft, around.getFirst()).ifPresent(place -> mend(draft, place, around));
        }
    }

    private static void mend(Draft draft, Place place, List<Place> around) {
        Map<String, Place> communes = new LinkedHashMap<>();
        around.stream()
                .filter(other -> Likeness.samePlace(place, other))
                .forEach(other -> communes.putIfAbsent(other.insee() + other.commune(), other));
        if (communes.size() == 1) {
            Place twin = communes.values().iterator().next();
            draft.mend("commune", twin.commune(), "commune prise d'une autre ligne qui parle du même lieu");
            draft.mend("code_insee", twin.insee(), "commune prise d'une autre ligne qui parle du même lieu");
        }
    }

    /** The row as it would be in some commune, only to be compared. */
    private static Optional<Place> tried(Draft draft, Place any) {
        Map<String, String> cells = new LinkedHashMap<>(draft.row().cells());
        cells.put("commune", any.commune());
        return Contribution.read(
                        new Row("", draft.line(), cells), new ArrayList<>())
                .map(Contribution::place);
    }
}
