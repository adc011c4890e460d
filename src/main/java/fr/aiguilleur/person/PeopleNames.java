package fr.aiguilleur.person;

import fr.aiguilleur.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds how people are called in what people text: with capitals or without, announced or not. */
final class PeopleNames {

    private static final Set<String> TITLES =
            Set.of("mme", "mlle", "mr", "monsieur", "madame", "mademoiselle", "docteur", "dr");
    private static final Set<String> KIN = Set.of(
            "mamie",
            "mamy",
            "papi",
            "papy",
            "tata",
            "tatie",
            "tonton",
            "tante",
            "oncle",
            "voisin",
            "voisine",
            "ami",
            "amie",
            "copain",
            "copine",
            "fils",
            "fille",
            "frere",
            "soeur",
            "mari",
            "femme",
            "mere",
            "pere",
            "maman",
            "papa",
            "cousin",
            "cousine",
            "neveu",
            "niece",
            "collegue",
            "petit-fils",
            "petite-fille",
            "belle-mere",
            "beau-pere",
            "grand-mere",
            "grand-pere",
            "conjoint",
            "conjointe",
            "compagnon",
            "compagne",
            "appelle");
    /** What is called after somebody is no person. */
    private static final Pattern PUBLIC = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:rues?|av|avenue|bd|boulevard|place|allée|impasse|chemin|route|quai|cours|square|parc|école|ecole"
                    + "|coll[èe]ge|lyc[ée]e|gare|h[ôo]pital|clinique|m[ée]diath[èe]que|biblioth[èe]que|ludoth[èe]que|centre|espace"
                    + "|maison|salle|foyer|r[ée]sidence|quartier|cit[ée]|station|arr[êe]t|stade|gymnase|piscine|universit[ée]|fac"
                    + "|th[ée][âa]tre|[ée]glise|saint|sainte|st|ste|tour|pont|porte|fort|b[âa]timent)[ -]"
                    + "(?:(?:du|de|des|la|le|les|l['’]|d['’]|social|culturel|g[ée]n[ée]ral|docteur|pr[ée]sident|mar[ée]chal|\\p{Lu}[\\p{L}-]+)[ -]?){0,3}$");

    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:je m['’ ]?appel+e?s?|j['’ ]?m['’ ]?appel+e?|mon (?:nom|pr[ée]nom)(?: de famille)?"
                    + " (?:est|c['’ ]?est|:)|s['’ ]appelle|au nom de|de la part de|sign[ée]e? ?:)\\s+$");
    private static final Pattern PRESENTED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:moi c['’ ]?est|c['’ ]?est|je suis|chui|chuis|ici|bonjour|bjr|bonsoir|salut|slt|allo)[ ,:]+$");
    private static final Pattern HERSELF = Pattern.compile("(?iu)(?<!\\p{L})(?:moi c['’ ]?est|moi je suis)\\s+$");
    private static final Pattern NOT_OF_A_NAME =
            Pattern.compile("(?iu).*(?<!\\p{L})(?:la|le|les|un|une|du|des|l['’]|au|aux|à|a|en|de"
                    + "|cette|ce|ma|mon|ta|ton|sa|son|plus|très|tres|pas|air)\\s*$");
    private static final Pattern ARTICLE = Pattern.compile("(?iu)(?<!\\p{L})(?:la|le|les|un|une)\\s+$");
    private static final Pattern BEGINS = Pattern.compile("(?:^|[.!?…:\\n])[\\s\"«»(*•-]*$");
    private static final Set<String> PARTICLES =
            Set.of("ben", "el", "al", "ait", "ould", "van", "von", "da", "dos", "di");
    private static final Set<String> LITTLE = Set.of(
            "et", "je", "mais", "pour", "qui", "de", "du", "des", "la", "le", "les", "un", "une", "pas", "plus", "en",
            "mon", "ma", "mes", "suis", "ai", "jai", "il", "elle", "au", "est", "depuis", "avec", "comment");
    private static final int MOST = 4;
    private static final int FAR = 60;

    private final Gazetteer gazetteer;
    private final NameWords words = new NameWords();

    PeopleNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** From {@code start} (inclusive) to {@code end} (exclusive). */
    record Name(int start, int end) {}

    List<Name> in(String text) {
        Reading reading = new Reading(text, NameToken.of(text));
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < reading.tokens.size()) {
            if (reading.begins(at)) {
                int last = reading.last(at);
                names.add(new Name(
                        reading.tokens.get(reading.first(at)).start(),
                        reading.tokens.get(last).end()));
                at = last;
            }
            at++;
        }
        return names;
    }

    /** One text, taken apart. */
    private final class Reading {

        private final String text;
        private final List<NameToken> tokens;
        private final boolean shouted;
        private final boolean[] town;

        Reading(String text, List<NameToken> tokens) {
            this.text = text;
            this.tokens = tokens;
            long letters = text.chars().filter(Character::isLetter).count();
            this.shouted = text.chars().filter(Character::isUpperCase).count() * 2 > letters;
            this.town = new boolean[tokens.size()];
            for (int at = 0; at < tokens.size(); at++) {
                markTowns(at);
            }
        }

        private void markTowns(int at) {
            for (int size = 1; size <= 6 && at + size <= tokens.size(); size++) {
                NameToken last = tokens.get(at + size - 1);
                if (size > 1
                        && !text.substring(tokens.get(at + size - 2).end(), last.start())
                                .matches("[ '’-]")) {
                    return;
                }
                if (gazetteer
                        .byName(text.substring(tokens.get(at).start(), last.end()))
                        .isPresent()) {
                    Arrays.fill(town, at, at + size, true);
                }
            }
        }

        /** Whether somebody's name begins with this word, or with the one before it. */
        boolean begins(int at) {
            NameToken token = tokens.get(at);
            String before = text.substring(Math.max(0, token.start() - FAR), token.start());
            if (town[at] || PUBLIC.matcher(before).find()) {
                return false;
            }
            if (words.certain(token)) {
                return token.capital() || !ARTICLE.matcher(before).find();
            }
            boolean announced = ANNOUNCED.matcher(before).find();
            if (announced && !LITTLE.contains(token.folded())) {
                return true;
            }
            boolean titled = titled(at);
            boolean kin = at > 0 && KIN.contains(tokens.get(at - 1).folded()) && spaced(at - 1);
            if (words.perhaps(token.folded())) {
                return titled || kin || HERSELF.matcher(before).find() || perhaps(at, before);
            }
            boolean unknown = !words.known(token.folded());
            // Who types a family name small leaves out its accents: "hémiplégique" is none.
            boolean big = capital(at) && !token.letters();
            boolean bare = token.typed().toLowerCase(Locale.ROOT).equals(token.folded());
            return titled && (unknown && (big || bare) || big && words.family(token.folded()) || initial(at))
                    || kin && big && unknown
                    || big && unknown && pair(at) && PRESENTED.matcher(before).find();
        }

        /** A name that is a word: where a capital stands that only a name would have. */
        private boolean perhaps(int at, String before) {
            boolean followed = at + 1 < tokens.size()
                    && spaced(at)
                    && tokens.get(at + 1).folded().equals("ici");
            boolean middle = !BEGINS.matcher(before).find()
                    && !NOT_OF_A_NAME.matcher(before).matches();
            return followed || capital(at) && (middle && !tokens.get(at).letters() || pair(at));
        }

        /** Followed by what can only be the rest of a name. */
        private boolean pair(int at) {
            return at + 1 < tokens.size() && spaced(at) && capital(at + 1) && rest(at + 1);
        }

        private boolean titled(int at) {
            if (at == 0) {
                return false;
            }
            NameToken title = tokens.get(at - 1);
            boolean letter = title.typed().equals("M") && text.startsWith(". ", title.end()) && capital(at);
            String between = text.substring(title.end(), tokens.get(at).start());
            return letter || TITLES.contains(title.folded()) && between.matches("\\.? +");
        }

        private boolean initial(int at) {
            return tokens.get(at).typed().matches("\\p{Lu}") && !shouted;
        }

        private boolean capital(int at) {
            return !shouted && tokens.get(at).capital();
        }

        private boolean spaced(int at) {
            return text.substring(tokens.get(at).end(), tokens.get(at + 1).start())
                    .matches(" {1,2}");
        }

        /** The family name may stand first. */
        int first(int at) {
            if (at == 0 || !spaced(at - 1) || town[at - 1] || !words.certain(tokens.get(at))) {
                return at;
            }
            NameToken before = tokens.get(at - 1);
            String earlier = text.substring(0, before.start());
            boolean loud = !shouted
                    && before.capital()
                    && before.typed().length() > 4
                    && before.typed().equals(before.typed().toUpperCase(Locale.ROOT));
            boolean opens =
                    BEGINS.matcher(earlier).find() || PRESENTED.matcher(earlier).find();
            return !words.known(before.folded()) && (loud || opens || capital(at - 1))
                            || opens && capital(at - 1) && words.family(before.folded())
                    ? at - 1
                    : at;
        }

        int last(int at) {
            int last = at;
            while (last + 1 < tokens.size() && last - at < MOST && spaced(last)) {
                boolean particle = PARTICLES.contains(tokens.get(last + 1).folded())
                        && last + 2 < tokens.size()
                        && spaced(last + 1)
                        && (rest(last + 2) || words.family(tokens.get(last + 2).folded()));
                if (!particle && !rest(last + 1)) {
                    break;
                }
                boolean typedSmall = !particle && !capital(last + 1) && !words.certain(tokens.get(last + 1));
                last += particle ? 2 : 1;
                if (typedSmall) {
                    break;
                }
            }
            return last;
        }

        private boolean rest(int at) {
            NameToken token = tokens.get(at);
            if (town[at]) {
                return false;
            }
            boolean unknown = !words.known(token.folded());
            return words.certain(token)
                    || unknown
                    || capital(at) && (words.perhaps(token.folded()) || words.family(token.folded()))
                    || initial(at) && !token.typed().matches("[AYOÀ]");
        }
    }
}
