package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.retrieval.GuideMatch;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The person states a need: a guide, a question, a place, or a human when it was not understood twice. */
@Component
class NeedRule implements Dialogue.Rule {

    private static final int CANDIDATES = 3;

    private final Flow flow;
    private final Places places;
    private final Handover handover;

    NeedRule(Flow flow, Places places, Handover handover) {
        this.flow = flow;
        this.places = places;
        this.handover = handover;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        Reading reading = heard.reading();
        Memo known = heard.placed();
        Memo memo = known.needing(heard.text(), reading.service());
        return Optional.of(
                switch (reading.intent()) {
                    case SMALLTALK -> say(Sentence.WELCOME, known);
                    case OUT_OF_SCOPE -> say(Sentence.OUT_OF_SCOPE, known.done());
                    case REFERRAL -> places.propose(heard, memo);
                    case EVENT -> event(heard, memo);
                    case TROUBLESHOOT, UNCLEAR -> troubleshoot(heard, memo);
                    case HUMAN, DANGER, OPT_OUT, PRIVACY -> handover.because(Reason.ASKED, heard);
                });
    }

    private Outcome troubleshoot(Heard heard, Memo memo) {
        List<Guide> found = heard.reading().guides().matches().stream()
                .map(GuideMatch::guide)
                .limit(CANDIDATES)
                .toList();
        boolean robbed = heard.reading().urgency() == Urgency.CYBER;
        return switch (heard.reading().guides().confidence()) {
            case SURE -> flow.start(found.getFirst(), heard, memo);
            case CLOSE -> robbed ? calmed(flow.which(found, memo)) : flow.which(found, memo);
            case NONE -> robbed ? calmed(handover.because(Reason.CYBER, heard)) : withoutGuide(heard, memo);
        };
    }

    /** Money or an account is at risk now: what to stop doing comes before any question. */
    private static Outcome calmed(Outcome outcome) {
        List<Message> messages = new ArrayList<>(List.of(Message.of(Sentence.STOP_FIRST.french())));
        messages.addAll(outcome.messages());
        return outcome.with(messages);
    }

    /** The need is understood but no guide tells how: a place or a human can help, and we say so. */
    private Outcome withoutGuide(Heard heard, Memo memo) {
        if (heard.reading().intent() != Intent.TROUBLESHOOT) {
            return notUnderstood(heard);
        }
        Message honest = Message.of(Sentence.NO_GUIDE.french())
                .offering(List.of(new Message.Choice("1", "Un lieu près de chez moi"), GuideAnswers.HUMAN));
        return Outcome.say(honest, memo.offering(List.of(Flow.PLACE)));
    }

    /** Once: other words, please. Twice: a human. Never a third time. */
    private Outcome notUnderstood(Heard heard) {
        Memo missed = heard.placed().missing();
        if (missed.misses() > 1) {
            return handover.because(Reason.MISUNDERSTOOD, heard);
        }
        Sentence sentence = heard.text().isBlank() ? Sentence.EMPTY : Sentence.REPHRASE;
        return Outcome.say(
                Message.of(sentence.french()).offering(List.of(GuideAnswers.HUMAN)), missed.offering(List.of()));
    }

    /** Without a calendar of our own, the place that holds workshops is asked. */
    private Outcome event(Heard heard, Memo memo) {
        Outcome where = places.propose(heard, memo);
        if (!(where instanceof Outcome.Say) || memo.commune() == null) {
            return where;
        }
        List<Message> messages = new ArrayList<>(List.of(Message.of(Sentence.NO_AGENDA.french())));
        messages.addAll(where.messages());
        return where.with(messages);
    }

    private static Outcome say(Sentence sentence, Memo memo) {
        return Outcome.say(Message.of(sentence.french()).offering(List.of(GuideAnswers.HUMAN)), memo);
    }
}
