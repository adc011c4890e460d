package fr.aiguilleur.repair;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.person.Person;
import fr.aiguilleur.person.Trait;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Act;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Route;
import fr.aiguilleur.walk.Rule;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Anger, sorrow, loneliness: a calm word once, then a human; who also tells a need is helped with it. */
@Component
public class MoodRule implements Rule {

    private static final Choice CLUB = new Choice("1", "Un atelier ou un lieu près de chez moi");

    /** What was asked: whether a human is wanted. */
    private static final String HUMAN = "humain";

    private final GuideAnswers answers;
    private final Handover handover;

    MoodRule(GuideAnswers answers, Handover handover) {
        this.answers = answers;
        this.handover = handover;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        if (HUMAN.equals(heard.memo().asked())
                && (heard.does(new Act.Yes()) || said(heard).startsWith("oui "))) {
            return Optional.of(handover.because(Reason.ASKED, heard));
        }
        if (HUMAN.equals(heard.memo().asked()) && heard.does(new Act.No())) {
            return Optional.of(Outcome.say(
                    Message.of(Sentence.TELL.french()).offering(List.of(GuideAnswers.HUMAN)),
                    heard.placed().offering(List.of())));
        }
        return Mood.of(heard.text()).filter(_ -> !needs(heard)).map(mood -> switch (mood) {
            case INSULT -> once(Trait.UPSET, Reason.UPSET, Sentence.CALM, heard);
            case DISTRESS ->
                once(Trait.SAD, Reason.UPSET, heard.answering() ? Sentence.WARM : Sentence.WARM_ALONE, heard);
            case TALK ->
                heard.person().is(Trait.TALKATIVE)
                        ? handover.because(Reason.TALK, heard)
                        : Outcome.say(
                                Message.of(Sentence.TALK.french()).offering(List.of(CLUB, GuideAnswers.HUMAN)),
                                heard.placed().leaving().noting(Trait.TALKATIVE).offering(List.of(Route.CLUB)));
        });
    }

    private static String said(Heard heard) {
        return PlainText.fold(heard.text()).strip();
    }

    /** True when the message states a need that we know how to help with. */
    private static boolean needs(Heard heard) {
        Intent intent = heard.reading().intent();
        return heard.reading().guides().confidence() == Confidence.SURE
                || intent == Intent.REFERRAL
                || intent == Intent.EVENT;
    }

    /** Once calmly, and where one was stays open; the second time a human. */
    private Outcome once(Trait trait, Reason reason, Sentence sentence, Heard heard) {
        Memo memo = heard.placed();
        if (memo.known().is(trait)) {
            return handover.because(reason, heard);
        }
        Message calm = Message.of(sentence.french());
        return heard.answering()
                ? Outcome.say(calm.offering(heard.offered()), memo.noting(trait))
                : Outcome.say(
                        calm.offering(List.of(GuideAnswers.HUMAN)),
                        memo.asked() == null ? memo.noting(trait).asking(HUMAN) : memo.noting(trait));
    }

    /**
     * A warm word before the help, for who is sad or a child; once each, and only where that leaves two messages.
     *
     * @param before what was known before this message
     */
    public Outcome warmly(Outcome outcome, Heard heard, Person before) {
        Memo memo = outcome.memo();
        if (!(outcome instanceof Outcome.Say) || outcome.messages().size() > 1) {
            return outcome;
        }
        boolean sad = !memo.known().is(Trait.SAD)
                && needs(heard)
                && Mood.of(heard.text()).filter(Mood.DISTRESS::equals).isPresent();
        boolean child = memo.known().is(Trait.CHILD) && !before.is(Trait.CHILD);
        if (!sad && !child) {
            return outcome;
        }
        Sentence word = sad ? Sentence.WARM : Sentence.CHILD;
        return outcome.with(answers.after(word, outcome.messages().getFirst(), heard.channel()))
                .remembering(known -> sad ? known.noting(Trait.SAD) : known);
    }
}
