package fr.aiguilleur.guide;

import java.util.List;

/** A step as it is sent by SMS, to see that it fits. */
final class SmsStep {

    /** Two joined segments of the 7-bit alphabet. */
    static final int LIMIT = 306;

    private static final String DOUBLE = "€[]{}\\|^~\f";

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

    /** Length in the 7-bit alphabet once letters it lacks are replaced: ê by e, œ by oe, … by three points. */
    static int septets(String text) {
        return text.codePoints()
                .map(c -> switch (c) {
                    case '…' -> 3;
                    case 'œ', 'Œ', 'æ' -> 2;
                    default -> DOUBLE.indexOf(c) >= 0 ? 2 : 1;
                })
                .sum();
    }
}
