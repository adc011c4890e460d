package fr.aiguilleur.exchange;

import fr.aiguilleur.directory.Contribution;
import fr.aiguilleur.directory.Contribution.Key;
import fr.aiguilleur.directory.Likeness;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.knowledge.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the commune of a row that does not name it, when another row of its postcode speaks of the same place. */
final class KnownPlaces {

    private static final String REASON = "commune prise d'une autre ligne qui parle du même lieu";

    private final Map<String, List<Place>> byPostcode = new HashMap<>();
    private final Map<Key, Place> byKey = new HashMap<>();

    void add(Contribution contribution) {
        Place place = contribution.place();
        byKey.put(contribution.key(), place);
        byPostcode.computeIfAbsent(place.postcode(), _ -> new ArrayList<>()).add(place);
    }

    /** True when the commune is found; the same row finds the same commune when it comes again. */
    boolean mend(Draft draft) {
        List<Place> around = byPostcode.getOrDefault(draft.cell("code_postal"), List.of());
        if (around.isEmpty()) {
            return false;
        }
        return tried(draft, around.getFirst())
                .filter(tried -> mend(draft, tried, around))
                .isPresent();
    }

    private boolean mend(Draft draft, Contribution tried, List<Place> around) {
        Map<String, Place> communes = new LinkedHashMap<>();
        Place former = byKey.get(tried.key());
        Stream<Place> twins =
                former != null && former.postcode().equals(tried.place().postcode())
                        ? Stream.of(former)
                        : around.stream().filter(other -> Likeness.samePlace(tried.place(), other));
        twins.forEach(other -> communes.putIfAbsent(other.insee() + other.commune(), other));
        if (communes.size() != 1) {
            return false;
        }
        Place twin = communes.values().iterator().next();
        draft.mend("commune", twin.commune(), REASON);
        draft.mend("code_insee", twin.insee(), REASON);
        return true;
    }

    /** The row as it would be in some commune, only to be compared. */
    private static Optional<Contribution> tried(Draft draft, Place any) {
        Map<String, String> cells = new LinkedHashMap<>(draft.row().cells());
        cells.put("commune", any.commune());
        return Contribution.read(new Row("", draft.line(), cells), new ArrayList<>());
    }
}
