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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a person reads on the phone for an event of the conversation: no, one or a few text messages. */
final class SmsText {

    /** What the assistant says in a turn is at most two text messages; an operator may need one more. */
    private static final int OURS = 2;

    private static final int MOST_PARTS = 3;
    private static final int SEGMENTS_A_PART = 2;
    private static final String NUMBER = "(1/3) ";
    /** Twilio refuses more than 1600. */
    private static final int LONGEST = 1600 - NUMBER.length();

    /** Where a text may be divided, best first; a link has no space in it, a phone number has them between digits. */
    private static final List<Pattern> BOUNDARIES = List.of(
            Pattern.compile("\\n+"), Pattern.compile("(?<=[.!?])\\s+"), Pattern.compile("(?<!\\d)\\s+|\\s+(?!\\d)"));

    private static final Pattern SIGN = Pattern.compile("\\X");

    private SmsText() {}

    /** The same, to a phone number or to an address in WhatsApp. */
    static List<String> of(Event event, String address) {
        return byWhatsApp(address) ? ChatText.of(event) : of(event);
    }

    static boolean byWhatsApp(String address) {
        return address.startsWith("whatsapp:");
    }

    /** The texts to send for this event, in order; none for what is no news to the person. */
    static List<String> of(Event event) {
        return switch (event.kind()) {
            case MESSAGE ->
                switch (event.author()) {
                    case PERSON -> List.of();
                    case ASSISTANT, SYSTEM -> parts(message(event), OURS);
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

    /** The texts of a message by hand, three at most. */
    static List<String> parts(String text) {
        return parts(text, MOST_PARTS);
    }

    /** The same before each is told which it is. */
    static List<String> divided(String text) {
        return divided(text, MOST_PARTS);
    }

    /** These texts and one sentence more, in the last of them when that costs no segment too many. */
    static List<String> with(List<String> parts, String sentence) {
        String joined = Sms.simplify(parts.getLast() + "\n" + sentence);
        boolean fits = Sms.segments(joined) <= SEGMENTS_A_PART;
        return Stream.concat(
                        parts.stream().limit(fits ? parts.size() - 1 : parts.size()),
                        Stream.of(fits ? joined : Sms.simplify(sentence)))
                .toList();
    }

    /** Several texts say which they are: they may come in any order. */
    private static List<String> parts(String text, int most) {
        List<String> parts = divided(text, most);
        return parts.size() == 1
                ? parts
                : IntStream.range(0, parts.size())
                        .mapToObj(part -> "(" + (part + 1) + "/" + parts.size() + ") " + parts.get(part))
                        .toList();
    }

    /** In Latin letters as they are written where that costs no segment more, otherwise without ê ç œ and the like. */
    private static List<String> divided(String text, int most) {
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
        return parts.stream().filter(part -> !part.isEmpty()).map(Sms::simplify).toList();
    }

    /** The longest beginning, in chars, that is not too many segments. */
    private static int fitting(String text) {
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (Sms.segments(NUMBER + text.substring(0, middle)) <= SEGMENTS_A_PART) {
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
        Matcher next = BOUNDARIES.getLast().matcher(text);
        int end = next.find(1) ? next.start() : text.length();
        return end <= LONGEST ? end : lastSign(text);
    }

    /** A word longer than any text: cut between two signs. */
    private static int lastSign(String text) {
        Matcher sign = SIGN.matcher(text);
        int end = 0;
        while (sign.find() && sign.end() <= LONGEST) {
            end = sign.end();
        }
        return end == 0 ? LONGEST : end;
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
