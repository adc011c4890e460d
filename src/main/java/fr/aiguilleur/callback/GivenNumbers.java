package fr.aiguilleur.callback;

import fr.aiguilleur.conversation.Said;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes the number somebody gives to be called at out of their words before those are stored. */
@Component
class GivenNumbers implements Said.Confidant {

    private final CallBackTable table;

    GivenNumbers(CallBackTable table) {
        this.table = table;
    }

    @Override
    public String without(UUID conversation, String text) {
        Optional<CallWords.Found> found = CallWords.number(text);
        boolean toCall = found.isPresent()
                && (CallWords.wish(text)
                        || table.asked(conversation)
                                .filter(CallWords.ASKED::equals)
                                .isPresent());
        if (found.isEmpty() || !toCall) {
            return text;
        }
        CallWords.Found number = found.get();
        table.give(conversation, number.phone());
        return text.substring(0, number.start()) + CallWords.KEPT + text.substring(number.end());
    }
}
