package fr.aiguilleur.understanding;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.CommuneNames.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the commune where help is wanted, as people write it. */
final class CommuneReader {

    private static final int LONGEST_NAME = 6;
    private static final double BELIEVED = 0.75;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern POSTCODE = Pattern.compile("(?:7[578]|9[1-5])\\d{3}");

    private static final Set<String> LEADING = Set.of(
            "a",
            "sur",
            "de",
            "d",
            "dans",
            "vers",
            "sous",
            "pres",
            "depuis",
            "ville",
            "commune",
            "mairie",
            "gare",
            "habite",
            "abite",
            "quartier",
            "cote",
            "mediatheque",
            "bibliotheque",
            "in",
            "en",
            "at",
            "em",
            "near",
            "la",
            "su",
            "hab",
            "pour",
            "entre",
            "f");
    private static final Set<String> WANTED = Set.of(
            "imprimer",
            "cherche",
            "travaille",
            "travail",
            "bosse",
            "aide",
            "besoin",
            "voudrait",
            "voudrais",
            "trouver",
            "rendez",
            "ou",
            "qui",
            "atelier",
            "permanence",
            "aller",
            "cours",
            "apprendre",
            "mediatheque",
            "bibliotheque",
            "proche",
            "pres");
    private static final Set<String> ELSEWHERE = Set.of(
            "habite",
            "habitait",
            "habitais",
            "vient",
            "viens",
            "venait",
            "pas",
            "ancien",
            "quitte",
            "demenage",
            "ne",
            "naissance",
            "sauf");
    private static final Set<String> STREET =
            Set.of("rue", "avenue", "boulevard", "bd", "av", "place", "route", "porte", "allee");

    private static final Set<String> NO_STREET_AFTER =
            Set.of("sur", "en", "sa", "ma", "leur", "notre", "votre", "une", "mise");

    /**
     * A commune that may be meant.
     *
     * @param words by which it is called
     * @param weight how surely
     */
    record Mention(Commune commune, String words, double weight) {}

    private final CommuneNames names;

    CommuneReader(CommuneNames names) {
        this.names = names;
    }

    Optional<Commune> read(String text) {
        return mention(text).map(Mention::commune);
    }

    Optional<Mention> mention(String text) {
        List<String> tokens = tokens(text);
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int size = mentionAt(tokens, at, mentions);
            at += Math.max(size, 1);
        }
        return mentions.stream()
                .filter(mention -> mention.weight >= BELIEVED)
                .max(Comparator.comparingDouble(Mention::weight));
    }

    /** Folded words, "st" written out. */
    static List<String> tokens(String text) {
        return Arrays.stream(NO_WORD.split(PlainText.fold(PlainText.clean(text))))
                .filter(token -> !token.isEmpty())
                .map(token -> token.equals("st") ? "saint" : token.equals("ste") ? "sainte" : token)
                .toList();
    }

    /** Notes the longest, surest name that starts here; returns its number of words. */
    private int mentionAt(List<String> tokens, int at, List<Mention> mentions) {
        if (POSTCODE.matcher(tokens.get(at)).matches()) {
            names.ofPostcode(tokens.get(at))
                    .ifPresent(commune -> mentions.add(new Mention(commune, tokens.get(at), 0.95)));
            return 1;
        }
        int bestSize = 0;
        double bestCertainty = 0;
        Optional<Named> best = Optional.empty();
        for (int size = Math.min(LONGEST_NAME, tokens.size() - at); size > 0; size--) {
            if (names.notOne(String.join(" ", tokens.subList(at, at + size)))) {
                return size;
            }
            Optional<Named> named = names.named(String.join(" ", tokens.subList(at, at + size)));
            double certainty = named.map(Named::certainty).orElse(0.0);
            if (certainty > bestCertainty) {
                best = named;
                bestCertainty = certainty;
                bestSize = size;
            }
        }
        if (best.isPresent()) {
            double weight = weight(best.get(), tokens, at, bestSize);
            if (weight > 0) {
                String words = String.join(" ", tokens.subList(at, at + bestSize));
                mentions.add(new Mention(best.get().commune(), words, weight));
            }
        }
        return bestSize;
    }

    private static double weight(Named named, List<String> tokens, int at, int size) {
        Commune commune = named.commune();
        String before = at == 0 ? "" : tokens.get(at - 1);
        boolean led = LEADING.contains(before);
        boolean last = at + size == tokens.size();
        double weight = named.certainty();
        weight += led ? 0.2 : last || at == 0 ? 0.1 : -0.1;
        weight += CommuneNames.ours(commune) ? 0.15 : CommuneNames.essonne(commune) ? 0.05 : led ? 0 : -0.35;
        weight -= street(tokens, at - 1) || street(tokens, at - 2) ? 0.7 : 0;
        List<String> earlier = tokens.subList(Math.max(0, at - 5), at);
        weight += earlier.stream().anyMatch(WANTED::contains) ? 0.1 : 0;
        List<String> just = tokens.subList(Math.max(0, at - 3), at);
        return weight - (just.stream().anyMatch(ELSEWHERE::contains) ? 0.05 : 0);
    }

    /** "place Massy", but not "sur place, Massy" nor "à sa place, Massy". */
    private static boolean street(List<String> tokens, int at) {
        return at >= 0 && STREET.contains(tokens.get(at)) && (at == 0 || !NO_STREET_AFTER.contains(tokens.get(at - 1)));
    }
}
