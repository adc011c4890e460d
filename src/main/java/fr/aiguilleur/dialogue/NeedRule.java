package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.DangerAnswers;
import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.repair.TwoNeeds;
import fr.aiguilleur.retrieval.GuideMatch;
import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Urgency;
import fr.aiguilleur.walk.Endings;
import fr.aiguilleur.walk.Events;
import fr.aiguilleur.walk.Flow;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Ladder;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Places;
import fr.aiguilleur.walk.Route;
import fr.aiguilleur.walk.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The person states a need: a guide, a question, a place, or a human when it was not understood twice. */
@Component
class NeedRule implements Rule {

    private static final int CANDIDATES = 3;
    /** So many guides, one after another and no step in any. */
    private static final int HOPS = 3;

    private static final Pattern THANKS = Pattern.compile("\\b(?:merci|mercis|remercie)\\b");
    /** To say that one gave nothing away is no theft; "pas la carte mais le code" is. */
    private static final Pattern GAVE_NOTHING = Pattern.compile(
            "\\b(?:pas|rien|jamais) (?:donne|paye|envoye|tape|mis|communique|dit|valide)(?!.*\\b(?:mais|sauf|juste)\\b)");

    private final Flow flow;
    private final Places places;
    private final Events events;
    private final DangerAnswers dangers;
    private final TwoNeeds twoNeeds;
    private final GuideAnswers answers;
    private final Ladder ladder;
    private final Endings endings;
    private final Handover handover;

    NeedRule(
            Flow flow,
            Places places,
            Events events,
            DangerAnswers dangers,
            TwoNeeds twoNeeds,
            GuideAnswers answers,
            Ladder ladder,
            Endings endings,
            Handover handover) {
        this.flow = flow;
        this.places = places;
        this.events = events;
        this.dangers = dangers;
        this.twoNeeds = twoNeeds;
        this.answers = answers;
        this.ladder = ladder;
        this.endings = endings;
        this.handover = handover;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        return twoNeeds.in(heard).map(this::firstOf).or(() -> Optional.of(one(heard)));
    }

    /** The second is kept, and told so: nobody must write it again. */
    private Outcome firstOf(TwoNeeds.Pair needs) {
        Outcome first = one(needs.first()).remembering(memo -> memo.keeping(needs.second()));
        return first instanceof Outcome.Say && first.messages().size() == 1
                ? first.with(answers.after(
                        Sentence.TWO_NEEDS,
                        first.messages().getFirst(),
                        needs.first().channel()))
                : first;
    }

    private Outcome one(Heard heard) {
        Reading reading = heard.reading();
        Memo known = heard.placed();
        Memo memo = known.leaving().needing(heard.text(), reading.service());
        return switch (reading.intent()) {
            case SMALLTALK ->
                thanks(heard)
                        ? endings.thanked(heard)
                        : heard.inGuide() ? ladder.answer(heard) : ladder.greeting(heard);
            case OUT_OF_SCOPE -> heard.inGuide() || placed(heard) ? ladder.answer(heard) : ladder.outside(heard);
            case REFERRAL -> places.propose(heard, elsewhere(heard) || !heard.inGuide() ? memo : known.leaving());
            case EVENT -> events.propose(heard, memo);
            case TROUBLESHOOT, UNCLEAR -> trouble(heard, memo);
            case HUMAN, DANGER, OPT_OUT, PRIVACY -> handover.because(Reason.ASKED, heard);
        };
    }

    /** In the middle of a guide, only what clearly is another need leaves it. */
    private Outcome trouble(Heard heard, Memo memo) {
        boolean robbed = heard.reading().urgency() == Urgency.CYBER && !current(heard);
        if (heard.atStep()
                && robbed
                && GAVE_NOTHING.matcher(PlainText.fold(heard.text())).find()) {
            return ladder.answer(heard);
        }
        return heard.inGuide() && !robbed && !elsewhere(heard) ? ladder.answer(heard) : troubleshoot(heard, memo);
    }

    private static boolean thanks(Heard heard) {
        return !heard.inGuide() && THANKS.matcher(PlainText.fold(heard.text())).find();
    }

    /** A place was just named, and this is about it in some way. */
    private static boolean placed(Heard heard) {
        return heard.answering() && !heard.memo().shown().isEmpty();
    }

    /** True when another guide than the one being played fits. */
    private static boolean elsewhere(Heard heard) {
        return switch (heard.reading().guides().confidence()) {
            case SURE -> !current(heard);
            case CLOSE -> heard.reading().intent() == Intent.TROUBLESHOOT && !current(heard);
            case NONE -> false;
        };
    }

    /** True when the guide being played is what the message sounds like. */
    private static boolean current(Heard heard) {
        return candidates(heard)
                .anyMatch(guide -> guide.slug().equals(heard.memo().guide()));
    }

    private static Stream<Guide> candidates(Heard heard) {
        GuideMatches found = heard.reading().guides();
        return found.matches().stream()
                .map(GuideMatch::guide)
                .limit(found.confidence() == Confidence.SURE ? 1 : CANDIDATES);
    }

    private Outcome troubleshoot(Heard heard, Memo memo) {
        List<Guide> found = candidates(heard).toList();
        boolean robbed = heard.reading().urgency() == Urgency.CYBER;
        return switch (heard.reading().guides().confidence()) {
            case SURE -> calmly(flow.start(found.getFirst(), heard, memo), heard);
            case CLOSE ->
                robbed
                        ? calmed(Message.of(Sentence.STOP_FIRST.french()), flow.which(found, memo))
                        : flow.which(found, memo);
            case NONE ->
                robbed
                        ? calmed(dangers.robbed(heard.person().deaf()), handover.because(Reason.CYBER, heard))
                        : withoutGuide(heard, memo);
        };
    }

    /** Who goes from one guide to the next without a step in any may want somebody who sees it all. */
    private Outcome calmly(Outcome outcome, Heard heard) {
        List<String> tried = outcome.memo().known().tried();
        long guides = tried.subList(Math.max(0, tried.size() - HOPS), tried.size()).stream()
                .map(step -> step.split("#")[0])
                .distinct()
                .count();
        return heard.inGuide() && guides == HOPS && outcome.messages().size() == 1
                ? outcome.with(
                        answers.after(Sentence.MANY_NEEDS, outcome.messages().getFirst(), heard.channel()))
                : outcome;
    }

    /** Money or an account is at risk now: what to stop doing comes before any question. */
    private static Outcome calmed(Message first, Outcome outcome) {
        List<Message> messages = new ArrayList<>(List.of(first));
        messages.addAll(outcome.messages());
        return outcome.with(messages);
    }

    /** The need is understood but no guide tells how: a place or a human can help, and we say so. */
    private Outcome withoutGuide(Heard heard, Memo memo) {
        if (heard.reading().intent() != Intent.TROUBLESHOOT) {
            return ladder.need(heard);
        }
        Message honest = Message.of(Sentence.NO_GUIDE.french())
                .offering(List.of(new Message.Choice("1", "Un lieu près de chez moi"), GuideAnswers.HUMAN));
        return Outcome.say(honest, memo.offering(List.of(Route.PLACE)));
    }
}
