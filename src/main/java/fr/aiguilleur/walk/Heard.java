package fr.aiguilleur.walk;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.person.Person;
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
 * @param after what came between that turn and this one
 */
public record Heard(
        Channel channel,
        ZonedDateTime at,
        String text,
        @Nullable String choice,
        Optional<Act> act,
        Reading reading,
        List<Choice> offered,
        Memo memo,
        Pause after) {

    /** What may have come between the assistant's last words and this message. */
    public enum Pause {
        NONE,
        /** A human answered, and gave the conversation back. */
        HUMAN,
        /** So many hours that one no longer knows where one was. */
        DAYS
    }

    /** The same, said by somebody who is known to speak this language. */
    public Heard in(String language) {
        return new Heard(channel, at, text, choice, act, reading.in(language), offered, memo, after);
    }

    public boolean does(Act wanted) {
        return act.filter(wanted::equals).isPresent();
    }

    public boolean inGuide() {
        return !memo.trail().isEmpty();
    }

    /** True when numbered answers stand in the last message. */
    public boolean answering() {
        return !memo.offered().isEmpty() && offered.size() > 1;
    }

    /** True when nothing is under way. */
    public boolean idle() {
        return memo.need() == null && memo.asked() == null && !answering() && memo.misses() == 0;
    }

    /** True when what was offered last are the answers of a guide's step. */
    public boolean atStep() {
        return inGuide() && !besideStep();
    }

    /** True when a place was proposed, or a question asked, aside from the guide. */
    public boolean besideStep() {
        return memo.asked() != null
                || memo.offered().isEmpty()
                || memo.offered().contains(Route.OTHER_PLACE);
    }

    /** The same, had it come by another channel. */
    public Heard by(Channel other) {
        return new Heard(other, at, text, choice, act, reading, offered, memo, after);
    }

    /** The same, with another memo. */
    public Heard with(Memo other) {
        return new Heard(channel, at, text, choice, act, reading, offered, other, after);
    }

    /** The same, said to these answers. */
    Heard offered(List<Choice> others) {
        return new Heard(channel, at, text, choice, act, reading, others, memo, after);
    }

    /** The same words, read otherwise. */
    public Heard with(Reading other) {
        return new Heard(channel, at, text, choice, act, other, offered, memo, after);
    }

    /** As if this had been written instead. */
    public Heard instead(String words, Optional<Act> does, Reading read) {
        return new Heard(channel, at, words, null, does, read, offered, memo, after);
    }

    /** What is known of the person. */
    public Person person() {
        return memo.known();
    }

    /** True when the last question only asks how it went: it may stay without answer. */
    public boolean askedHowItWent() {
        return memo.offered().stream().anyMatch(Route::aboutTheEnd);
    }

    /** The memo with the commune the person has just named. */
    public Memo placed() {
        return reading.commune() == null ? memo : memo.in(reading.commune().insee());
    }
}
