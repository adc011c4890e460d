package fr.aiguilleur.answer;

import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.understanding.Reading.Topic;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Answers a danger: the right number alone on its line, then the human. */
@Component
public class DangerAnswers {

    private static final String BY_TEXT = "114";
    private static final String BY_CALL = "appel";
    private static final int NUMBERS = 2;

    private final EmergencyLines lines;

    DangerAnswers(EmergencyLines lines) {
        this.lines = lines;
    }

    /** The lines for a danger, best first. */
    public List<Line> lines(Topic topic) {
        return lines.forTopic(topic.name().toLowerCase(Locale.ROOT));
    }

    /** At most two numbers to call, each alone on its line, then the one to text. */
    public Message danger(Topic topic) {
        return danger(topic, false);
    }

    /** @param deaf the person cannot phone: the number to text stands alone, or somebody else must call */
    public Message danger(Topic topic, boolean deaf) {
        List<Line> found = lines(topic);
        boolean byText = found.stream().anyMatch(line -> line.number().equals(BY_TEXT));
        StringBuilder text = new StringBuilder(
                deaf
                        ? byText ? Sentence.DANGER_TEXT.french() : Sentence.DANGER_ASK_SOMEBODY.french()
                        : Sentence.DANGER.french());
        if (deaf && byText) {
            text.append("\n").append(BY_TEXT);
        } else {
            toCall(found)
                    .forEach(line -> text.append("\n")
                            .append(line.number())
                            .append("\n(")
                            .append(line.name())
                            .append(")"));
        }
        if (byText && !deaf) {
            text.append("\n").append(Sentence.DANGER_BY_TEXT.french());
        }
        text.append("\n").append(Sentence.DANGER_HUMAN.french());
        return new Message(
                text.toString(),
                List.of(),
                List.of(),
                found.stream().map(DangerAnswers::citation).toList());
    }

    private static List<Line> toCall(List<Line> found) {
        return found.stream()
                .filter(line -> !line.number().equals(BY_TEXT))
                .limit(NUMBERS)
                .toList();
    }

    /** Money or an account is at risk and no guide tells more: what to stop doing, and who helps victims. */
    public Message robbed() {
        return robbed(false);
    }

    /** @param deaf the person cannot phone */
    public Message robbed(boolean deaf) {
        List<Line> found = lines.forTopic("cyber");
        StringBuilder text = new StringBuilder(Sentence.STOP_FIRST.french());
        for (Line line : found) {
            text.append("\n").append(line.name()).append(" : ");
            text.append(
                    !deaf && line.means().contains(BY_CALL)
                            ? line.number()
                            : line.url().replaceFirst("https?://", ""));
        }
        return new Message(
                text.toString(),
                List.of(),
                List.of(),
                found.stream().map(DangerAnswers::citation).toList());
    }

    static Message.Citation citation(Line line) {
        return new Message.Citation("line", line.number(), line.name(), line.url(), line.verified());
    }
}
