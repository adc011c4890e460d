package fr.aiguilleur.exchange;

import fr.aiguilleur.directory.Standard;
import fr.aiguilleur.text.Alike;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends the street: said twice, followed by its town, or in signs that the standard does not know. */
final class Addresses {

    private static final int SHORTEST_STREET = 5;
    /** The signs that @gouvfr-anct/lieux-de-mediation-numerique 2.3.0 allows in a street. */
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^0-9A-Za-zÀ-ÖØ-öø-ÿœ-ŸŒ\\-,()°.&:+–|;'’/\\s]+");

    private static final Pattern OTHER_APOSTROPHES = Pattern.compile("[‘‛´`′]");
    private static final Pattern TOWN = Pattern.compile("[\\s,-]+(\\d{5})\\s+(\\D+)$");
    private static final Pattern ZEROS = Pattern.compile("0*|9{9,14}|null", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPITALS = Pattern.compile("[^a-zà-ÿ]*[A-ZÀ-Þ]{3}[^a-zà-ÿ]*");

    private static final Pattern STAY_LARGE = Pattern.compile("Z[AI]C?|BP|CS|RN|RD|[IVX]{2,}");
    private static final Pattern STAY_SMALL = Pattern.compile(
            "de|du|des|la|le|les|et|au|aux|en|sur|sous|[dl]'|bis|ter|av|ave|avenue|bd|boulevard|pl|place"
                    + "|sq|square|rte|route|all|allee|che|chemin|imp|impasse|crs|cours|res|residence|r|rue|quai");

    private static final Map<String, String> STREETS = Map.ofEntries(
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("bd", "boulevard"),
            Map.entry("pl", "place"),
            Map.entry("sq", "square"),
            Map.entry("rte", "route"),
            Map.entry("all", "allée"),
            Map.entry("allee", "allée"),
            Map.entry("che", "chemin"),
            Map.entry("imp", "impasse"),
            Map.entry("crs", "cours"),
            Map.entry("res", "résidence"),
            Map.entry("residence", "résidence"),
            Map.entry("r", "rue"));

    private Addresses() {}

    static void mend(Draft draft) {
        String street = draft.cell("adresse").replaceAll("\\s+", " ").strip();
        draft.write("adresse", street);
        signs(draft);
        town(draft);
        twice(draft);
        capitals(draft);
        pivot(draft);
    }

    private static void signs(Draft draft) {
        String plain = OTHER_APOSTROPHES.matcher(draft.cell("adresse")).replaceAll("'");
        plain = OTHER_SIGNS
                .matcher(plain)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        draft.mend("adresse", plain, "signes que le standard n'admet pas dans une adresse");
    }

    /** "12 rue Basse 91300 Massy": postcode and commune have columns of their own. */
    private static void town(Draft draft) {
        Matcher town = TOWN.matcher(draft.cell("adresse"));
        if (!town.find() || town.start() < SHORTEST_STREET) {
            return;
        }
        boolean samePostcode = town.group(1).equals(draft.cell("code_postal"))
                || draft.cell("code_postal").isEmpty();
        boolean sameCommune = draft.cell("commune").isEmpty()
                || Alike.words(town.group(2)).equals(Alike.words(draft.cell("commune")));
        if (samePostcode && sameCommune) {
            String reason = "l'adresse répétait le code postal et la commune";
            draft.mend("code_postal", town.group(1), reason);
            if (draft.cell("commune").isEmpty()) {
                draft.mend("commune", town.group(2).strip(), reason);
            }
            draft.mend("adresse", draft.cell("adresse").substring(0, town.start()), reason);
        }
    }

    /** "49 Rue vilgénis 49 rue de vilgénis": the longer of both halves, which says more. */
    private static void twice(Draft draft) {
        String street = draft.cell("adresse");
        List<String> words = List.of(Alike.words(street).split(" "));
        if (words.size() == Set.copyOf(words).size()) {
            return;
        }
        for (int cut = street.indexOf(' '); cut > 0; cut = street.indexOf(' ', cut + 1)) {
            String first = street.substring(0, cut).strip();
            String second = street.substring(cut).strip();
            if (first.length() >= SHORTEST_STREET && sayTheSame(bare(first), bare(second))) {
                draft.mend(
                        "adresse",
                        second.length() >= first.length() ? second : first,
                        "l'adresse était dite deux fois");
                return;
            }
        }
    }

    private static boolean sayTheSame(String first, String second) {
        return !first.isEmpty() && first.equals(second);
    }

    private static String bare(String street) {
        return Alike.address(street)
                .replaceAll("\\b(de|du|des|la|le|les|d|l)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** "4 AV DE SAINT MENET" becomes "4 avenue de Saint Menet", which one reads and says more easily. */
    private static void capitals(Draft draft) {
        String street = draft.cell("adresse");
        if (!CAPITALS.matcher(street).matches()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (String word : street.split("(?<=[\\s'-])")) {
            text.append(readable(word.strip()))
                    .append(word.substring(word.stripTrailing().length()));
        }
        draft.write("adresse", text.toString());
    }

    private static String readable(String word) {
        String small = word.toLowerCase(Locale.FRENCH);
        if (word.isEmpty() || STAY_LARGE.matcher(word).matches()) {
            return word;
        }
        if (STAY_SMALL.matcher(small).matches()) {
            return STREETS.getOrDefault(small, small);
        }
        return word.charAt(0) + small.substring(1);
    }

    private static void pivot(Draft draft) {
        String pivot = draft.cell("pivot").replaceAll("[\\s.]", "");
        draft.write("pivot", pivot);
        if (ZEROS.matcher(pivot).matches()) {
            draft.mend("pivot", Standard.UNKNOWN_PIVOT, "SIRET ou RNA inconnu : quatorze zéros");
        }
    }
}
