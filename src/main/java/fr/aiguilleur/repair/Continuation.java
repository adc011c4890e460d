package fr.aiguilleur.repair;

import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Route;
import org.springframework.stereotype.Component;

/** A word or two that only make sense with what was written before: "mon téléphone", then "il est plein". */
@Component
public class Continuation {

    private static final int FEW_WORDS = 5;

    private final Understanding understanding;

    Continuation(Understanding understanding) {
        this.understanding = understanding;
    }

    /** The need as told so far, when together its words are understood and these alone are not. */
    public Heard joined(Heard heard) {
        Memo memo = heard.memo();
        String need = memo.need();
        boolean open = need != null
                && !heard.inGuide()
                && memo.asked() == null
                && memo.shown().isEmpty()
                && memo.offered().stream()
                        .noneMatch(Route::toWait); // who was offered a human is not asked it all again
        boolean brief = heard.text().strip().split("\\s+").length <= FEW_WORDS;
        boolean alone = heard.choice() == null
                && heard.act().isEmpty()
                && heard.reading().commune() == null
                && heard.reading().guides().confidence() == Confidence.NONE;
        if (need == null || !open || !brief || !alone || heard.askedHowItWent()) {
            return heard;
        }
        String told = need + " " + heard.text();
        Reading reading = understanding.read(told, null, false);
        // Where answers are on offer already, words that only lead to asking once more add nothing.
        boolean better = reading.guides().confidence() == Confidence.SURE
                || reading.guides().confidence() == Confidence.CLOSE
                        && memo.offered().isEmpty();
        return better ? heard.instead(told, heard.act(), reading) : heard;
    }
}
