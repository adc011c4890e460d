package fr.aiguilleur.exchange;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Likeness;
import fr.aiguilleur.directory.Listing;
import fr.aiguilleur.directory.Listing.Twins;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a coordinator should care for: old facts, missing facts, places that may be one. */
@Component
class Quality {

    private static final int PER_PAGE = 50;

    private static final Map<String, String> WORDS = Map.of(
            "latitude", "position sur la carte",
            "typologie", "type de lieu",
            "telephone", "téléphone",
            "courriels", "mail ou site",
            "horaires", "horaires",
            "presentation_resume", "présentation",
            "services", "services",
            "frais_a_charge", "frais",
            "modalites_acces", "comment venir",
            "modalites_accompagnement", "accompagnement");

    /** @param missing in words of everyday */
    record Line(
            String id,
            String name,
            String commune,
            LocalDate verifiedOn,
            boolean toVerify,
            int completeness,
            String missing,
            String sources) {}

    record Pair(String one, String other, String commune, int likeness, String why) {}

    record Page(
            int places,
            long toVerify,
            int completeness,
            int number,
            int last,
            List<Line> lines,
            List<Pair> pairs,
            int twins) {}

    private final Directory directory;
    private final Clock clock;

    Quality(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The least complete and oldest places first, some on each page. */
    Page page(int asked) {
        LocalDate today = LocalDate.now(clock);
        List<Listing> listings = directory.listings();
        int last = Math.max(1, (listings.size() + PER_PAGE - 1) / PER_PAGE);
        int number = Math.clamp(asked, 1, last);
        List<Line> lines = listings.stream()
                .sorted(Comparator.comparingInt(Listing::completeness)
                        .thenComparing(listing -> listing.place().updated())
                        .thenComparing(listing -> listing.place().name()))
                .skip((number - 1L) * PER_PAGE)
                .limit(PER_PAGE)
                .map(listing -> line(listing, today))
                .toList();
        List<Twins> twins = directory.twins();
        return new Page(
                listings.size(),
                listings.stream()
                        .filter(listing -> listing.place().toVerify(today))
                        .count(),
                (int) listings.stream()
                        .mapToInt(Listing::completeness)
                        .average()
                        .orElse(0),
                number,
                last,
                lines,
                twins.stream().limit(PER_PAGE).map(Quality::pair).toList(),
                twins.size());
    }

    private static Line line(Listing listing, LocalDate today) {
        return new Line(
                listing.place().id(),
                listing.place().name(),
                listing.place().commune(),
                listing.place().updated(),
                listing.place().toVerify(today),
                listing.completeness(),
                String.join(
                        ", ",
                        listing.missing().stream()
                                .map(column -> WORDS.getOrDefault(column, column))
                                .toList()),
                listing.place().source());
    }

    private static Pair pair(Twins twins) {
        return new Pair(
                told(twins.one()),
                told(twins.other()),
                twins.one().place().commune(),
                twins.likeness().mean(),
                why(twins.likeness()));
    }

    private static String told(Listing listing) {
        return listing.place().name() + ", " + listing.place().address();
    }

    private static String why(Likeness likeness) {
        List<String> reasons = new ArrayList<>();
        reasons.add("noms semblables à " + likeness.name() + " %");
        reasons.add(likeness.address() == 100 ? "même adresse" : "adresses semblables à " + likeness.address() + " %");
        if (likeness.samePhone()) {
            reasons.add("même téléphone");
        }
        return String.join(", ", reasons);
    }
}
