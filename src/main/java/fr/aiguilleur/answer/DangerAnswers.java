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
        List<Line> found = lines(topic);
        List<Line> toCall = found.stream()
                .filter(line -> !line.number().equals(BY_TEXT))
                .limit(NUMBERS)
                .toList();
        StringBuilder text = new StringBuilder(Sentence.DANGER.french());
        for (Line line : toCall) {
            text.append("\n")
                    .append(line.number())
                    .append("\n(")
                    .append(line.name())
                    .append(")");
        }
        if (found.stream().anyMatch(line -> line.number().equals(BY_TEXT))) {
            text.append("\n").append(Sentence.DANGER_BY_TEXT.french());
        }
        text.append("\n").append(Sentence.DANGER_HUMAN.french());
        return new Message(
                text.toString(),
                List.of(),
                List.of(),
                found.stream().map(DangerAnswers::citation).toList());
    }

    /** Money or an account is at risk and no guide tells more: what to stop doing, and who helps victims. */
    public Message robbed() {
        List<Line> found = lines.forTopic("cyber");
        StringBuilder text = new StringBuilder(Sentence.STOP_FIRST.french());
        for (Line line : found) {
            text.append("\n").append(line.name()).append(" : ");
            text.append(
                    line.means().contains(BY_CALL) ? line.number() : line.url().replaceFirst("https?://", ""));
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
