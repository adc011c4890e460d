package fr.aiguilleur.wording;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;

/**
 * The part of a message that may be said otherwise.
 *
 * @param before lines that stay: what was given up, that it is not the person's fault
 * @param said the words that may change
 * @param after how distances are meant
 * @param whole whether all its facts must be said again, since no card beside it shows them
 * @param most characters that may stand in its place
 */
record Passage(Message message, String before, String said, String after, boolean whole, int most) {

    private static final int SMS = 306;
    private static final int WEB = 600;

    static Passage of(Message message, Channel channel) {
        String text = message.text();
        int line = text.lastIndexOf('\n') + 1;
        int end = text.indexOf(". ", line) + 1;
        boolean measured = channel == Channel.WEB && end > 0;
        int stop = measured ? end : text.length();
        return new Passage(
                message,
                text.substring(0, line),
                text.substring(line, stop),
                text.substring(stop),
                channel == Channel.SMS && !message.cards().isEmpty(),
                channel == Channel.SMS ? SMS : WEB);
    }

    Message with(String words) {
        return new Message(before + words + after, message.choices(), message.cards(), message.citations());
    }
}
