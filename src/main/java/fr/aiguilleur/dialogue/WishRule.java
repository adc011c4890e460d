package fr.aiguilleur.dialogue;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.understanding.Act;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Rule;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the person wants of us rather than of a device: no more messages, their data, a human ("0", the button). */
@Component
class WishRule implements Rule {

    private static final String HUMAN_CHOICE = "0";

    private final Handover handover;

    WishRule(Handover handover) {
        this.handover = handover;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        Intent intent = heard.choice() == null ? heard.reading().intent() : Intent.UNCLEAR;
        if (intent == Intent.OPT_OUT) {
            Sentence noted = heard.channel() == Channel.SMS ? Sentence.OPT_OUT_SMS : Sentence.OPT_OUT;
            return Optional.of(new Outcome.End(
                    List.of(Message.of(noted.french())), heard.memo().done()));
        }
        if (intent == Intent.PRIVACY) {
            return Optional.of(handover.because(Reason.PRIVACY, heard));
        }
        boolean human = HUMAN_CHOICE.equals(heard.choice())
                || heard.does(new Act.Number(0))
                || heard.does(new Act.Human())
                || intent == Intent.HUMAN;
        return human ? Optional.of(handover.because(Reason.ASKED, heard)) : Optional.empty();
    }
}
