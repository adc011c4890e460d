package fr.aiguilleur.benchmark;

import fr.aiguilleur.benchmark.Corpus.Kind;
import fr.aiguilleur.benchmark.Corpus.Question;
import fr.aiguilleur.benchmark.Corpus.Spot;
import fr.aiguilleur.benchmark.Corpus.Town;
import fr.aiguilleur.gazetteer.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Needs near a commune, put in sentences and misspelt by a seeded hand. What is right follows from the rows alone: the
 * nearest ten that offer the service, no farther than fifteen kilometres.
 */
final class PlaceQuestions {

    /** A service wanted near a commune, in two ways to write it. */
    record Need(Town town, String service, String clean, String texted) {}

    static final long SEED = 20261123;
    static final long WARMING_SEED = 1123;
    static final int NEEDS = 160;
    static final int WARMING_NEEDS = 200;
    private static final int NEAREST = 10;
    private static final double FARTHEST_KM = 15;
    private static final String ESSONNE = "91";

    private static final Map<String, List<String>> WANTED = Map.of(
            "Aide aux démarches administratives",
                    List.of(
                            "être accompagné dans mes démarches administratives",
                            "remplir un dossier administratif sur internet avec quelqu'un",
                            "faire une demande en ligne auprès d'une administration",
                            "qu'on m'aide à faire mes papiers sur internet"),
            "Maîtrise des outils numériques du quotidien",
                    List.of(
                            "apprendre à me servir d'un ordinateur",
                            "prendre en main mon smartphone avec quelqu'un",
                            "suivre un cours d'informatique pour débutants",
                            "apprendre à envoyer des mails et à utiliser le clavier"),
            "Compréhension du monde numérique",
                    List.of(
                            "mieux comprendre le monde numérique",
                            "suivre un atelier sur les réseaux sociaux et les écrans",
                            "comprendre comment fonctionne internet",
                            "parler des usages du numérique, je n'y comprends rien"),
            "Accès internet et matériel informatique",
                    List.of(
                            "utiliser un ordinateur avec internet",
                            "trouver un poste informatique en libre accès",
                            "imprimer et scanner des documents",
                            "me connecter à internet gratuitement"),
            "Insertion professionnelle via le numérique",
                    List.of("faire mon CV sur ordinateur et postuler en ligne", "chercher un emploi sur internet"),
            "Loisirs et créations numériques",
                    List.of("faire un atelier de création numérique", "m'initier à la photo et à la vidéo numériques"));

    private static final List<String> SENTENCES = List.of(
            "Bonjour, je cherche un endroit près %s pour %s.",
            "Où puis-je aller %s pour %s ?", "J'ai besoin d'aide pour %s, %s.", "Je voudrais %s, est-ce possible %s ?");

    private final Random random;
    private final Texting texting;

    PlaceQuestions(long seed) {
        random = new Random(seed);
        texting = new Texting(random);
    }

    /** The same needs whatever the corpus, each with an answer in this one. */
    List<Need> needs(List<Spot> places, List<Town> towns, int wanted) {
        List<Town> essonne =
                towns.stream().filter(town -> town.insee().startsWith(ESSONNE)).toList();
        List<Town> others =
                towns.stream().filter(town -> !town.insee().startsWith(ESSONNE)).toList();
        List<String> services = WANTED.keySet().stream().sorted().toList();
        Set<String> names = new HashSet<>();
        towns.forEach(town -> names.add(folded(town.name())));
        List<Need> needs = new ArrayList<>();
        while (needs.size() < wanted) {
            List<Town> from = needs.size() % 2 == 0 ? essonne : others;
            Town town = byPopulation(from);
            String service = services.get(random.nextInt(services.size()));
            String misspelt = texting.name(town.name());
            boolean another = !folded(misspelt).equals(folded(town.name())) && names.contains(folded(misspelt));
            if (!another && !right(town, service, places).isEmpty()) {
                needs.add(need(town, misspelt, service));
            }
        }
        return needs;
    }

    /** Each need clean and texted, with what is right in this corpus. */
    static Stream<Question> questions(List<Need> needs, List<Spot> places) {
        return needs.stream().flatMap(need -> {
            List<String> right = right(need.town(), need.service(), places);
            String where = need.town().insee().startsWith(ESSONNE) ? "Essonne" : "elsewhere";
            return Stream.of(
                    new Question(Kind.PLACE, "clean, " + where, need.clean(), right, false),
                    new Question(Kind.PLACE, "texted, " + where, need.texted(), right, false));
        });
    }

    /** The same needs as they are once understood: anything that helps, only free, only on Saturday. */
    static Stream<Question> wanted(List<Need> needs, List<Spot> places) {
        return needs.stream().flatMap(need -> {
            List<String> right = right(need.town(), need.service(), places);
            return Stream.of(wanted(need, false, false), wanted(need, true, false), wanted(need, false, true))
                    .map(wanted -> new Question(Kind.WANTED, "wanted", wanted.text(), right, false));
        });
    }

    private static Wanted wanted(Need need, boolean onlyFree, boolean onSaturday) {
        return new Wanted(need.service(), need.town().latitude(), need.town().longitude(), onlyFree, onSaturday);
    }

    /** Small towns ask too, but large ones more often. */
    private Town byPopulation(List<Town> towns) {
        double all = towns.stream().mapToDouble(PlaceQuestions::weight).sum();
        double left = random.nextDouble() * all;
        for (Town town : towns) {
            left -= weight(town);
            if (left <= 0) {
                return town;
            }
        }
        return towns.getLast();
    }

    private static double weight(Town town) {
        return Math.sqrt(town.population());
    }

    private Need need(Town town, String misspelt, String service) {
        List<String> ways = WANTED.getOrDefault(service, List.of());
        String wanted = ways.get(random.nextInt(ways.size()));
        int sentence = random.nextInt(SENTENCES.size());
        String clean = sentence(sentence, town.name(), wanted);
        String texted = texting.sentence(sentence(sentence, "Xx", wanted)).replace("xx", misspelt);
        return new Need(town, service, clean, texted);
    }

    private static String sentence(int sentence, String town, String wanted) {
        String form = SENTENCES.get(sentence);
        return switch (sentence) {
            case 0 -> form.formatted(with("de", town), wanted);
            case 1 -> form.formatted(with("à", town), wanted);
            case 2 -> form.formatted(wanted, "près " + with("de", town));
            default -> form.formatted(wanted, with("à", town));
        };
    }

    /** "à Massy", "aux Ulis", "du Plessis-Pâté". */
    private static String with(String preposition, String town) {
        boolean of = preposition.equals("de");
        if (town.startsWith("Les ")) {
            return (of ? "des " : "aux ") + town.substring(4);
        }
        if (town.startsWith("Le ")) {
            return (of ? "du " : "au ") + town.substring(3);
        }
        boolean vowel = of && "AEÉÈIOUYH".indexOf(town.charAt(0)) >= 0;
        return vowel ? "d'" + town : preposition + " " + town;
    }

    /** The identifiers of the nearest that offer the service; as near as the last of them is as good. */
    static List<String> right(Town town, String service, List<Spot> places) {
        record Far(Spot place, double km) {}
        Point centre = new Point(town.latitude(), town.longitude());
        List<Far> offering = places.stream()
                .filter(place -> place.located() && place.services().contains(service))
                .filter(place -> Math.abs(place.latitude() - town.latitude()) < 0.2)
                .map(place -> new Far(place, centre.kmTo(new Point(place.latitude(), place.longitude()))))
                .filter(far -> far.km <= FARTHEST_KM)
                .sorted(Comparator.comparingDouble(Far::km))
                .toList();
        double last = offering.isEmpty() ? 0 : offering.get(Math.min(NEAREST, offering.size()) - 1).km;
        return offering.stream()
                .filter(far -> far.km <= last)
                .map(far -> far.place.id())
                .toList();
    }

    private static String folded(String name) {
        return String.join(" ", NamedTown.words(name));
    }
}
