package fr.aiguilleur.repair;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Act;
import fr.aiguilleur.walk.Endings;
import fr.aiguilleur.walk.Flow;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Ladder;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Places;
import fr.aiguilleur.walk.Route;
import fr.aiguilleur.walk.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Thanks, hello, back, again, start over, stop that: words that move the dialogue. */
@Component
public class ActRule implements Rule {

    private static final Pattern OTHER = Pattern.compile("autre|nouvel|menu");
    private static final Pattern RESUME = Pattern.compile("repren");
    private static final Pattern DECLINED = Pattern.compile("\\bmerci\\b|\\bpas besoin\\b");
    private static final Pattern LOST =
            Pattern.compile("\\b(?:(?:pas|rien) compris|comprends? (?:pas|rien|que dalle))\\b");
    private static final int FEW_WORDS = 9;
    private static final Pattern GOODBYE =
            Pattern.compile("\\b(?:au revoir|bonne (?:journee|soiree|nuit)|a bientot|bye|ciao|a plus|adieu)\\b");

    private final Flow flow;
    private final Ladder ladder;
    private final Endings endings;
    private final Handover handover;

    ActRule(Flow flow, Ladder ladder, Endings endings, Handover handover) {
        this.flow = flow;
        this.ladder = ladder;
        this.endings = endings;
        this.handover = handover;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        return heard.act().or(() -> says(heard)).flatMap(act -> decide(act, heard));
    }

    /** "J'ai pas compris votre message": not understood, with a few words more. */
    private static Optional<Act> says(Heard heard) {
        String said = PlainText.fold(heard.text()).strip();
        boolean lost = heard.atStep()
                && said.split("\\s+").length <= FEW_WORDS
                && LOST.matcher(said).find();
        return lost && heard.choice() == null ? Optional.of(new Act.Lost()) : Optional.empty();
    }

    /** What we had asked aside from a guide, once more after a greeting; nothing when we had asked nothing. */
    private static Optional<Outcome> open(Heard heard, Memo memo) {
        return question(heard)
                .filter(_ -> memo.misses() == 0)
                .map(question -> Outcome.say(
                        new Message(
                                Sentence.STILL_HERE.french() + "\n" + question.text(),
                                question.choices(),
                                List.of(),
                                List.of()),
                        memo));
    }

    /** The question that is open: a town, or which of some answers. */
    private static Optional<Message> question(Heard heard) {
        String fact = heard.memo().asked();
        if (Places.COMMUNE.equals(fact) || Places.COMMUNE_OF_EVENTS.equals(fact)) {
            boolean event = Places.COMMUNE_OF_EVENTS.equals(heard.memo().asked());
            Sentence asked = event ? Sentence.ASK_COMMUNE_EVENT : Sentence.ASK_COMMUNE;
            return Optional.of(Message.of(asked.french()).offering(List.of(GuideAnswers.HUMAN)));
        }
        return heard.answering() && !heard.askedHowItWent()
                ? Optional.of(Message.of(Sentence.MENU.french()).offering(heard.offered()))
                : Optional.empty();
    }

    /** "Non merci" to how it went is a no to the question, and no answer to it. */
    public Optional<Outcome> declined(Heard heard) {
        boolean declined = heard.does(new Act.No())
                && DECLINED.matcher(PlainText.fold(heard.text())).find();
        return declined && heard.askedHowItWent() ? Optional.of(endings.declined(heard)) : Optional.empty();
    }

    private Optional<Outcome> decide(Act act, Heard heard) {
        Memo memo = heard.placed();
        return switch (act) {
            case Act.Thanks _ -> Optional.of(thanks(heard, memo));
            case Act.Greeting _ ->
                heard.inGuide()
                        ? Optional.of(flow.again(Sentence.STILL_HERE, heard, memo))
                        : Optional.of(open(heard, memo).orElseGet(() -> ladder.greeting(heard)));
            case Act.Cancel _ -> say(Sentence.CANCELLED, memo.done());
            case Act.Back _ -> back(heard, memo);
            case Act.Restart _ -> Optional.of(restart(heard, memo));
            case Act.Repeat _ -> repeat(heard, memo);
            case Act.Lost _ -> lost(heard, memo);
            case Act.Unsure _ -> heard.atStep() ? Optional.of(ladder.unsure(heard)) : lost(heard, memo);
            case Act.WhichNumber _ -> Optional.of(number(heard, memo));
            case Act.Number _, Act.Yes _ -> notOffered(heard, memo);
            case Act.No _ -> heard.idle() ? say(Sentence.CANCELLED, memo.done()) : notOffered(heard, memo);
            case Act.Human _ -> Optional.empty();
        };
    }

    /** Politeness in the middle of something ends nothing; goodbye does. */
    private Outcome thanks(Heard heard, Memo memo) {
        boolean goodbye = GOODBYE.matcher(PlainText.fold(heard.text())).find();
        boolean midway =
                heard.answering() && !heard.memo().offered().contains(Route.OTHER_PLACE) && !heard.askedHowItWent();
        return midway && !goodbye
                ? Outcome.say(Message.of(Sentence.GO_ON.french()).offering(heard.offered()), memo)
                : endings.thanked(heard);
    }

    private Optional<Outcome> back(Heard heard, Memo memo) {
        if (!heard.inGuide()) {
            return memo.left() == null ? nothingToAnswer(heard, memo) : Optional.of(flow.resume(heard, memo));
        }
        return Optional.of(heard.besideStep() ? flow.again(heard, memo) : flow.back(heard, memo));
    }

    /** "recommencer" is about the guide, "reprendre" about the one that was left, "autre question" about something else. */
    private Outcome restart(Heard heard, Memo memo) {
        String said = PlainText.fold(heard.text());
        if (memo.left() != null && RESUME.matcher(said).find()) {
            return flow.resume(heard, memo);
        }
        if (heard.inGuide() && !OTHER.matcher(said).find()) {
            return flow.follow(memo.trail().getFirst(), heard);
        }
        return telling(Sentence.TELL, memo.done());
    }

    private Optional<Outcome> repeat(Heard heard, Memo memo) {
        if (heard.inGuide() && !heard.besideStep()) {
            return Optional.of(flow.again(heard, memo));
        }
        return question(heard).map(question -> Outcome.say(question, memo)).or(() -> lost(heard, memo));
    }

    /** First in smaller parts; then that a human can explain is told too; then one does. */
    private Optional<Outcome> lost(Heard heard, Memo memo) {
        if (!heard.inGuide() || heard.memo().asked() != null || heard.besideStep()) {
            return heard.answering() ? Optional.of(ladder.answer(heard)) : nothingToAnswer(heard, memo);
        }
        return Optional.of(flow.smaller(heard, memo)
                .orElseGet(() -> memo.misses() == 0
                        ? flow.again(Sentence.NOT_CLEAR, heard, memo).remembering(Memo::missing)
                        : handover.because(Reason.MISUNDERSTOOD, heard)));
    }

    private static Outcome number(Heard heard, Memo memo) {
        return heard.answering()
                ? Outcome.say(Message.of(Sentence.WHICH_NUMBER.french()).offering(heard.offered()), memo)
                : Outcome.say(Message.of(Sentence.WORDS_PLEASE.french()).offering(List.of(GuideAnswers.HUMAN)), memo);
    }

    private Optional<Outcome> notOffered(Heard heard, Memo memo) {
        boolean choosing = heard.answering() || heard.inGuide() && memo.asked() == null;
        return choosing ? Optional.of(ladder.answer(heard)) : nothingToAnswer(heard, memo);
    }

    /** We asked for words, not for a yes or a number; where we asked for a town, its rule says so. */
    private static Optional<Outcome> nothingToAnswer(Heard heard, Memo memo) {
        return heard.memo().asked() != null || memo.misses() > 0
                ? Optional.empty()
                : Optional.of(telling(Sentence.TELL, memo.missing().offering(List.of())));
    }

    private static Outcome telling(Sentence sentence, Memo memo) {
        return Outcome.say(
                Message.of(sentence.french()).offering(List.of(GuideAnswers.HUMAN)), memo.offering(List.of()));
    }

    private static Optional<Outcome> say(Sentence sentence, Memo memo) {
        return Optional.of(telling(sentence, memo));
    }
}
