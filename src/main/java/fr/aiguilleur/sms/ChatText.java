package fr.aiguilleur.sms;

import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Kind;
import java.util.ArrayList;
import java.util.List;

/** What a person reads in WhatsApp: as it was written, for neither letters nor length cost anything there. */
final class ChatText {

    /** WhatsApp takes 4096 signs, Twilio 1600. */
    private static final int LONGEST = 1600;

    private ChatText() {}

    /** The messages to send for this event, in order; none where an SMS would not be sent either. */
    static List<String> of(Event event) {
        List<String> sms = SmsText.of(event);
        return sms.isEmpty() || event.kind() != Kind.MESSAGE
                ? sms
                : divided(SmsText.message(event).strip());
    }

    static List<String> divided(String text) {
        String rest = text;
        List<String> parts = new ArrayList<>();
        while (rest.length() > LONGEST) {
            int end = boundary(rest);
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        parts.add(rest);
        return parts;
    }

    /** After a line, else after a word, else between two signs. */
    private static int boundary(String text) {
        int line = text.lastIndexOf('\n', LONGEST);
        int word = text.lastIndexOf(' ', LONGEST);
        if (line > LONGEST / 2 || word > 0) {
            return line > LONGEST / 2 ? line : word;
        }
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
