package fr.aiguilleur.dialogue;

import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.walk.ChoiceRule;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Route;
import fr.aiguilleur.walk.Rule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On to the need that was kept for later, as if it were told now. */
@Component
class NextRule implements Rule {

    private final ChoiceRule choices;
    private final NeedRule need;
    private final Understanding understanding;

    NextRule(ChoiceRule choices, NeedRule need, Understanding understanding) {
        this.choices = choices;
        this.need = need;
        this.understanding = understanding;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        Memo memo = heard.placed();
        String words = memo.later();
        return choices.target(heard)
                .filter(target -> target.equals(Route.NEXT) && words != null)
                .flatMap(_ -> need.decide(heard.instead(
                                String.valueOf(words),
                                Optional.empty(),
                                understanding.read(String.valueOf(words), null, false))
                        .with(memo.keeping(null))));
    }
}
