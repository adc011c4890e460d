package fr.aiguilleur.directory;

import fr.aiguilleur.directory.Likeness.Traits;
import fr.aiguilleur.directory.Listing.Twins;
import fr.aiguilleur.text.Alike;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places that follow from what sources said. Places are only compared within a commune, so the work grows with the
 * communes and not with the square of the country.
 */
final class Projection {

    /** The contributions that speak of one place, in the order in which they came. */
    private static final class Group {
        final List<Contribution> members = new ArrayList<>();
        final List<Traits> traits = new ArrayList<>();

        void add(Contribution contribution, Traits of) {
            members.add(contribution);
            traits.add(of);
        }

        boolean knows(String id) {
            return members.stream().anyMatch(member -> member.id().equals(id));
        }

        /** How alike the most alike member is; -1 for another place, or where this source has told two places apart. */
        int sameness(Traits other) {
            boolean toldApart = traits.stream()
                    .anyMatch(mine -> mine.source().equals(other.source()) && !Likeness.same(mine, other));
            return toldApart ? -1 : most(other);
        }

        private int most(Traits other) {
            return traits.stream()
                    .filter(mine -> Likeness.same(mine, other))
                    .mapToInt(mine -> Likeness.of(mine, other).mean())
                    .max()
                    .orElse(-1);
        }
    }

    /** Which rows are of one commune: by INSEE code, or by name and postcode where another row tells the code. */
    private static final class Communes {
        private static final Map<String, String> CITIES = Map.of("751", "75056", "132", "13055", "6938", "69123");

        private final Map<String, String> inseeByName = new HashMap<>();

        Communes(List<Contribution> contributions) {
            for (Contribution contribution : contributions) {
                Place place = contribution.place();
                if (!place.insee().isEmpty()) {
                    inseeByName.putIfAbsent(name(place), city(place.insee()));
                }
            }
        }

        String of(Place place) {
            String name = name(place);
            return place.insee().isEmpty() ? inseeByName.getOrDefault(name, name) : city(place.insee());
        }

        private static String name(Place place) {
            return place.postcode() + " " + Alike.words(place.commune());
        }

        /** Some sources give the district of Paris, Lyon or Marseille, some the city. */
        private static String city(String insee) {
            return CITIES.entrySet().stream()
                    .filter(city -> insee.startsWith(city.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(insee);
        }
    }

    private final Map<String, List<Group>> communes = new LinkedHashMap<>();
    private final List<Listing> listings = new ArrayList<>();
    private final Map<String, Listing> byId = new HashMap<>();
    private final Set<Contribution.Key> founders = new HashSet<>();
    private final Communes names;

    private final List<Contribution> all;

    private Projection(List<Contribution> contributions) {
        all = contributions;
        names = new Communes(contributions);
    }

    static Projection of(List<Contribution> file, List<Contribution> stored, LocalDate today) {
        List<Contribution> all = Stream.concat(file.stream(), stored.stream()).toList();
        Projection projection = new Projection(all);
        List<Group> groups = new ArrayList<>();
        for (Contribution contribution : all) {
            projection.place(contribution, groups);
        }
        groups.forEach(group -> projection.list(group, today));
        return projection;
    }

    private void place(Contribution contribution, List<Group> groups) {
        List<Group> mates = communes.computeIfAbsent(names.of(contribution.place()), _ -> new ArrayList<>());
        Traits traits = Traits.of(contribution.place());
        Group group = contribution.fromFile() ? null : home(contribution, traits, mates);
        if (group == null) {
            group = new Group();
            mates.add(group);
            groups.add(group);
        }
        group.add(contribution, traits);
    }

    /** The rows of the file are places of their own: whoever wrote them has told them apart. */
    private static @Nullable Group home(Contribution contribution, Traits traits, List<Group> mates) {
        Group best = null;
        int most = -1;
        for (Group mate : mates) {
            if (mate.knows(contribution.id())) {
                return mate;
            }
            int sameness = mate.sameness(traits);
            if (sameness > most) {
                most = sameness;
                best = mate;
            }
        }
        return best;
    }

    private void list(Group group, LocalDate today) {
        Contribution first = group.members.getFirst();
        String id = first.id();
        for (int i = 0; byId.containsKey(id); i++) {
            id = first.id() + "~" + first.key().source() + (i == 0 ? "" : i);
        }
        Listing listing = Merge.of(id, group.members, today);
        listings.add(listing);
        listing.ids().forEach(known -> byId.putIfAbsent(known, listing));
        founders.add(group.members.getFirst().key());
    }

    /** Everything that was said, as it was said. */
    List<Contribution> all() {
        return all;
    }

    List<Listing> listings() {
        return listings;
    }

    Optional<Listing> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** True when this was the first word about its place. */
    boolean founds(Contribution.Key key) {
        return founders.contains(key);
    }

    /** The place of this identifier, if it stands in the same commune: short identifiers of two sources may be equal. */
    Optional<Listing> editedBy(Contribution contribution) {
        return find(contribution.id())
                .filter(listing -> names.of(listing.place()).equals(names.of(contribution.place())));
    }

    /** Pairs of places that a person should look at, the most alike first. */
    List<Twins> twins() {
        List<Twins> twins = new ArrayList<>();
        Map<String, List<Listing>> mates = new LinkedHashMap<>();
        listings.forEach(listing -> mates.computeIfAbsent(names.of(listing.place()), _ -> new ArrayList<>())
                .add(listing));
        mates.values().forEach(commune -> pairs(commune, twins));
        twins.sort(
                Comparator.comparingInt((Twins pair) -> pair.likeness().mean()).reversed());
        return List.copyOf(twins);
    }

    private static void pairs(List<Listing> commune, List<Twins> twins) {
        List<Traits> traits =
                commune.stream().map(listing -> Traits.of(listing.place())).toList();
        for (int i = 0; i < commune.size(); i++) {
            for (int j = i + 1; j < commune.size(); j++) {
                if (traits.get(i).mayBe(traits.get(j))) {
                    Likeness likeness = Likeness.of(traits.get(i), traits.get(j));
                    if (likeness.doubtful()) {
                        twins.add(new Twins(commune.get(i), commune.get(j), likeness));
                    }
                }
            }
        }
    }
}
