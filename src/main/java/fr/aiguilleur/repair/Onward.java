package fr.aiguilleur.repair;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.guide.Choice;
import fr.aiguilleur.guide.Choice.Target;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.walk.ChoiceRule;
import fr.aiguilleur.walk.Heard;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a reply leads from a step that a human sent, as it would have led had its answers been there to touch. */
@Component
public class Onward {

    private final ChoiceRule choices;

    Onward(ChoiceRule choices) {
        this.choices = choices;
    }

    /** The next step of the guide; nothing when the reply answers nothing, or leads out of the guide. */
    public Optional<Step> from(Guide guide, Step step, Heard reply) {
        List<Choice> numbered = GuideAnswers.numbered(step);
        List<String> numbers = numbered.stream()
                .map(choice -> String.valueOf(numbered.indexOf(choice)))
                .toList();
        List<Message.Choice> offered = numbered.stream()
                .map(choice -> new Message.Choice(String.valueOf(numbered.indexOf(choice) + 1), choice.label()))
                .toList();
        Memo memo = Memo.EMPTY.knowing(reply.person()).at(guide.slug(), step.id(), numbers);
        Heard answer = new Heard(
                reply.channel(),
                reply.at(),
                reply.text(),
                null,
                reply.act(),
                reply.reading(),
                offered,
                memo,
                Heard.Pause.NONE);
        return choices.target(answer)
                .map(number -> numbered.get(Integer.parseInt(number)).target())
                .flatMap(target -> target instanceof Target.ToStep(String id) ? guide.step(id) : Optional.empty());
    }
}
