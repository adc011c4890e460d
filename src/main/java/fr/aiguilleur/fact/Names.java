package fr.aiguilleur.fact;

import fr.aiguilleur.fact.Fact.Kind;
import fr.aiguilleur.text.Lines;
import fr.aiguilleur.text.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds names of places, services and people: words in capitals where French wants none, and kinds of places. */
public final class Names {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern START = Pattern.compile("(?:^|[.!?…:]\\s|\\n)[\\s\"«»(*•-]*$");
    private static final Pattern BETWEEN =
            Pattern.compile("(?:[ '-]|(?: |')(?:de|du|des|la|le|les|d|l|sur)(?: |')(?:la |l')?)");
    private static final Set<String> ORDINARY = Set.copyOf(Lines.of(Names.class, "ordinary.txt"));
    private static final Pattern KIND_OF_PLACE = Pattern.compile(
            "\\b(?:médiathèques?|bibliothèques?|mairies?|sous-préfectures?|préfectures?|ludothèques?|ccas|missions? locales?|"
                    + "centres? sociaux|centre social|cybercafés?|tabacs?|pharmacies?|commissariats?|gendarmeries?|"
                    + "écoles?|collèges?|lycées?|gares?|églises?|mosquées?|hôpital|hôpitaux|associations?|tribunal|"
                    + "bureaux? de poste|la poste|supermarchés?|boutiques?|magasins?)\\b",
            Fact.FLAGS);

    private Names() {}

    /** The names of a text beside its other facts, each as its folded words. */
    public static List<Fact> in(String text, List<Fact> facts) {
        List<Fact> names = new ArrayList<>();
        String even = Fact.without(facts, text);
        List<MatchResult> run = new ArrayList<>();
        for (MatchResult word : WORD.matcher(even).results().toList()) {
            if (!run.isEmpty() && !follows(even, run.getLast(), word)) {
                add(run, even, names);
            }
            if (capital(word.group())) {
                run.add(word);
            }
        }
        add(run, even, names);
        KIND_OF_PLACE
                .matcher(even)
                .results()
                .filter(kind ->
                        names.stream().noneMatch(name -> name.start() < kind.end() && kind.start() < name.end()))
                .map(kind -> Fact.of(Kind.NAME, singular(PlainText.fold(kind.group())), kind))
                .toList()
                .forEach(names::add);
        return names;
    }

    private static boolean follows(String text, MatchResult last, MatchResult word) {
        String between = text.substring(last.end(), word.start());
        return capital(word.group()) ? BETWEEN.matcher(between).matches() : linking(word.group(), between);
    }

    private static boolean linking(String word, String between) {
        return between.matches("[ '-]") && word.matches("de|du|des|la|le|les|d|l|sur");
    }

    private static boolean capital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private static void add(List<MatchResult> run, String text, List<Fact> names) {
        while (!run.isEmpty() && ordinary(run.getFirst(), text)) {
            run.removeFirst();
        }
        run.removeIf(word -> ORDINARY.contains(PlainText.fold(word.group())));
        if (!run.isEmpty()) {
            List<String> words = new ArrayList<>();
            run.forEach(word -> words.add(PlainText.fold(word.group())));
            names.add(new Fact(
                    Kind.NAME,
                    String.join(" ", words),
                    run.getFirst().start(),
                    run.getLast().end()));
        }
        run.clear();
    }

    /** At the start of a sentence a capital says nothing, unless the whole word has them. */
    private static boolean ordinary(MatchResult word, String text) {
        if (word.group().length() == 1) {
            return true;
        }
        boolean all = word.group().equals(word.group().toUpperCase(java.util.Locale.FRENCH));
        return !all && START.matcher(text.substring(0, word.start())).find();
    }

    private static String singular(String kind) {
        Set<String> kept = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (String word : kind.split(" ")) {
            String one = word.replaceFirst("aux$", "al").replaceFirst("[sx]$", "");
            if (!word.equals("de") && !word.equals("la") && kept.add(one)) {
                words.add(word.equals("ccas") ? word : one);
            }
        }
        return String.join(" ", words);
    }
}
