package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Act;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Thanks, hello, back, again, start over, stop that: words that move the dialogue. */
@Component
class ActRule implements Dialogue.Rule {

    private static final Pattern OTHER = Pattern.compile("autre|nouvel|menu");

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
        return switch (act) {
            case Act.Thanks _ -> Optional.of(thanks(heard, memo));
            case Act.Greeting _ ->
                heard.inGuide()
                        ? Optional.of(flow.again(Sentence.STILL_HERE, heard, memo))
                        : say(Sentence.WELCOME, memo);
            case Act.Cancel _ -> say(Sentence.CANCELLED, memo.done());
            case Act.Back _ -> heard.inGuide() ? Optional.of(back(heard, memo)) : nothingToAnswer(heard, memo);
            case Act.Restart _ -> Optional.of(restart(heard, memo));
            case Act.Repeat _ -> repeat(heard, memo);
            case Act.Number _, Act.Yes _ -> notOffered(heard, memo);
            case Act.No _ -> heard.idle() ? say(Sentence.CANCELLED, memo.done()) : notOffered(heard, memo);
            case Act.Human _ -> Optional.empty();
        };
    }

    /** Politeness in the middle of something ends nothing. */
    private static Outcome thanks(Heard heard, Memo memo) {
        return heard.answering() && !heard.memo().offered().contains(Flow.OTHER_PLACE)
                ? Outcome.say(Message.of(Sentence.GO_ON.french()).offering(heard.offered()), memo)
                : Outcome.say(Message.of(Sentence.THANKS.french()), memo.done());
    }

    private Outcome back(Heard heard, Memo memo) {
        if (heard.besideStep()) {
            return flow.again(heard, memo);
        }
        List<String> trail = memo.trail();
        return trail.size() == 1
                ? flow.again(Sentence.FIRST_STEP, heard, memo)
                : flow.follow(trail.get(trail.size() - 2), heard);
    }

    /** "recommencer" is about the guide, "autre question" about something else. */
    private Outcome restart(Heard heard, Memo memo) {
        boolean other = OTHER.matcher(PlainText.fold(heard.text())).find();
        if (heard.inGuide() && !other) {
            return flow.follow(memo.trail().getFirst(), heard);
        }
        return telling(Sentence.TELL, memo.done());
    }

    /** Told again once; the second time in a row, that a human can explain is told too. */
    private Optional<Outcome> repeat(Heard heard, Memo memo) {
        if (!heard.inGuide() || heard.memo().asked() != null) {
            return nothingToAnswer(heard, memo);
        }
        boolean before = memo.misses() > 0;
        Outcome again = before ? flow.again(Sentence.NOT_CLEAR, heard, memo) : flow.again(heard, memo);
        return Optional.of(again.remembering(Memo::missing));
    }

    private Optional<Outcome> notOffered(Heard heard, Memo memo) {
        boolean choosing = heard.answering() || heard.inGuide() && memo.asked() == null;
        return choosing ? Optional.of(flow.unclear(heard)) : nothingToAnswer(heard, memo);
    }

    /** We asked for words, not for a yes or a number; where we asked for a town, {@link Places} says so. */
    private static Optional<Outcome> nothingToAnswer(Heard heard, Memo memo) {
        return heard.memo().asked() != null || memo.misses() > 0
                ? Optional.empty()
                : Optional.of(telling(Sentence.TELL, memo.missing().offering(List.of())));
    }

    private static Outcome telling(Sentence sentence, Memo memo) {
        return Outcome.say(Message.of(sentence.french()).offering(List.of(GuideAnswers.HUMAN)), memo);
    }

    private static Optional<Outcome> say(Sentence sentence, Memo memo) {
        return Optional.of(telling(sentence, memo));
    }
}
