package fr.aiguilleur.exchange;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.text.Alike;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Mends commune, postcode and INSEE code where two of them tell the third; a commune that our gazetteer does not hold
 * stays as it was given.
 */
@Component
class Towns {

    private static final int SAME_NAME = 85;

    private final Gazetteer gazetteer;
    private final Map<String, List<Commune>> byPostcode = new HashMap<>();

    Towns(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (Commune commune : gazetteer.communes()) {
            commune.postcodes()
                    .forEach(postcode -> byPostcode
                            .computeIfAbsent(postcode, _ -> new ArrayList<>())
                            .add(commune));
        }
    }

    void mend(Draft draft) {
        draft.write("code_insee", draft.cell("code_insee").matches("0*|0null|null") ? "" : draft.cell("code_insee"));
        find(draft).ifPresent(commune -> settle(draft, commune));
    }

    /** The commune by its code, by its name, or by the postcode when only one of its communes can be meant. */
    private Optional<Commune> find(Draft draft) {
        String name = draft.cell("commune");
        String postcode = draft.cell("code_postal");
        List<Commune> around = byPostcode.getOrDefault(postcode, List.of());
        Optional<Commune> byCode = gazetteer.byInsee(draft.cell("code_insee"));
        Optional<Commune> byName = gazetteer.byName(name).filter(commune -> sameDepartment(commune, postcode));
        if (byCode.isPresent() && (name.isEmpty() || similar(byCode.get(), name) || byName.isEmpty())) {
            return byCode;
        }
        if (byName.isPresent()) {
            return byName;
        }
        if (!draft.cell("code_insee").isEmpty()) {
            return Optional.empty();
        }
        return only(around.stream()
                        .filter(commune -> !name.isEmpty() && similar(commune, name))
                        .toList())
                .or(() -> name.isEmpty() ? named(around, draft) : Optional.empty())
                .or(() -> name.isEmpty() ? only(around) : Optional.empty());
    }

    /** A town hall says its commune in its name, a street sometimes at its end. */
    private static Optional<Commune> named(List<Commune> around, Draft draft) {
        String said = " " + Alike.words(draft.cell("nom") + " " + draft.cell("adresse")) + " ";
        return only(around.stream()
                .filter(commune -> said.contains(" " + Alike.words(commune.name()) + " "))
                .toList());
    }

    private void settle(Draft draft, Commune commune) {
        String given = draft.cell("commune");
        if (Alike.words(given).equals(Alike.words(commune.name()))) {
            draft.write("commune", commune.name());
        } else if (given.isEmpty()) {
            draft.mend("commune", commune.name(), "commune trouvée par le code postal, le nom ou l'adresse");
        } else if (gazetteer.byName(given).filter(commune::equals).isPresent()) {
            draft.write("commune", commune.name());
        } else if (!districtOf(commune, given)) {
            draft.mend("commune", commune.name(), "nom officiel de la commune");
        }
        if (draft.cell("code_insee").isEmpty()) {
            draft.write("code_insee", commune.insee());
        } else {
            draft.mend("code_insee", commune.insee(), "code INSEE de la commune");
        }
        postcode(draft, commune);
    }

    /** A postcode that nobody knows may be that of a company's letter box (CEDEX): only another commune's is wrong. */
    private void postcode(Draft draft, Commune commune) {
        String given = draft.cell("code_postal");
        boolean ofAnother = byPostcode.containsKey(given) || given.isEmpty();
        if (!commune.postcodes().contains(given)
                && ofAnother
                && commune.postcodes().size() == 1) {
            draft.mend(
                    "code_postal",
                    commune.postcodes().getFirst(),
                    "le code postal n'était pas celui de " + commune.name());
        }
    }

    /** "Paris 11e" is more exact than "Paris". */
    private static boolean districtOf(Commune commune, String given) {
        return Alike.words(given).startsWith(Alike.words(commune.name()) + " ") && given.matches(".*\\d.*");
    }

    private static boolean similar(Commune commune, String name) {
        return Alike.ratio(Alike.address(commune.name()), Alike.address(name)) >= SAME_NAME;
    }

    /** Many communes of France share a name; the postcode tells the department. */
    private static boolean sameDepartment(Commune commune, String postcode) {
        return postcode.length() == 5 && commune.insee().startsWith(postcode.substring(0, 2));
    }

    private static Optional<Commune> only(List<Commune> communes) {
        return communes.size() == 1 ? Optional.of(communes.getFirst()) : Optional.empty();
    }
}
