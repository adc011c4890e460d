package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.understanding.Act;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Thanks, hello, back, again, start over, stop that: words that move the dialogue. */
@Component
class ActRule implements Dialogue.Rule {

    private final Flow flow;

    ActRule(Flow flow) {
        this.flow = flow;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        return heard.act().flatMap(act -> decide(act, heard));
    }

    private Optional<Outcome> decide(Act act, Heard heard) {
        Memo memo = heard.placed();
        boolean inGuide = !memo.trail().isEmpty();
        return switch (act) {
            case Act.Thanks _ -> say(Sentence.THANKS, memo.done());
            case Act.Greeting _ -> inGuide ? again(heard, memo) : say(Sentence.WELCOME, memo);
            case Act.Cancel _ -> say(Sentence.CANCELLED, memo.done());
            case Act.Back _ -> inGuide ? Optional.of(back(heard, memo)) : Optional.empty();
            case Act.Restart _ ->
                inGuide ? Optional.of(flow.follow(memo.trail().getFirst(), heard)) : say(Sentence.WELCOME, memo.done());
            case Act.Repeat _ -> inGuide ? again(heard, memo) : Optional.empty();
            case Act.Number _, Act.Yes _, Act.No _ -> inGuide ? Optional.of(notOffered(heard, memo)) : Optional.empty();
            case Act.Human _ -> Optional.empty();
        };
    }

    private Outcome back(Heard heard, Memo memo) {
        List<String> trail = memo.trail();
        if (trail.size() == 1) {
            Outcome again = flow.again(heard, memo);
            return again.with(List.of(
                    Message.of(Sentence.FIRST_STEP.french()), again.messages().getFirst()));
        }
        return flow.follow(trail.get(trail.size() - 2), heard);
    }

    private Outcome notOffered(Heard heard, Memo memo) {
        Outcome again = flow.again(heard, memo);
        return again.with(List.of(
                Message.of(Sentence.STEP_AGAIN.french()), again.messages().getFirst()));
    }

    private Optional<Outcome> again(Heard heard, Memo memo) {
        return Optional.of(flow.again(heard, memo));
    }

    private static Optional<Outcome> say(Sentence sentence, Memo memo) {
        return Optional.of(Outcome.say(Message.of(sentence.french()), memo));
    }
}
