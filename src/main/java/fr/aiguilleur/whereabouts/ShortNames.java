package fr.aiguilleur.whereabouts;

import fr.aiguilleur.gazetteer.Commune;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people leave out of the name of a commune: "Kremlin-Bicêtre", "Rueil". */
final class ShortNames {

    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");
    private static final Map<String, List<String>> CONTRACTED =
            Map.of("le", List.of("au", "du"), "les", List.of("aux"));
    private static final Set<String> LINKS = Set.of(
            "sur", "sous", "en", "le", "la", "les", "lez", "l", "aux", "au", "de", "du", "des", "d", "et", "pres");
    private static final Set<String> SAINTS = Set.of("saint", "sainte");
    private static final Pattern SILENT =
            Pattern.compile("(?<=[aeiouy])s(?=[nlm])|(?<=ier)s$|(?<=au)l(?=t$)|(?<=mon)t(?=[bcdfgjklmnpqstv])");

    /** A town, not one of the many villages whose beginning is also a word, a name or another place. */
    private static final int TOWN = 10_000;
    /** So many times larger, the others are not meant. */
    private static final int STANDS_OUT = 6;

    private ShortNames() {}

    /** The name without its article, and its beginning. */
    static List<List<String>> of(List<String> words) {
        List<List<String>> all = new ArrayList<>();
        int start = ARTICLES.contains(words.getFirst()) ? 1 : 0;
        if (start == 1 && words.size() > 1) {
            all.add(words.subList(1, words.size()));
        }
        for (String contracted : CONTRACTED.getOrDefault(words.getFirst(), List.of())) {
            List<String> other = new ArrayList<>(words);
            other.set(0, contracted);
            all.add(other);
        }
        int end = start + 1;
        if (SAINTS.contains(words.get(Math.min(start, words.size() - 1)))) {
            end++;
        }
        if (end < words.size() && (start == 0 || LINKS.contains(words.get(end)))) {
            all.add(words.subList(start, end));
            if (start == 1) {
                all.add(words.subList(0, end));
            }
        }
        return all;
    }

    /**
     * The commune most often meant by a name.
     *
     * @param known it is the name of the first, and not only the beginning of all
     */
    static @Nullable Commune meant(List<Commune> ranked, boolean known) {
        if (known || ranked.size() == 1 && ranked.getFirst().population() >= TOWN) {
            return ranked.getFirst();
        }
        Commune largest = ranked.getFirst();
        int others = 0;
        for (Commune commune : ranked.subList(1, ranked.size())) {
            others += Math.min(commune.population(), largest.population());
            largest = commune.population() > largest.population() ? commune : largest;
        }
        boolean nearer = CommuneNames.essonne(ranked.getFirst()) && !CommuneNames.essonne(largest);
        return largest.population() >= TOWN && largest.population() >= STANDS_OUT * others && !nearer ? largest : null;
    }

    /** As it is also heard: "Anières" for Asnières, "Bobini", "Créteille", "Franconvil", "Monmorency". */
    static String otherwise(String word) {
        String said = SILENT.matcher(word).replaceAll("").replace("gny", "ni");
        return said.endsWith("ville") ? said.substring(0, said.length() - 2) : said.endsWith("il") ? said + "le" : said;
    }
}
