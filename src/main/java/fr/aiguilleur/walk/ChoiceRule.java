package fr.aiguilleur.walk;

import fr.aiguilleur.answer.TypedAnswer;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Act;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The person answers what was offered: by its button, its number, its words, or yes and no. */
@Component
public class ChoiceRule implements Rule {

    private static final Pattern YES = Pattern.compile(
            "(?:oui|c'est (?:fait|bon|accepte|note|envoye)|ca (?:marche|imprime)|je suis connecte)\\b.*");
    private static final Pattern NO = Pattern.compile("(?:non|toujours|ca ne|je n'y|un autre|autre chose)\\b.*");
    /** What says that something is not so. */
    private static final Pattern NEGATIVE =
            Pattern.compile(".*\\b(?:pas|plus|rien|jamais|non|aucune?|refuse|bloque|toujours|autre)\\b.*");

    private static final Pattern SAYS_YES = Pattern.compile("(?s)oui\\b.*");
    private static final Pattern SAYS_NO = Pattern.compile("(?s)non\\b.*");
    /** What takes back a yes or a no, or asks for something else. */
    private static final Pattern BUT =
            Pattern.compile("\\b(?:mais|sauf|plutot|non non|oui .*non|oui .*pas|non .*oui)\\b|\\?");

    private static final Pattern THANKS = Pattern.compile("merci|besoin");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "\\b(?:(?:trop|tres|super|hyper) loin|c'?(?:est)? loin|un autre|une autre|autres? (?:lieux?|endroits?|adresses?)"
                    + "|ailleurs|pas celui|pas celle|pas ca|plus pres|plus proche|c'est ferme|ferme le|pas ouvert|peux pas y aller|repond(?:ent)? pas"
                    + "|y a (?:rien|quoi) d'autre|d'autres)\\b");

    private static final Pattern WAY = Pattern.compile(
            "\\b(?:comment (?:y aller|on y va|j'y vais|m'y rendre|s'y rendre|aller)|y aller comment|m'y rendre|c'est ou"
                    + "|(?:quel|le) chemin|itineraire|quel bus|le plan|(?:pas|sans|plus) (?:de |la |le )?(?:voiture|permis|vehicule)"
                    + "|en bus|en train|a pied|en transports?)\\b");

    private static final Pattern ON_THE_SPOT =
            Pattern.compile("\\b(?:sur place|un lieu|pres de chez moi|a cote de chez moi)\\b");
    private static final int A_SHORT_WISH = 60;

    private final Flow flow;

    ChoiceRule(Flow flow) {
        this.flow = flow;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        return answer(heard)
                .map(answer -> flow.follow(answer.target, answer.label, heard))
                .or(() -> wantsPlace(heard)
                        ? Optional.of(
                                flow.follow(Route.PLACE, heard.with(heard.memo().leaving())))
                        : Optional.empty());
    }

    /** Where the answer that was chosen leads; nothing when none was. */
    public Optional<String> target(Heard heard) {
        return answer(heard).map(Answer::target);
    }

    private record Answer(String target, String label) {}

    private Optional<Answer> answer(Heard heard) {
        List<String> targets = heard.memo().offered();
        return chosen(heard)
                .filter(number -> number >= 1 && number <= targets.size())
                .map(number -> new Answer(targets.get(number - 1), label(heard, number)))
                .or(() -> whole(heard))
                .or(() -> way(heard, targets))
                .or(() -> elsewhere(heard, targets));
    }

    /** In the middle of a step that is shown in parts, its own answers count too: they may have been seen before. */
    private Optional<Answer> whole(Heard heard) {
        return targetsOf(heard).isEmpty() ? Optional.empty() : answer(flow.whole(heard));
    }

    private static List<String> targetsOf(Heard heard) {
        List<String> targets = heard.memo().offered();
        return targets.equals(List.of(Route.MORE)) && heard.choice() == null ? targets : List.of();
    }

    private static Optional<Answer> way(Heard heard, List<String> targets) {
        String said = PlainText.fold(heard.text());
        return targets.contains(Route.WAY)
                        && said.length() <= A_SHORT_WISH
                        && WAY.matcher(said).find()
                ? Optional.of(new Answer(Route.WAY, ""))
                : Optional.empty();
    }

    /** Another place, said in other words than those of the answer. */
    private static Optional<Answer> elsewhere(Heard heard, List<String> targets) {
        String said = PlainText.fold(heard.text());
        boolean other = heard.does(new Act.No()) && !THANKS.matcher(said).find()
                || said.length() <= A_SHORT_WISH && ELSEWHERE.matcher(said).find();
        return other && heard.choice() == null && targets.contains(Route.OTHER_PLACE)
                ? Optional.of(new Answer(Route.OTHER_PLACE, ""))
                : Optional.empty();
    }

    private static String label(Heard heard, int number) {
        return heard.offered().stream()
                .filter(choice -> choice.id().equals(String.valueOf(number)))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    /** In a guide the person may always prefer to be helped by somebody near. */
    private static boolean wantsPlace(Heard heard) {
        String said = PlainText.fold(heard.text());
        return heard.inGuide()
                && said.length() <= A_SHORT_WISH
                && ON_THE_SPOT.matcher(said).find();
    }

    /** The number of the chosen answer, from 1. */
    private Optional<Integer> chosen(Heard heard) {
        if (heard.choice() != null) {
            return Optional.of(Integer.valueOf(heard.choice()));
        }
        Optional<Choice> typed = same(heard)
                .or(() -> heard.act().isPresent()
                        ? heard.act().flatMap(act -> by(act, heard)).or(() -> unsure(heard))
                        : TypedAnswer.among(heard.offered(), heard.text(), flow.asked(heard.memo()))
                                .or(() -> outset(heard)));
        return typed.map(choice -> Integer.valueOf(choice.id()));
    }

    private static Optional<Choice> same(Heard heard) {
        String said = PlainText.fold(heard.text()).strip();
        return heard.offered().stream()
                .filter(choice -> PlainText.fold(choice.label()).equals(said))
                .findFirst();
    }

    /** "Oui elle est allumée": a yes or no with a few words more, where that is the question. */
    private static Optional<Choice> outset(Heard heard) {
        String said = PlainText.fold(heard.text()).strip();
        boolean plain = said.length() <= A_SHORT_WISH && !BUT.matcher(said).find() && !elsewhere(heard);
        if (!plain) {
            return Optional.empty();
        }
        return SAYS_YES.matcher(said).matches()
                ? only(answers(heard), SAYS_YES)
                : SAYS_NO.matcher(said).matches() ? only(answers(heard), SAYS_NO) : Optional.empty();
    }

    /** "Je sais pas" is sometimes one of the answers. */
    private Optional<Choice> unsure(Heard heard) {
        return heard.does(new Act.Unsure()) ? TypedAnswer.among(heard.offered(), heard.text(), "") : Optional.empty();
    }

    /** True when another guide than the one being played surely fits. */
    private static boolean elsewhere(Heard heard) {
        GuideMatches found = heard.reading().guides();
        return found.confidence() == Confidence.SURE
                && !found.matches()
                        .getFirst()
                        .guide()
                        .slug()
                        .equals(heard.memo().guide());
    }

    private static Optional<Choice> by(Act act, Heard heard) {
        List<Choice> answers = answers(heard);
        return switch (act) {
            case Act.Number(int value) ->
                heard.offered().stream()
                        .filter(choice -> choice.id().equals(String.valueOf(value)))
                        .findFirst();
            case Act.Yes _ -> only(answers, YES).or(() -> first(answers));
            case Act.No _ -> only(answers, NO).or(() -> second(answers));
            case Act.Thanks _,
                    Act.Greeting _,
                    Act.Human _,
                    Act.Back _,
                    Act.Restart _,
                    Act.Repeat _,
                    Act.Lost _,
                    Act.Unsure _,
                    Act.WhichNumber _,
                    Act.Cancel _ -> Optional.empty();
        };
    }

    /** The numbered answers that answer the question; to be helped elsewhere is always possible besides. */
    private static List<Choice> answers(Heard heard) {
        List<String> targets = heard.memo().offered();
        return IntStream.range(0, Math.min(targets.size(), heard.offered().size()))
                .filter(i -> targets.size() == 1 || !targets.get(i).equals(Route.PLACE))
                .mapToObj(heard.offered()::get)
                .toList();
    }

    /** The one answer that begins in such words; none when two do. */
    private static Optional<Choice> only(List<Choice> answers, Pattern beginning) {
        List<Choice> fitting =
                answers.stream().filter(choice -> says(beginning, choice)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** Yes is the first of two answers, when the other alone is a no; or the only answer. */
    private static Optional<Choice> first(List<Choice> answers) {
        return answers.size() == 1 || yesOrNo(answers) ? Optional.of(answers.getFirst()) : Optional.empty();
    }

    private static Optional<Choice> second(List<Choice> answers) {
        return yesOrNo(answers) ? Optional.of(answers.getLast()) : Optional.empty();
    }

    private static boolean yesOrNo(List<Choice> answers) {
        return answers.size() == 2 && !says(NEGATIVE, answers.getFirst()) && says(NEGATIVE, answers.getLast());
    }

    private static boolean says(Pattern pattern, Choice choice) {
        return pattern.matcher(PlainText.fold(choice.label())).matches();
    }
}
