package fr.aiguilleur.guide;

import fr.aiguilleur.text.Sms;
import java.util.List;
import java.util.Optional;

/** A step as it is sent by SMS, to see that it fits. */
final class SmsStep {

    /** Two joined segments of the 7-bit alphabet. */
    static final int LIMIT = 306;

    private SmsStep() {}

    /** The text, a line for each numbered choice, and the human who is always 0. */
    static String render(String text, List<Flow.Link> choices) {
        StringBuilder sms = new StringBuilder(text);
        int number = 1;
        for (Flow.Link choice : choices) {
            if (!choice.destination().equals("humain:")) {
                sms.append('\n').append(number++).append(' ').append(choice.label());
            }
        }
        return sms.append("\n0 conseiller").toString();
    }

    /** The first sign that text messages have no form of: it would make the whole step cost twice as much. */
    static Optional<String> strange(String text) {
        return Sms.plain(text)
                .codePoints()
                .mapToObj(Character::toString)
                .filter(sign -> !Sms.gsm7(sign))
                .findFirst();
    }

    /** Length in the 7-bit alphabet once letters it lacks are replaced. */
    static int septets(String text) {
        return Sms.septets(Sms.plain(text));
    }
}
