package fr.aiguilleur.understanding;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.understanding.Reading.Field;
import fr.aiguilleur.understanding.Reading.Wishes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of help is asked, for whom and how, in the words of the national standard. */
final class Needs {

    private static final Lexicon SERVICES = Lexicon.read("services.txt");
    private static final Lexicon PEOPLE = Lexicon.read("people.txt");
    private static final Lexicon WISHES = Lexicon.read("wishes.txt");
    private static final Lexicon PATHS = Lexicon.read("paths.txt");

    private static final List<String> DAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    private static final List<String> TIMES = List.of("après-midi", "matin", "soir", "midi");
    private static final List<String> MODES =
            List.of("À distance", "Accompagnement individuel", "Dans un atelier collectif", "En autonomie");
    private static final List<String> PROGRAMMES = List.of(
            "France Services",
            "Conseillers numériques",
            "Emmaüs Connect",
            "Certification PIX",
            "La Croix Rouge",
            "Point d'accès numérique CAF",
            "Promeneurs du net",
            "Grande école du numérique",
            "Bibliothèques numérique de référence");
    private static final List<String> SPECIAL = List.of(
            "Surdité",
            "Handicaps moteurs",
            "Handicaps mentaux",
            "Illettrisme",
            "Langues étrangères (anglais)",
            "Langues étrangères (autres)",
            "Déficience visuelle");
    static final List<String> PUBLICS = List.of("Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes");

    private static final String BASICS = "Maîtrise des outils numériques du quotidien";

    private Needs() {}

    static List<String> special(Said said) {
        return SPECIAL.stream().filter(label -> PEOPLE.says(label, said)).toList();
    }

    static List<String> publics(Said said) {
        return PUBLICS.stream().filter(label -> PEOPLE.says(label, said)).toList();
    }

    static Wishes wishes(Said said) {
        List<String> programmes = WISHES.says("Aidants Connect", said)
                ? Stream.concat(Stream.of("Aidants Connect"), PROGRAMMES.stream())
                        .toList()
                : PROGRAMMES;
        return new Wishes(
                WISHES.says("gratuit", said),
                wished(DAYS, said),
                wished(TIMES, said),
                wished(MODES, said),
                wished(programmes, said));
    }

    /** @param guessed what it is like, when it is clear */
    static String path(Said said, Urgency urgency, Optional<String> guessed) {
        if (urgency == Urgency.CYBER || PATHS.says("fraude", said)) {
            said.notes().because(Field.PATH, "de l'argent, des données ou un compte sont en jeu");
            return "dépannage";
        }
        if (guessed.isPresent()) {
            said.notes().because(Field.PATH, "la demande ressemble à d'autres du même genre");
            return guessed.get();
        }
        Optional<String> told = PATHS.first(said);
        said.notes().because(Field.PATH, told.isPresent() ? "" : "rien de plus précis n'est dit");
        return told.map(label -> switch (label) {
                    case "apprendre" -> "formation";
                    case "panne" -> "dépannage";
                    default -> label;
                })
                .orElse("accompagnement");
    }

    /** What it is like when that is clear; a guide we are sure of; otherwise the words decide, then the nearest guide. */
    static Optional<String> service(
            Said said, Intent intent, Urgency urgency, GuideMatches guides, Optional<String> guessed) {
        return switch (intent) {
            case TROUBLESHOOT, REFERRAL, EVENT, HUMAN -> wanted(said, intent, urgency, guides, guessed);
            case UNCLEAR -> told(said, urgency);
            case DANGER, SMALLTALK, OUT_OF_SCOPE, OPT_OUT, PRIVACY -> Optional.empty();
        };
    }

    private static Optional<String> wanted(
            Said said, Intent intent, Urgency urgency, GuideMatches guides, Optional<String> guessed) {
        if (urgency == Urgency.CYBER) {
            return so("Utilisation sécurisée du numérique", said, "de l'argent, des données ou un compte sont en jeu");
        }
        if (guessed.isPresent()) {
            return so(guessed.get(), said, "la demande ressemble à d'autres du même genre");
        }
        Optional<String> guided = guides.confidence() == Confidence.NONE
                ? Optional.empty()
                : guides.matches().stream()
                        .findFirst()
                        .map(match -> match.guide().service());
        if (intent == Intent.TROUBLESHOOT && guides.confidence() == Confidence.SURE && guided.isPresent()) {
            return so(guided.get(), said, "c'est le service du guide, dont l'assistant est sûr");
        }
        Optional<String> told = told(said, urgency);
        if (told.isPresent()) {
            return so(told.get(), said, "les mots le disent");
        }
        if (guided.isPresent()) {
            return so(guided.get(), said, "c'est le service du guide le plus proche");
        }
        return intent == Intent.HUMAN ? Optional.empty() : so(BASICS, said, "rien de plus précis n'est dit");
    }

    private static Optional<String> so(String service, Said said, String why) {
        said.notes().because(Field.SERVICE, why);
        return Optional.of(service);
    }

    /** Who learns to print, or has a paper done, does not ask for a printer. */
    private static Optional<String> told(Said said, Urgency urgency) {
        String path = path(said, urgency, Optional.empty());
        boolean equipment = !path.equals("formation") && !path.equals("faire à la place");
        return SERVICES.all(said).stream()
                .filter(service -> equipment || !service.equals("Accès internet et matériel informatique"))
                .findFirst();
    }

    static boolean cyberGuide(GuideMatches guides) {
        return guides.confidence() == Confidence.SURE
                && guides.matches().stream()
                        .findFirst()
                        .map(match -> match.guide())
                        .filter(Guide::cyber)
                        .isPresent();
    }

    private static @Nullable String wished(List<String> labels, Said said) {
        return labels.stream()
                .filter(label -> WISHES.says(label, said))
                .findFirst()
                .orElse(null);
    }
}
