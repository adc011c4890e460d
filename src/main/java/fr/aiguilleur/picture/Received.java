package fr.aiguilleur.picture;

import fr.aiguilleur.conversation.Message;

/** What became of a picture somebody sent. */
public sealed interface Received {

    /** It is kept, once, however often it was sent. */
    record Kept(Message.Picture picture) implements Received {}

    /** It is not kept, and why. */
    record Refused(Refusal why) implements Received {}
}
