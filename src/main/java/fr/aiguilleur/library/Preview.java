package fr.aiguilleur.library;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.guide.Draft;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.text.Sms;
import java.util.ArrayList;
import java.util.List;

/**
 * A guide as its readers get it, step by step.
 *
 * @param readability by Kandel and Moles, of all steps together
 */
public record Preview(Draft draft, List<PreviewedStep> steps, int readability) {

    /** Two text messages: the most a step may cost. */
    static final int MOST_SEGMENTS = 2;

    /**
     * One step on the phone.
     *
     * @param sms the text as it is sent
     * @param letters its length in the alphabet of text messages
     */
    public record PreviewedStep(Step step, String sms, int letters, int segments, int readability) {

        public boolean tooLong() {
            return segments > MOST_SEGMENTS;
        }

        public boolean hard() {
            return readability < Readability.EASY;
        }
    }

    static Preview of(Draft draft, GuideAnswers answers) {
        Guide guide = draft.guide();
        List<PreviewedStep> steps = new ArrayList<>();
        StringBuilder all = new StringBuilder(guide.intro());
        for (Step step : guide.steps()) {
            Message message = steps.isEmpty() ? answers.start(guide, Channel.SMS) : answers.step(guide, step);
            String sms = Sms.simplify(GuideAnswers.asSms(message));
            int letters = Sms.septets(Sms.plain(sms));
            steps.add(new PreviewedStep(step, sms, letters, Sms.segments(sms), Readability.of(step.text())));
            all.append('\n').append(step.text());
        }
        String text = guide.article() ? guide.body() : all.toString();
        return new Preview(draft, List.copyOf(steps), Readability.of(text));
    }
}
