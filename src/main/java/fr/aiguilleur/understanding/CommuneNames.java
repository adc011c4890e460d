package fr.aiguilleur.understanding;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Nickname;
import fr.aiguilleur.text.FrenchSound;
import fr.aiguilleur.text.Lines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What communes are called, and what sounds or is spelled nearly so. */
final class CommuneNames {

    private static final String OURS = "CA Communauté Paris-Saclay";
    private static final String ESSONNE = "91";
    private static final int SHORTEST = 4;
    private static final int LONG = 9;
    /** A name and what resembles it differ by no more letters. */
    private static final int FURTHER = 3;

    /** A name that was recognised; {@code certainty} is 1 for the name itself, less for what resembles it. */
    record Named(Commune commune, double certainty) {}

    private record Sounding(String joined, boolean oneWord, String sound, Commune commune) {}

    private final Map<String, Commune> byName = new HashMap<>();
    private final List<Sounding> nearby = new ArrayList<>();
    private final Set<String> otherWords = Set.copyOf(Lines.of(CommuneNames.class, "not-communes.txt"));
    private final Gazetteer gazetteer;
    private int longest;

    CommuneNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        gazetteer.communes().stream()
                .sorted(Comparator.comparing(CommuneNames::rank))
                .forEach(commune -> add(commune.name(), commune));
        for (Nickname nickname : gazetteer.nicknames()) {
            gazetteer.byInsee(nickname.insee()).ifPresent(commune -> add(nickname.name(), commune));
        }
    }

    static boolean ours(Commune commune) {
        return commune.epci().equals(OURS);
    }

    static boolean essonne(Commune commune) {
        return commune.insee().startsWith(ESSONNE);
    }

    /** True for words that only look like a commune. */
    boolean notOne(String words) {
        return otherWords.contains(words);
    }

    /** The commune called so, or nearly so when it is near us. */
    Optional<Named> named(String words) {
        Commune exact = byName.get(words);
        if (exact != null) {
            return Optional.of(new Named(exact, 1));
        }
        return resembling(words.replace(" ", ""), !words.contains(" "));
    }

    /** The commune of a postcode; of several the one of our network, else the largest. */
    Optional<Commune> ofPostcode(String postcode) {
        return gazetteer.byPostcode(postcode).stream().min(Comparator.comparing(CommuneNames::rank));
    }

    private Optional<Named> resembling(String joined, boolean oneWord) {
        if (joined.length() < SHORTEST
                || joined.length() > longest + FURTHER
                || !joined.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        String sound = FrenchSound.key(joined);
        Named best = null;
        for (Sounding known : nearby) {
            if ((oneWord || !known.oneWord || joined.length() >= LONG)
                    && Math.abs(known.joined.length() - joined.length()) <= FURTHER) {
                double certainty = likeness(known, joined, sound);
                if (certainty > (best == null ? 0 : best.certainty)) {
                    best = new Named(known.commune, certainty);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double likeness(Sounding known, String joined, String sound) {
        if (known.sound.equals(sound)) {
            return 0.8;
        }
        if (known.joined.charAt(0) != joined.charAt(0)) {
            return 0;
        }
        int allowed = known.joined.length() >= LONG ? 2 : known.joined.length() > SHORTEST ? 1 : 0;
        if (mayBeWithin(allowed, known.joined, joined)) {
            int apart = distance(known.joined, joined);
            if (apart <= allowed) {
                return apart == 1 ? 0.7 : 0.6;
            }
        }
        boolean sounding = sound.length() >= LONG - 3 && mayBeWithin(1, known.sound, sound);
        return sounding && distance(known.sound, sound) <= 1 ? 0.6 : 0;
    }

    private void add(String name, Commune commune) {
        String folded = String.join(" ", CommuneReader.tokens(name));
        byName.putIfAbsent(folded, commune);
        if (ours(commune) || essonne(commune)) {
            String joined = folded.replace(" ", "");
            longest = Math.max(longest, joined.length());
            nearby.add(new Sounding(joined, joined.equals(folded), FrenchSound.key(joined), commune));
        }
    }

    private static String rank(Commune commune) {
        String group = ours(commune) ? "0" : essonne(commune) ? "1" : "2";
        return group + "%09d".formatted(999_999_999 - commune.population());
    }

    /** Words whose lengths differ by more are further apart. */
    private static boolean mayBeWithin(int letters, String one, String other) {
        return Math.abs(one.length() - other.length()) <= letters;
    }

    /** How many letters were added, left out, changed or swapped with their neighbour. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        int change = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
