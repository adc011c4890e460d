package fr.aiguilleur.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A place as the directory shows it, with where each of its facts comes from.
 *
 * @param ids every identifier under which a source knows it, its own first
 * @param cells its known facts by column of the national standard
 * @param origins who said each fact, and when
 */
public record Listing(Place place, List<String> ids, Map<String, String> cells, Map<String, Origin> origins) {

    /** What a person needs to choose a place and to get there, by column; one known is enough for its line. */
    private static final List<List<String>> WANTED = List.of(
            List.of("latitude"),
            List.of("typologie"),
            List.of("telephone"),
            List.of("courriels", "site_web"),
            List.of("horaires"),
            List.of("presentation_resume", "presentation_detail"),
            List.of("services"),
            List.of("frais_a_charge"),
            List.of("modalites_acces"),
            List.of("modalites_accompagnement"));

    /** The source of a fact and the day it was last confirmed there. */
    public record Origin(String source, LocalDate date) {}

    /** Two places of one commune that may be one, and how alike they are. */
    public record Twins(Listing one, Listing other, Likeness likeness) {}

    /** How much of what people need is known, from 0 to 100. */
    public int completeness() {
        return 100 * (WANTED.size() - missing().size()) / WANTED.size();
    }

    /** The columns that people would need and that nobody filled. */
    public List<String> missing() {
        return WANTED.stream()
                .filter(columns -> columns.stream().noneMatch(cells::containsKey))
                .map(List::getFirst)
                .toList();
    }
}
