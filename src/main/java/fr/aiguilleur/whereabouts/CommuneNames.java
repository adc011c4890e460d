package fr.aiguilleur.whereabouts;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Nickname;
import fr.aiguilleur.text.FrenchSound;
import fr.aiguilleur.text.NearWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What communes are called, and what sounds or is spelled nearly so. */
final class CommuneNames {

    private static final String OURS = "CA Communauté Paris-Saclay";
    private static final String ESSONNE = "91";
    private static final int SHORTEST = 4;
    private static final int SHORTEST_BESIDE = 2;
    private static final int SOUND_SLIP = 6;
    private static final int LONG_SOUND = 9;
    private static final int SHORT_WORD = 2;
    /** Of a smaller commune people say the whole name. */
    private static final int VILLAGE = 1_500;
    /** Without a vowel it is an acronym. */
    private static final Pattern WORD = Pattern.compile("\\p{L}*[aeiouy]\\p{L}*");

    private static final double SAME_SOUND = 0.8;
    private static final double ONE_SLIP = 0.7;
    private static final double TWO_SLIPS = 0.6;
    private static final double PART = 0.1;

    /**
     * A name that was recognised.
     *
     * @param commune null when several are called so and none stands out
     * @param certainty 1 for the name itself, less for what resembles it
     * @param beside the department or postcode of the commune stands beside it
     */
    record Named(Name name, @Nullable Commune commune, double certainty, boolean beside) {

        /** A longer name explains more of the message. */
        double explained() {
            return certainty * name.joined().length();
        }
    }

    private final Map<String, Name> byWords = new HashMap<>();
    private final Map<String, List<Name>> bySound = new HashMap<>();
    private final Slips<Name> byLetters = new Slips<>();
    private final Slips<Name> byNearSound = new Slips<>();
    private final Set<String> shortWords = new HashSet<>();
    private final OrdinaryWords ordinary;
    private final Gazetteer gazetteer;
    private int longest;

    CommuneNames(Gazetteer gazetteer, OrdinaryWords ordinary) {
        this.ordinary = ordinary;
        this.gazetteer = gazetteer;
        Map<List<String>, Set<Commune>> whole = new LinkedHashMap<>();
        Map<List<String>, Set<Commune>> parts = new LinkedHashMap<>();
        List<Commune> ranked = gazetteer.communes().stream()
                .sorted(Comparator.comparing(CommuneNames::rank))
                .toList();
        ranked.forEach(commune -> note(whole, Token.words(commune.name()), commune));
        for (Nickname nickname : gazetteer.nicknames()) {
            gazetteer
                    .byInsee(nickname.insee())
                    .ifPresent(commune -> note(whole, Token.words(nickname.name()), commune));
        }
        for (Commune commune : ranked) {
            ShortNames.of(Token.words(commune.name()))
                    .forEach(part -> note(whole.containsKey(part) ? whole : parts, part, commune));
        }
        whole.forEach((words, communes) -> add(words, true, communes));
        parts.forEach((words, communes) -> {
            if (communes.stream().anyMatch(commune -> commune.population() >= VILLAGE)) {
                add(words, false, communes);
            }
        });
    }

    static boolean ours(Commune commune) {
        return commune.epci().equals(OURS);
    }

    static boolean essonne(Commune commune) {
        return commune.insee().startsWith(ESSONNE);
    }

    /** The commune of a postcode; of several the one of our network, else the largest. */
    Optional<Commune> ofPostcode(String postcode) {
        return gazetteer.byPostcode(postcode).stream().min(Comparator.comparing(CommuneNames::rank));
    }

    /** False when no name can begin and end so, which is soon told. */
    boolean mayBe(Stretch stretch) {
        return stretch.joined().length() <= longest + Name.FURTHER
                && (stretch.size() == 1
                        || known(stretch.first().word()) && known(stretch.last().word()));
    }

    /**
     * The commune called so, or nearly so.
     *
     * @param departments and postcodes that stand beside it
     */
    Optional<Named> named(Stretch stretch, Collection<String> departments) {
        Name exact = byWords.get(stretch.words());
        if (exact != null) {
            return Optional.of(named(exact, 1, departments));
        }
        String joined = stretch.joined();
        int shortest = departments.isEmpty() || LittleWords.are(joined) ? SHORTEST : SHORTEST_BESIDE;
        if (joined.length() < shortest || !WORD.matcher(joined).matches()) {
            return Optional.empty();
        }
        Named best = null;
        for (Name name : candidates(stretch)) {
            boolean there = name.communes().stream().anyMatch(commune -> in(commune, departments));
            double likeness = name.fits(stretch) ? likeness(name, stretch, name.slips() + (there ? 1 : 0)) : 0;
            if (likeness > 0
                    && (there || joined.length() >= SHORTEST)
                    && (likeness >= SAME_SOUND || !otherwise(name, stretch))) {
                Named found = named(name, likeness, departments);
                best = best == null || better(found, best) ? found : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean known(String word) {
        return word.length() > SHORT_WORD || shortWords.contains(word);
    }

    private static boolean better(Named one, Named other) {
        if (one.beside() != other.beside()) {
            return one.beside();
        }
        return one.certainty() == other.certainty()
                ? one.name().number() < other.name().number()
                : one.certainty() > other.certainty();
    }

    /** True when the words that make the difference are ordinary ones: "petit mot" is not Petit Vaux. */
    private boolean otherwise(Name name, Stretch stretch) {
        return stretch.size() > 1
                && (name.oneWord()
                        || stretch.list().stream()
                                .anyMatch(token -> ordinary.common(token.word()) && !name.says(token)));
    }

    private List<Name> candidates(Stretch stretch) {
        List<Name> candidates = new ArrayList<>(bySound.getOrDefault(stretch.sound(), List.of()));
        if (stretch.joined().length() >= SHORTEST) {
            byLetters.near(stretch.joined(), stretch.joined().length() > SOUND_SLIP ? 2 : 1, candidates);
        }
        if (stretch.sound().length() >= SOUND_SLIP) {
            byNearSound.near(stretch.sound(), 1, candidates);
        }
        return candidates;
    }

    private static double likeness(Name name, Stretch stretch, int slips) {
        String joined = stretch.joined();
        if (name.joined().equals(joined) || name.sounds().contains(stretch.sound())) {
            return SAME_SOUND;
        }
        if (name.joined().charAt(0) == joined.charAt(0)
                && Math.abs(name.joined().length() - joined.length()) <= slips) {
            int apart = NearWords.slips(name.joined(), joined);
            if (apart <= slips) {
                return apart == 1 ? ONE_SLIP : TWO_SLIPS;
            }
        }
        boolean sounding = stretch.sound().length() >= (name.saint() ? LONG_SOUND : SOUND_SLIP)
                && name.sounds().stream()
                        .anyMatch(sound -> sound.charAt(0) == stretch.sound().charAt(0)
                                && Math.abs(sound.length() - stretch.sound().length()) <= 1
                                && NearWords.slips(sound, stretch.sound()) <= 1);
        return sounding ? TWO_SLIPS : 0;
    }

    private static Named named(Name name, double likeness, Collection<String> departments) {
        double certainty = likeness - (name.known() ? 0 : PART);
        List<Commune> there = name.communes().stream()
                .filter(commune -> in(commune, departments))
                .toList();
        Commune commune = ShortNames.meant(there.isEmpty() ? name.communes() : there, name.known());
        return new Named(name, commune, certainty, !there.isEmpty());
    }

    private static boolean in(Commune commune, Collection<String> departments) {
        return departments.stream()
                .anyMatch(department -> commune.insee().startsWith(department)
                        || commune.postcodes().contains(department));
    }

    private static void note(Map<List<String>, Set<Commune>> names, List<String> words, Commune commune) {
        names.computeIfAbsent(words, added -> new LinkedHashSet<>()).add(commune);
    }

    private void add(List<String> words, boolean known, Set<Commune> communes) {
        String joined = String.join("", words);
        Set<String> sounds = new LinkedHashSet<>();
        sounds.add(words.stream().map(Token::sound).collect(Collectors.joining()));
        sounds.add(words.size() == 1 ? Token.sound(joined) : FrenchSound.key(joined));
        sounds.add(words.stream().map(ShortNames::otherwise).map(Token::sound).collect(Collectors.joining()));
        Name name = new Name(byWords.size(), words, joined, List.copyOf(sounds), known, List.copyOf(communes));
        longest = Math.max(longest, joined.length());
        byWords.put(String.join(" ", words), name);
        byLetters.add(joined, Math.min(2, name.slips() + 1), name);
        for (String sound : sounds) {
            bySound.computeIfAbsent(sound, added -> new ArrayList<>()).add(name);
            byNearSound.add(sound, 1, name);
        }
        words.stream().filter(word -> word.length() <= SHORT_WORD).forEach(shortWords::add);
    }

    private static String rank(Commune commune) {
        String group = ours(commune) ? "0" : essonne(commune) ? "1" : "2";
        return group + "%09d".formatted(999_999_999 - commune.population());
    }
}
