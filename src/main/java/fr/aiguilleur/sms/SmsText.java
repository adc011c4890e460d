package fr.aiguilleur.sms;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.text.Sms;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person reads on the phone for an event of the conversation: no, one or a few text messages. */
final class SmsText {

    /** What the assistant says in a turn is at most two text messages; an operator may need one more. */
    private static final int OURS = 2;

    private static final int MOST_PARTS = 3;
    private static final int SEGMENTS_A_PART = 2;
    /** Twilio refuses more. */
    private static final int LONGEST = 1600;

    /** Where a text may be divided, best first; a link has no space in it, a phone number has them between digits. */
    private static final List<Pattern> BOUNDARIES = List.of(
            Pattern.compile("\\n+"), Pattern.compile("(?<=[.!?])\\s+"), Pattern.compile("(?<!\\d)\\s+|\\s+(?!\\d)"));

    private SmsText() {}

    /** The same, to a phone number or to an address in WhatsApp. */
    static List<String> of(Event event, String address) {
        return address.startsWith("whatsapp:") ? ChatText.of(event) : of(event);
    }

    /** The texts to send for this event, in order; none for what is no news to the person. */
    static List<String> of(Event event) {
        return switch (event.kind()) {
            case MESSAGE ->
                switch (event.author()) {
                    case PERSON -> List.of();
                    case ASSISTANT, SYSTEM -> parts(plain(message(event)), OURS);
                    case OPERATOR -> parts(message(event));
                };
            case OWNER ->
                "operator".equals(event.detail().owner())
                        ? parts("Un conseiller vous répond maintenant ici.")
                        : List.of();
            case QUEUE, STATUS, CLOSED, NOTE -> List.of();
        };
    }

    static String message(Event event) {
        List<Choice> choices = event.detail().choices();
        Message words = Message.of(event.text() == null ? "" : event.text());
        return GuideAnswers.asSms(choices == null ? words : words.offering(choices));
    }

    /** Our own words lose ê and ç rather than leave the alphabet of text messages; other scripts stay as they are. */
    private static String plain(String text) {
        String plain = Sms.plain(text);
        return Sms.gsm7(plain) ? plain : text;
    }

    static List<String> parts(String text) {
        return parts(text, MOST_PARTS);
    }

    private static List<String> parts(String text, int most) {
        String rest = Sms.simplify(text).strip();
        List<String> parts = new ArrayList<>();
        while (parts.size() < most - 1 && Sms.segments(rest) > SEGMENTS_A_PART) {
            int end = boundary(rest, fitting(rest));
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        parts.add(
                rest.length() <= LONGEST
                        ? rest
                        : rest.substring(0, boundary(rest, LONGEST)).strip());
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** The longest beginning, in chars, that is not too many segments. */
    private static int fitting(String text) {
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (Sms.segments(text.substring(0, middle)) <= SEGMENTS_A_PART) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits;
    }

    /** Where to divide at or before this length; after it when the text begins with one longer word. */
    private static int boundary(String text, int fits) {
        for (Pattern pattern : BOUNDARIES) {
            int last = last(pattern, text, fits);
            if (last > fits / 3) {
                return last;
            }
        }
        Matcher next = Pattern.compile("\\s").matcher(text);
        return next.find() ? next.start() : text.length();
    }

    private static int last(Pattern pattern, String text, int fits) {
        Matcher matcher = pattern.matcher(text);
        int last = 0;
        while (matcher.find() && matcher.start() <= fits) {
            last = matcher.start();
        }
        return last;
    }
}
