package fr.aiguilleur.verdict;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.text.Lines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** True answers: steps of the shipped guides as they are and in other words, and invented places told in many ways. */
final class GoodAnswers {

    /**
     * An answer and the records it cites.
     *
     * @param part which answers it is counted with
     */
    record Good(String text, List<String> sources, Part part) {}

    enum Part {
        /** On these the rules were written. */
        OWN,
        /** Not looked at while the rules were written. */
        HELD_OUT,
        /** Of guides that the other parts do not tell, further from their words. */
        FREER
    }

    /** A place that does not exist, and what its record says. */
    record Somewhere(Map<String, String> facts) {
        String fact(String name) {
            return facts.getOrDefault(name, "");
        }

        String source() {
            return "%s. %s, %s %s. Tél. %s. %s. %s. Horaires : %s. Fermé le %s. %s, %s. Ordinateur et impression : %s l'heure."
                    .formatted(List.of(
                                    "name",
                                    "street",
                                    "postcode",
                                    "town",
                                    "phone",
                                    "mail",
                                    "site",
                                    "week",
                                    "holiday",
                                    "fees",
                                    "visit",
                                    "price")
                            .stream()
                            .map(this::fact)
                            .toArray());
        }
    }

    static final List<Somewhere> PLACES = places();
    private static final Pattern FACT = Pattern.compile("\\{([12])\\.(\\w+)}");
    private static final List<String> LEADS = List.of("", "Bonjour. ", "D'accord. ", "Voici ce que je trouve. ");
    private static final int PAIRS = 10;

    private GoodAnswers() {}

    static List<Good> all() {
        List<Good> all = new ArrayList<>();
        Map<String, Guide> guides = new java.util.HashMap<>();
        new Guides(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems())
                .all()
                .forEach(guide -> guides.put(guide.slug(), guide));
        paraphrases("/verdict/paraphrases.tsv", guides, all);
        List<String> templates = Lines.of(GoodAnswers.class, "/verdict/place-answers.tsv");
        for (int template = 0; template < templates.size(); template++) {
            for (int pair = 0; pair < PAIRS; pair++) {
                Somewhere one = PLACES.get((template + pair) % PLACES.size());
                Somewhere two = PLACES.get((template + 2 * pair + 1) % PLACES.size());
                if (one != two) {
                    all.add(new Good(
                            told(templates.get(template), one, two),
                            List.of(one.source(), two.source()),
                            pair % 2 == 1 ? Part.HELD_OUT : Part.OWN));
                }
            }
        }
        paraphrases("/verdict/freer.tsv", guides, all);
        return all.stream().distinct().toList();
    }

    private static void paraphrases(String file, Map<String, Guide> guides, List<Good> all) {
        for (String line : Lines.of(GoodAnswers.class, file)) {
            String[] cells = line.split("\t");
            String slug = cells[0].split("#")[0];
            Guide guide = guides.get(slug);
            Step step = guide.step(cells[0].split("#")[1]).orElseThrow();
            List<String> sources = List.of(guide.title() + ". " + step.text());
            Part part = file.contains("freer") ? Part.FREER : slug.hashCode() % 2 == 0 ? Part.HELD_OUT : Part.OWN;
            all.add(new Good(cells[1], sources, part));
            all.add(new Good(LEADS.get(all.size() / 2 % LEADS.size()) + step.text(), sources, part));
        }
    }

    private static String told(String template, Somewhere one, Somewhere two) {
        return FACT.matcher(template)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        (found.group(1).equals("1") ? one : two).fact(found.group(2))));
    }

    private static List<Somewhere> places() {
        List<String> names = List.of(
                "Médiathèque des Tilleuls",
                "France services Grandval",
                "Maison de quartier Les Épinettes",
                "Espace numérique L'Écluse",
                "Mairie de Fontvieil",
                "Centre social Marie-Curie",
                "CCAS de Rochebelle",
                "Association Clic Ensemble",
                "Mission locale du Plateau",
                "Bibliothèque Jacques-Prévert",
                "Cyber-base Le Phare");
        List<String> streets = List.of(
                "12 rue des Tilleuls",
                "4 bis avenue du Général Leclerc",
                "27 boulevard Victor Hugo",
                "1 place de la Mairie",
                "103 rue du 8 mai 1945",
                "8 allée Colette",
                "15 chemin de l'Étang",
                "6 impasse Pasteur",
                "40 cours Émile Zola",
                "2 square Lamartine",
                "31 ter route de Versailles");
        List<String> towns = List.of(
                "Grandval", "Montclair", "Rochebelle", "Saint-Aubert", "Fontvieil", "Les Hauts-Bois", "Villerive");
        List<String> weeks = List.of(
                "du lundi au vendredi de 9h à 12h",
                "le mardi et le jeudi de 14h à 17h30",
                "le lundi de 8h30 à 12h30 et le mercredi de 13h30 à 18h",
                "du mardi au samedi de 10h à 18h",
                "le lundi, le mardi et le vendredi de 9h30 à 11h45",
                "le mercredi de 9h à 12h et de 14h à 19h",
                "du lundi au jeudi de 8h45 à 16h15");
        List<String> days = List.of("12 mars 2027", "24 décembre 2026", "2 avril 2027", "14 mai 2027", "31 août 2027");
        List<String> prices = List.of("2 €", "0,50 €", "3,20 €", "1 €", "5 euros");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Somewhere(Map.ofEntries(
                        Map.entry("name", names.get(i)),
                        Map.entry("street", streets.get(i)),
                        Map.entry("town", towns.get(i % towns.size())),
                        Map.entry("postcode", "91" + (312 + 37 * i)),
                        Map.entry("phone", "06 39 98 %02d %02d".formatted(11 + 7 * i, 83 - 5 * i)),
                        Map.entry("mail", "contact" + "abcdefghijkl".charAt(i) + "@exemple-" + i + ".fr"),
                        Map.entry("site", "www.lieu-" + "abcdefghijkl".charAt(i) + ".fr"),
                        Map.entry("week", weeks.get(i % weeks.size())),
                        Map.entry("holiday", days.get(i % days.size())),
                        Map.entry("price", prices.get(i % prices.size())),
                        Map.entry("fees", i % 3 == 0 ? "Payant" : "Gratuit"),
                        Map.entry("fee", i % 3 == 0 ? "payant" : "gratuit"),
                        Map.entry("visit", i % 2 == 0 ? "sur rendez-vous" : "sans rendez-vous"))))
                .toList();
    }
}
