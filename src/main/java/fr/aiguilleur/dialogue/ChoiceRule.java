package fr.aiguilleur.dialogue;

import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Act;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The person answers what was offered: by its button, its number, its words, or yes and no. */
@Component
class ChoiceRule implements Dialogue.Rule {

    private static final List<String> YES = List.of("oui", "c'est fait", "ca marche", "c'est bon", "fait", "j'ai ");
    private static final List<String> NO =
            List.of("non", "pas ", "ca ne marche", "je n'ai pas", "toujours pas", "rien");

    private final Flow flow;

    ChoiceRule(Flow flow) {
        this.flow = flow;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        List<String> targets = heard.memo().offered();
        return chosen(heard)
                .filter(number -> number >= 1 && number <= targets.size())
                .map(number -> flow.follow(targets.get(number - 1), heard));
    }

    /** The number of the chosen answer, from 1. */
    private static Optional<Integer> chosen(Heard heard) {
        if (heard.choice() != null) {
            return Optional.of(Integer.valueOf(heard.choice()));
        }
        Optional<Integer> byAct = heard.act().flatMap(act -> switch (act) {
            case Act.Number(int value) -> Optional.of(value);
            case Act.Yes _ -> only(heard.offered(), YES, NO);
            case Act.No _ -> only(heard.offered(), NO, List.of());
            default -> Optional.empty();
        });
        return byAct.or(() -> byWords(heard));
    }

    /** The one answer that begins in such words; none when two do. */
    private static Optional<Integer> only(List<Choice> offered, List<String> beginnings, List<String> unless) {
        List<Choice> fitting = offered.stream()
                .filter(choice -> begins(choice, beginnings) && !begins(choice, unless))
                .toList();
        return fitting.size() == 1
                ? Optional.of(Integer.valueOf(fitting.getFirst().id()))
                : Optional.empty();
    }

    private static boolean begins(Choice choice, List<String> beginnings) {
        return beginnings.stream().anyMatch(PlainText.fold(choice.label())::startsWith);
    }

    private static Optional<Integer> byWords(Heard heard) {
        String said = PlainText.fold(heard.text()).strip();
        return heard.offered().stream()
                .filter(choice -> PlainText.fold(choice.label()).equals(said))
                .map(choice -> Integer.valueOf(choice.id()))
                .findFirst();
    }
}
