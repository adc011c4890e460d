package fr.aiguilleur.repair;

import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.walk.Flow;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Route;
import fr.aiguilleur.walk.Rule;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** "Merci, ça a marché", in the middle of a guide: it is over, whatever the step had asked. */
@Component
public class SolvedRule implements Rule {

    private static final Pattern SOLVED = Pattern.compile("\\b(?:c'est (?:regle|resolu|repare|arrange)"
            + "|probleme (?:est )?(?:regle|resolu)|finalement (?:ca|c'est|j'ai)|je me suis debrouillee?|plus besoin d'aide"
            + "|merci,? (?:beaucoup )?,?(?:ca|c'est|tout) (?:a |re)?marche|ca (?:a |re)?marche,? merci)\\b");
    private static final Pattern NOT = Pattern.compile("\\b(?:pas|plus rien|jamais|mais|toujours)\\b");
    private static final int FEW_WORDS = 10;

    private final Flow flow;

    SolvedRule(Flow flow) {
        this.flow = flow;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        String said = PlainText.fold(heard.text()).strip();
        boolean solved = heard.atStep()
                && heard.choice() == null
                && said.split("\\s+").length <= FEW_WORDS
                && SOLVED.matcher(said).find()
                && !NOT.matcher(said).find()
                && heard.offered().stream()
                        .noneMatch(choice -> PlainText.fold(choice.label()).equals(said));
        return solved ? Optional.of(flow.follow(Route.END, said, heard)) : Optional.empty();
    }
}
