package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Services;
import fr.aiguilleur.knowledge.YamlNode;
import fr.aiguilleur.prediagnostic.Question.Option;
import fr.aiguilleur.prediagnostic.Questionnaire.Meaning;
import fr.aiguilleur.ranking.Travel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code knowledge/prediagnostic/questions.yaml}. */
final class QuestionReader {

    static final String FILE = "prediagnostic/questions.yaml";

    private static final Set<String> QUESTION = Set.of("id", "titre", "aide", "plusieurs", "reponses");
    private static final Set<String> OPTION = Set.of(
            "id",
            "texte",
            "aide",
            "service",
            "prise_en_charge",
            "public",
            "deplacement",
            "distance",
            "jour",
            "moment",
            "gratuit",
            "sans_rdv",
            "attente",
            "alerte",
            "neutre");
    private static final List<String> SPECIAL = List.of(
            "Surdité",
            "Handicaps moteurs",
            "Handicaps mentaux",
            "Illettrisme",
            "Langues étrangères (anglais)",
            "Langues étrangères (autres)",
            "Déficience visuelle");
    private static final List<String> GROUPS =
            List.of("Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes");
    private static final Map<String, Travel> TRAVEL =
            Map.of("pied", Travel.ON_FOOT, "transport", Travel.BY_TRANSPORT, "domicile", Travel.FROM_HOME);
    private static final List<String> DAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", Meaning.NOW);
    private static final List<String> TIMES = List.of("matin", "midi", "après-midi", "soir");

    private final Consumer<Problem> problems;
    private final List<Question> questions = new ArrayList<>();
    private final List<Meaning> meanings = new ArrayList<>();

    private QuestionReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    static Questionnaire read(KnowledgeFolder folder, Consumer<Problem> problems) {
        QuestionReader reader = new QuestionReader(problems);
        Entries.read(folder, FILE, problems)
                .of("questions", QUESTION, "id", "titre", "reponses")
                .forEach(reader::question);
        return new Questionnaire(List.copyOf(reader.questions), List.copyOf(reader.meanings));
    }

    private void question(YamlNode entry) {
        String id = entry.text("id");
        if (questions.stream().anyMatch(question -> question.id().equals(id))) {
            problems.accept(entry.problem("id", "cette question est présente deux fois : la première est gardée"));
            return;
        }
        List<Option> options = new ArrayList<>();
        for (YamlNode option : Entries.sound(entry.items("reponses"), OPTION, problems, "id", "texte")) {
            if (options.stream().anyMatch(other -> other.id().equals(option.text("id")))) {
                problems.accept(option.problem("id", "cette réponse est présente deux fois : la première est gardée"));
            } else {
                options.add(new Option(option.text("id"), option.text("texte"), option.text("aide")));
                meanings.add(meaning(id, option));
            }
        }
        questions.add(new Question(
                id,
                entry.text("titre"),
                entry.text("aide"),
                Entries.yes(entry, "plusieurs", problems),
                List.copyOf(options)));
    }

    private Meaning meaning(String question, YamlNode option) {
        @Nullable String travel = Entries.among(option, "deplacement", TRAVEL.keySet(), problems);
        return new Meaning(
                question,
                option.text("id"),
                Entries.among(option, "service", Services.ALL, problems),
                special(option),
                Entries.among(option, "public", GROUPS, problems),
                travel == null ? null : TRAVEL.get(travel),
                Entries.yes(option, "distance", problems),
                Entries.yes(option, "gratuit", problems),
                Entries.yes(option, "sans_rdv", problems),
                Entries.among(option, "jour", DAYS, problems),
                Entries.among(option, "moment", TIMES, problems),
                Entries.among(option, "attente", Rule.PATHS, problems),
                Entries.among(option, "alerte", List.of(Meaning.FRAUD, Meaning.DANGER), problems),
                Entries.yes(option, "neutre", problems),
                option.line());
    }

    private List<String> special(YamlNode option) {
        List<String> special = option.texts("prise_en_charge").stream()
                .filter(SPECIAL::contains)
                .toList();
        if (special.size() < option.texts("prise_en_charge").size()) {
            problems.accept(option.problem("prise_en_charge", "on attend " + String.join(", ", SPECIAL)));
        }
        return special;
    }
}
