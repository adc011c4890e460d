package fr.aiguilleur.whereabouts;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.whereabouts.CommuneNames.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Weighs by what stands around it whether a name is meant as the place where help is wanted. */
final class Surroundings {

    private static final Pattern DEPARTMENT = Pattern.compile("7[578]|9[1-5]|(?:7[578]|9[1-5])\\d{3}");
    private static final Pattern PARIS = Pattern.compile("\\d{1,2}(?:e|er|i?eme)");
    private static final Set<String> COUNTED = words("ans an euros euro e pour pourcent go mo fois jours minutes");
    private static final Set<String> LEADING = words("a sur de d dans vers sous pres depuis ville commune mairie gare"
            + " habite abite quartier cote mediatheque bibliotheque in en at em near la su hab pour entre f au aux du");
    private static final Set<String> PLACED = words("a sur de d vers pres dans depuis au aux du cote");
    private static final Set<String> LIVING = words("habite abite jabite habitant habitante habitent habitons vis vit"
            + " vivons reside residons loge dors mairie commune gare ccas secteur domicilie domiciliee");
    private static final Set<String> BEING = words("suis sui chui jsuis jsui chuis sommes est");
    private static final Set<String> WANTED = words("imprimer cherche travaille travail bosse aide besoin voudrait"
            + " voudrais trouver rendez ou qui atelier permanence aller cours apprendre mediatheque bibliotheque proche"
            + " pres");
    private static final Set<String> ELSEWHERE =
            words("habite habitait habitais vient viens venait pas ancien quitte demenage ne naissance sauf");
    private static final Set<String> STREET = words("rue avenue boulevard bd av place route porte allee chateau");
    private static final Set<String> NO_STREET_AFTER = words("sur en sa ma leur notre votre une mise");

    private static final Set<String> TITLES =
            words("monsieur madame mademoiselle mr mme mlle m docteur dr maitre appelle nomme prenom nom");

    private static final int BESIDE = 4;
    private static final int TOWN = 5_000;
    private static final int CITY = 10_000;
    private static final int VILLAGE = 2_000;
    private static final int LONG = 8;
    private static final int SHORT = 6;

    private final OrdinaryWords ordinary;

    Surroundings(OrdinaryWords ordinary) {
        this.ordinary = ordinary;
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ")));
    }

    /** The departments and postcodes near a name: "Fontenay 94", "dans le 93 à Bondy". */
    Collection<String> departments(Stretch stretch) {
        List<Token> tokens = stretch.tokens();
        List<String> found = new ArrayList<>(0);
        int end = stretch.at() + stretch.size();
        for (int i = Math.max(0, stretch.at() - BESIDE); i < Math.min(tokens.size(), end + BESIDE); i++) {
            String word = tokens.get(i).word();
            if (!Character.isDigit(word.charAt(0))) {
                continue;
            }
            boolean counting =
                    i + 1 < tokens.size() && COUNTED.contains(tokens.get(i + 1).word());
            if (PARIS.matcher(word).matches()) {
                found.add("75");
            } else if (!counting && DEPARTMENT.matcher(word).matches()) {
                found.add(word);
            }
        }
        return found;
    }

    double weight(Named named, Commune commune, Stretch stretch) {
        List<Token> tokens = stretch.tokens();
        int at = stretch.at();
        boolean led = at > 0 && LEADING.contains(tokens.get(at - 1).word());
        boolean sure = named.beside() || lives(tokens, at);
        double weight = named.certainty();
        weight += sure ? 0.3 : led ? 0.2 : stretch.edge() ? 0.1 : -0.1;
        weight += CommuneNames.ours(commune) ? 0.15 : CommuneNames.essonne(commune) ? 0.05 : 0;
        weight += likely(named, commune, stretch, sure, led);
        weight -= somebody(named.name(), tokens, at) ? 0.8 : 0;
        weight -= street(tokens, at - 1) || street(tokens, at - 2) ? 0.7 : 0;
        weight += any(tokens, at - 5, at, WANTED) ? 0.1 : 0;
        return weight - (any(tokens, at - 3, at, ELSEWHERE) ? 0.05 : 0);
    }

    /** How likely the words are a name at all. */
    private double likely(Named named, Commune commune, Stretch stretch, boolean sure, boolean led) {
        boolean exact = named.certainty() >= 1;
        boolean near = CommuneNames.essonne(commune) || CommuneNames.ours(commune);
        if (exact && near) {
            return 0;
        }
        if (exact ? ordinary.are(stretch) : ordinary.sound(stretch)) {
            if (exact) {
                boolean answer = stretch.alone() || stretch.size() > 1;
                return sure || answer && commune.population() >= TOWN ? 0 : led ? -0.2 : -0.5;
            }
            boolean common = ordinary.common(stretch.words());
            boolean told = near
                    || stretch.alone() && commune.population() >= TOWN
                    || sure && placed(stretch.tokens(), stretch.at());
            return named.beside() || told && !common ? -0.1 : -0.5;
        }
        if (exact) {
            return 0.1;
        }
        int letters = named.name().joined().length();
        double length = letters >= LONG ? 0.1 : 0;
        double several = stretch.size() > 1 && !named.name().oneWord() ? 0.15 : 0;
        double size = !near && commune.population() < VILLAGE
                ? -0.15
                : commune.population() >= CITY && letters >= SHORT ? 0.15 : 0;
        return length + several + size;
    }

    /** "J'habite à", "je suis vers", "la mairie de". */
    private static boolean lives(List<Token> tokens, int at) {
        int i = at - 1;
        while (i >= Math.max(0, at - 3)
                && !tokens.get(i + 1).opens()
                && LittleWords.are(tokens.get(i).word())) {
            i--;
        }
        return i >= 0
                && !tokens.get(i + 1).opens()
                && (LIVING.contains(tokens.get(i).word())
                        || placed(tokens, at) && BEING.contains(tokens.get(i).word()));
    }

    private static boolean placed(List<Token> tokens, int at) {
        return at > 0
                && (tokens.get(at - 1).to()
                        || PLACED.contains(tokens.get(at - 1).word()));
    }

    /** "Monsieur Saint-Denis", "la Saint-Michel". */
    private static boolean somebody(Name name, List<Token> tokens, int at) {
        String before = tokens.get(at).opens() ? "" : tokens.get(at - 1).word();
        return TITLES.contains(before)
                || before.equals("la") && name.words().getFirst().equals("saint");
    }

    private static boolean any(List<Token> tokens, int from, int to, Set<String> words) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (words.contains(tokens.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    /** "place Massy", but not "sur place, Massy" nor "à sa place, Massy". */
    private static boolean street(List<Token> tokens, int at) {
        return at >= 0
                && STREET.contains(tokens.get(at).word())
                && (at == 0 || !NO_STREET_AFTER.contains(tokens.get(at - 1).word()));
    }
}
