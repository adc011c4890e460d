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

    static String path(Said said, Urgency urgency) {
        if (urgency == Urgency.CYBER || PATHS.says("fraude", said)) {
            said.notes().because(Field.PATH, "de l'argent, des données ou un compte sont en jeu");
            return "dépannage";
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

    /** A guide we are sure of knows its service; otherwise the words decide, then the nearest guide. */
    static @Nullable String service(Said said, Intent intent, Urgency urgency, GuideMatches guides) {
        if (intent != Intent.TROUBLESHOOT
                && intent != Intent.REFERRAL
                && intent != Intent.EVENT
                && intent != Intent.HUMAN) {
            return intent == Intent.UNCLEAR ? told(said, urgency).orElse(null) : null;
        }
        if (urgency == Urgency.CYBER) {
            said.notes().because(Field.SERVICE, "de l'argent, des données ou un compte sont en jeu");
            return "Utilisation sécurisée du numérique";
        }
        Optional<String> told = told(said, urgency);
        Optional<String> guided = guides.confidence() == Confidence.NONE
                ? Optional.empty()
                : guides.matches().stream()
                        .findFirst()
                        .map(match -> match.guide().service());
        if (intent == Intent.TROUBLESHOOT && guides.confidence() == Confidence.SURE && guided.isPresent()) {
            said.notes().because(Field.SERVICE, "c'est le service du guide, dont l'assistant est sûr");
            return guided.get();
        }
        said.notes()
                .because(
                        Field.SERVICE,
                        told.isPresent()
                                ? "les mots le disent"
                                : guided.isPresent()
                                        ? "c'est le service du guide le plus proche"
                                        : intent == Intent.HUMAN ? "" : "rien de plus précis n'est dit");
        Optional<String> either = told.isPresent() ? told : guided;
        return either.orElse(intent == Intent.HUMAN ? null : BASICS);
    }

    /** Who learns to print, or has a paper done, does not ask for a printer. */
    private static Optional<String> told(Said said, Urgency urgency) {
        String path = path(said, urgency);
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
