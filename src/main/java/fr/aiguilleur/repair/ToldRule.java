package fr.aiguilleur.repair;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.person.Person;
import fr.aiguilleur.person.PersonReader;
import fr.aiguilleur.person.Trait;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.walk.Flow;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Rule;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The person only tells something of themselves: "je suis sourd", "plus simple svp"; we say so and go on with it. */
@Component
public class ToldRule implements Rule {

    private static final int FEW_WORDS = 9;

    private final Flow flow;

    ToldRule(Flow flow) {
        this.flow = flow;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        Person told = PersonReader.read(heard.text()).having(heard.reading().special());
        boolean brief = heard.text().strip().split("\\s+").length <= FEW_WORDS;
        boolean tells = !told.traits().isEmpty() || !told.special().isEmpty();
        Intent intent = heard.reading().intent();
        boolean asks = heard.reading().guides().confidence() == Confidence.SURE
                || intent == Intent.REFERRAL
                || intent == Intent.EVENT;
        if (heard.choice() != null || !brief || asks) {
            return Optional.empty();
        }
        Memo memo = heard.placed();
        Sentence noted = told.is(Trait.SHORT_STEPS) ? Sentence.SIMPLER : Sentence.NOTED;
        if (heard.atStep()) {
            return tells ? Optional.of(flow.again(noted, heard, memo)) : flow.answered(heard, memo, told);
        }
        boolean free = !heard.answering() && memo.asked() == null;
        return tells && free && memo.need() == null
                ? Optional.of(Outcome.say(
                        Message.of(noted.french() + " " + Sentence.TELL.french())
                                .offering(List.of(GuideAnswers.HUMAN)),
                        memo.offering(List.of())))
                : Optional.empty();
    }
}
