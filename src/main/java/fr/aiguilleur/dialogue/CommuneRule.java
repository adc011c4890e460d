package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The person was asked where they are. */
@Component
class CommuneRule implements Rule {

    private final Places places;
    private final Handover handover;

    CommuneRule(Places places, Handover handover) {
        this.places = places;
        this.handover = handover;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        if (!Places.COMMUNE.equals(heard.memo().asked())) {
            return Optional.empty();
        }
        if (heard.reading().commune() != null) {
            return Optional.of(places.propose(heard, heard.placed()));
        }
        if (heard.reading().guides().confidence() == Confidence.SURE) {
            return Optional.empty();
        }
        Memo missed = heard.memo().missing();
        if (missed.misses() > 1) {
            return Optional.of(handover.because(Reason.MISUNDERSTOOD, heard));
        }
        Message again = Message.of(Sentence.COMMUNE_UNKNOWN.french()).offering(List.of(GuideAnswers.HUMAN));
        return Optional.of(Outcome.say(again, missed));
    }
}
