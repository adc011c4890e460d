package fr.aiguilleur.walk;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.person.Trait;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Act;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What is done when nothing was understood: other words, then answers to choose from, then a human; never a third time. */
@Component
public class Ladder {

    private static final String PAPERS = "Aide aux démarches administratives";
    private static final List<Choice> MENU = List.of(
            new Choice("1", "Un mot de passe"),
            new Choice("2", "Internet ou le wifi"),
            new Choice("3", "Un papier administratif"),
            new Choice("4", "Un lieu près de chez moi"),
            GuideAnswers.HUMAN);
    private static final List<String> MENU_TARGETS =
            List.of(Route.guide("mot-de-passe-oublie"), Route.guide("wifi-ne-marche-pas"), Route.PAPER, Route.PLACE);

    /** Asks for help and does not say with what: that is understood. */
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(?:besoin d'(?:un peu d')?aide|aide[zr] ?moi|aide moi|un coup de main|(?:un|des) (?:probleme|soucis?)s?|(?:poser|j'ai|pose) (?:une|des) (?:petites? )?questions?$|marche (?:pas|plus)|bloquee?|coincee?|ca bug|galere|y arrive pas|arrive pas)\\b");

    private final Flow flow;
    private final Handover handover;

    Ladder(Flow flow, Handover handover) {
        this.flow = flow;
        this.handover = handover;
    }

    /** The need was not understood. */
    public Outcome need(Heard heard) {
        Memo known = heard.act().isPresent() ? heard.placed() : heard.placed().remembering(heard.text());
        Memo missed = known.missing();
        boolean foreign = !heard.reading().language().equals("fr"); // other words would be no better understood
        return switch (foreign ? Integer.MAX_VALUE : missed.misses()) {
            case 1 ->
                heard.answering() && !heard.askedHowItWent()
                        ? Outcome.say(Message.of(Sentence.PICK.french()).offering(heard.offered()), known.missing())
                        : otherWords(heard, missed.offering(List.of()));
            case 2 -> Outcome.say(Message.of(Sentence.MENU.french()).offering(MENU), missed.offering(MENU_TARGETS));
            default -> handover.because(Reason.MISUNDERSTOOD, heard);
        };
    }

    /** A greeting: welcome once; who only greets again is shown what can be asked. */
    public Outcome greeting(Heard heard) {
        Memo memo = heard.placed();
        boolean lost = memo.misses() > 0 && heard.act().isEmpty();
        if (!lost && !memo.known().is(Trait.GREETED)) {
            return ask(Sentence.WELCOME, memo.noting(Trait.GREETED).offering(List.of()));
        }
        return need(memo.misses() == 0 ? heard.with(heard.memo().missing()) : heard);
    }

    /** Understood, but two answers begin so, or none. */
    private static boolean yesOrNo(Heard heard) {
        return heard.does(new Act.Yes()) || heard.does(new Act.No());
    }

    /** No answer is known to what is asked: never mind, and a human may. */
    public Outcome unsure(Heard heard) {
        Memo memo = heard.placed();
        return memo.misses() == 0
                ? flow.again(Sentence.DO_NOT_KNOW, heard, memo).remembering(Memo::missing)
                : answer(heard);
    }

    /** Nothing we help with: told once, then what we do help with. */
    public Outcome outside(Heard heard) {
        Memo memo = heard.placed();
        return memo.misses() == 0 ? ask(Sentence.OUT_OF_SCOPE, memo.done().missing()) : need(heard);
    }

    private static Outcome ask(Sentence sentence, Memo memo) {
        return Outcome.say(Message.of(sentence.french()).offering(List.of(GuideAnswers.HUMAN)), memo);
    }

    private static Outcome otherWords(Heard heard, Memo memo) {
        boolean paper = PAPERS.equals(heard.reading().service());
        boolean vague = VAGUE.matcher(PlainText.fold(heard.text())).find();
        Sentence open = vague ? Sentence.TELL_MORE : Sentence.REPHRASE;
        Sentence sentence = heard.text().isBlank() ? Sentence.EMPTY : paper ? Sentence.WHICH_PAPER : open;
        return ask(sentence, memo);
    }

    /** The answer was not among those offered. */
    public Outcome answer(Heard heard) {
        Memo missed = heard.placed().missing();
        boolean chooses = heard.answering() && !heard.atStep();
        return switch (missed.misses()) {
            case 1 ->
                chooses
                        ? Outcome.say(Message.of(Sentence.PICK.french()).offering(heard.offered()), missed)
                        : flow.again(yesOrNo(heard) ? Sentence.WHICH_ONE : Sentence.STEP_AGAIN, heard, missed);
            case 2 ->
                heard.answering()
                        ? Outcome.say(Message.of(Sentence.PICK_NUMBER.french()).offering(heard.offered()), missed)
                        : flow.again(heard, missed);
            default -> handover.because(Reason.MISUNDERSTOOD, heard);
        };
    }
}
