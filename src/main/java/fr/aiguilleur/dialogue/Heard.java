package fr.aiguilleur.dialogue;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.understanding.Act;
import fr.aiguilleur.understanding.Reading;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a turn knows before it decides.
 *
 * @param text what the person wrote since the last answer, one line a message
 * @param choice the id of the offered answer the person chose by a button
 * @param act what the text does to the dialogue, if it is no more than that
 * @param offered the answers last offered
 * @param memo what the assistant wrote down at its last turn
 */
record Heard(
        Channel channel,
        ZonedDateTime at,
        String text,
        @Nullable String choice,
        Optional<Act> act,
        Reading reading,
        List<Choice> offered,
        Memo memo) {

    /** The same, said by somebody who is known to speak this language. */
    Heard in(String language) {
        return new Heard(channel, at, text, choice, act, reading.in(language), offered, memo);
    }

    boolean does(Act wanted) {
        return act.filter(wanted::equals).isPresent();
    }

    boolean inGuide() {
        return !memo.trail().isEmpty();
    }

    /** True when numbered answers stand in the last message. */
    boolean answering() {
        return !memo.offered().isEmpty() && offered.size() > 1;
    }

    /** True when nothing is under way. */
    boolean idle() {
        return memo.need() == null && memo.asked() == null && !answering() && memo.misses() == 0;
    }

    /** True when what was offered last are the answers of a guide's step. */
    boolean atStep() {
        return inGuide() && !besideStep();
    }

    /** True when a place was proposed, or a question asked, aside from the guide. */
    boolean besideStep() {
        return memo.asked() != null
                || memo.offered().isEmpty()
                || memo.offered().contains(Flow.OTHER_PLACE);
    }

    /** The same, had it come by another channel. */
    Heard by(Channel other) {
        return new Heard(other, at, text, choice, act, reading, offered, memo);
    }

    /** The memo with the commune the person has just named. */
    Memo placed() {
        return reading.commune() == null ? memo : memo.in(reading.commune().insee());
    }
}
