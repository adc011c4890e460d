package fr.aiguilleur.whereabouts;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.text.Lines;
import fr.aiguilleur.whereabouts.CommuneNames.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the commune where help is wanted, as people write it. */
public final class CommuneReader {

    private static final int LONGEST_NAME = 6;
    private static final double BELIEVED = 0.75;
    private static final double OF_POSTCODE = 0.95;
    private static final Pattern POSTCODE = Pattern.compile("(?:7[578]|9[1-5])\\d{3}");

    private final CommuneNames names;
    private final Set<String> otherWords = Set.copyOf(Lines.of(CommuneReader.class, "not-communes.txt"));
    private final Surroundings surroundings;

    /**
     * A commune that may be meant.
     *
     * @param words by which it is called
     * @param weight how surely
     */
    public record Mention(Commune commune, String words, double weight) {}

    public CommuneReader(Gazetteer gazetteer) {
        OrdinaryWords ordinary = new OrdinaryWords();
        names = new CommuneNames(gazetteer, ordinary);
        surroundings = new Surroundings(ordinary);
    }

    /** The commune that is most surely meant, if any is. */
    public Optional<Mention> mention(String text) {
        List<Token> tokens = Token.of(text);
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

    /** Notes the name that starts here and explains most; returns its number of words. */
    private int mentionAt(List<Token> tokens, int at, List<Mention> mentions) {
        String first = tokens.get(at).word();
        if (POSTCODE.matcher(first).matches()) {
            names.ofPostcode(first).ifPresent(commune -> mentions.add(new Mention(commune, first, OF_POSTCODE)));
            return 1;
        }
        Stretch bestWords = null;
        Named best = null;
        for (int size = breath(tokens, at); size > 0; size--) {
            Stretch stretch = Stretch.of(tokens, at, size);
            if (otherWords.contains(stretch.words())) {
                return size;
            }
            if (!names.mayBe(stretch)) {
                continue;
            }
            Named named =
                    names.named(stretch, surroundings.departments(stretch)).orElse(null);
            if (named != null && (best == null || named.explained() > best.explained())) {
                best = named;
                bestWords = stretch;
            }
        }
        if (best == null || bestWords == null) {
            return 1;
        }
        if (best.commune() != null) {
            double weight = surroundings.weight(best, best.commune(), bestWords);
            mentions.add(new Mention(best.commune(), bestWords.words(), weight));
        }
        return bestWords.size();
    }

    /** How many words from here on may be one name: those said in one breath. */
    private static int breath(List<Token> tokens, int at) {
        int size = 1;
        while (size < Math.min(LONGEST_NAME, tokens.size() - at)
                && !tokens.get(at + size).opens()) {
            size++;
        }
        return size;
    }
}
