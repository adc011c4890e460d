package fr.aiguilleur.repair;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What is said when a picture came: we cannot look at it, a human can; what was asked stays asked. */
public final class PictureAnswer {

    private PictureAnswer() {}

    /** True when there is nothing but pictures. */
    public static boolean alone(List<Event> events, Heard heard) {
        return shown(events) && heard.text().isBlank();
    }

    public static boolean shown(List<Event> events) {
        return events.stream().anyMatch(event -> {
            List<Message.Picture> pictures = event.detail().pictures();
            return pictures != null && !pictures.isEmpty();
        });
    }

    public static Outcome of(Heard heard) {
        boolean asked = heard.answering();
        Sentence then = asked ? Sentence.PICTURE_GO_ON : Sentence.PICTURE_TELL;
        return Outcome.say(
                Message.of(Sentence.PICTURE.french() + " " + then.french())
                        .offering(asked ? heard.offered() : List.of(GuideAnswers.HUMAN)),
                heard.memo());
    }

    /** Nobody shall believe that the answer rests on what they see. */
    public static Outcome beside(Outcome outcome) {
        if (!(outcome instanceof Outcome.Say)) {
            return outcome;
        }
        List<Message> messages = new ArrayList<>(outcome.messages());
        Message first = messages.removeFirst();
        String text = Sentence.PICTURE_BESIDE.french() + "\n" + first.text();
        messages.addFirst(new Message(text, first.choices(), first.cards(), first.citations()));
        return outcome.with(messages);
    }
}
