package fr.aiguilleur.crossing;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says one thing to a phone number in the conversation it has, wherever that one goes on. */
@Service
@Transactional
public class Asides {

    private final ChannelTable channels;
    private final Conversations conversations;
    private final Courier courier;

    Asides(ChannelTable channels, Conversations conversations, Courier courier) {
        this.channels = channels;
        this.conversations = conversations;
        this.courier = courier;
    }

    /** The conversation with this number: by text message, or the one that came back to the web, or a new one. */
    public UUID with(String number) {
        channels.serialise(number);
        return channels.onTheWeb(number)
                .orElseGet(() -> conversations.withPhone(number).id());
    }

    /** One text message leaves; a conversation on the web stays there until the phone answers. */
    public void say(String number, String text) {
        UUID id = with(number);
        conversations.systemSays(id, text);
        Conversation now = conversations.find(id).orElseThrow();
        if (now.channel() == Channel.WEB) {
            courier.hand(id, now.head(), number, text);
        }
    }
}
