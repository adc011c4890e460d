package fr.aiguilleur.sms;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Conversations.Uncarried;
import fr.aiguilleur.conversation.Event;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what was said in conversations by SMS over into the outbox, each event once. */
@Component
class Carrier {

    private final Conversations conversations;
    private final Outbox outbox;

    Carrier(Conversations conversations, Outbox outbox) {
        this.conversations = conversations;
        this.outbox = outbox;
    }

    /** @return whether there may be more */
    @Transactional
    boolean carryOne() {
        Optional<Uncarried> found = conversations.nextUncarried();
        found.ifPresent(uncarried -> {
            for (Event event : uncarried.events()) {
                List<String> parts = SmsText.of(event, uncarried.address());
                for (int part = 0; part < parts.size(); part++) {
                    outbox.add(uncarried.conversation(), event.seq(), part, uncarried.address(), parts.get(part));
                }
                conversations.carried(uncarried.conversation(), event.seq());
            }
        });
        return found.map(uncarried -> !uncarried.events().isEmpty()).orElse(false);
    }
}
