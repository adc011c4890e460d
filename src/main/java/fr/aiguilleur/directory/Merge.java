package fr.aiguilleur.directory;

import fr.aiguilleur.directory.Listing.Origin;
import fr.aiguilleur.knowledge.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one place of what several sources say of it: for each fact the newest known one, and both lists where both are
 * still fresh.
 */
final class Merge {

    private static final Set<String> OF_THE_ROW = Set.of("id", "source", "date_maj");
    /** Facts that only mean something together come from one source. */
    private static final List<List<String>> TOGETHER = List.of(
            List.of("adresse", "complement_adresse", "commune", "code_postal", "code_insee"),
            List.of("latitude", "longitude"));
    /** A place does not lose a programme because another source speaks of another one. */
    private static final String PROGRAMMES = "dispositif_programmes_nationaux";

    private final LocalDate freshSince;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, Origin> origins = new LinkedHashMap<>();

    private Merge(LocalDate today) {
        freshSince = today.minusMonths(Place.FRESH_MONTHS);
    }

    /** @param members in the order in which they came */
    static Listing of(String id, List<Contribution> members, LocalDate today) {
        Merge merge = new Merge(today);
        List<Contribution> newestFirst = newestFirst(members);
        merge.fill(id, newestFirst);
        boolean alone =
                newestFirst.size() == 1 && id.equals(newestFirst.getFirst().id());
        List<String> ids = new ArrayList<>(List.of(id));
        members.stream()
                .map(Contribution::id)
                .filter(other -> !ids.contains(other))
                .forEach(ids::add);
        return new Listing(
                alone ? newestFirst.getFirst().place() : merge.place(newestFirst.getFirst()),
                List.copyOf(ids),
                Map.copyOf(merge.cells),
                Map.copyOf(merge.origins));
    }

    /** Of two facts of one day, the one that came later; what came before an edit of the whole place is not asked. */
    private static List<Contribution> newestFirst(List<Contribution> members) {
        List<Contribution> sorted = new ArrayList<>(members.reversed());
        sorted.sort(Comparator.comparing(Contribution::date)
                .thenComparing(Contribution::head)
                .reversed());
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).whole()) {
                return sorted.subList(0, i + 1);
            }
        }
        return sorted;
    }

    private void fill(String id, List<Contribution> newestFirst) {
        for (String column : Standard.COLUMNS) {
            if (!OF_THE_ROW.contains(column) && TOGETHER.stream().noneMatch(group -> group.contains(column))) {
                fact(column, newestFirst);
            }
        }
        TOGETHER.forEach(group -> newestFirst.stream()
                .filter(member -> !member.cell(group.getFirst()).isEmpty())
                .findFirst()
                .ifPresent(member -> group.forEach(column -> put(column, member.cell(column), member))));
        cells.put("id", id);
        cells.put("date_maj", newestFirst.getFirst().date().toString());
        String sources = newestFirst.stream()
                .map(member -> member.cell("source"))
                .filter(source -> !source.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!sources.isEmpty()) {
            cells.put("source", sources);
        }
        cells.putIfAbsent("pivot", Standard.UNKNOWN_PIVOT);
    }

    private void fact(String column, List<Contribution> newestFirst) {
        List<Contribution> knowing = newestFirst.stream()
                .filter(member -> !member.cell(column).isEmpty())
                .filter(member -> !member.cell(column).equals(Standard.UNKNOWN_PIVOT))
                .toList();
        if (knowing.isEmpty()) {
            return;
        }
        Contribution newest = knowing.getFirst();
        Set<String> items = new LinkedHashSet<>();
        for (Contribution member : knowing) {
            boolean united = column.equals(PROGRAMMES) || !member.date().isBefore(freshSince);
            if (member == newest || (Standard.LISTS.contains(column) && united)) {
                items.addAll(List.of(member.cell(column).split("\\|")));
            }
        }
        put(column, Standard.LISTS.contains(column) ? String.join("|", items) : newest.cell(column), newest);
    }

    private void put(String column, String cell, Contribution from) {
        if (!cell.isEmpty()) {
            cells.put(column, cell);
            origins.put(column, new Origin(from.key().source(), from.date()));
        }
    }

    private Place place(Contribution newest) {
        return PlaceReader.read(new Row("", 0, cells), new ArrayList<>())
                .map(PlaceReader.Read::place)
                .orElse(newest.place());
    }
}
