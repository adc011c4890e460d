package fr.aiguilleur.walk;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Memo.Promise;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.person.Trait;
import fr.aiguilleur.text.PlainText;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What comes when something is over: the guide that was left, the second need, then one question and no more; how it
 * went, or, after a place by SMS, whether we may ask some days later.
 */
@Component
public class Endings {

    private static final Pattern WORKS = Pattern.compile(
            ".*\\b(?:marche|remarche|regle|connecte|compris|comprend|clair|claire|imprime|ouvre|ouvert|debloque|accepte"
                    + "|recupere|retrouve|trouve|bon|bien|mieux|entends|m'entend|vois|voit|arrive|merci|reussi|valide"
                    + "|apparait|sonne|ecrit|lit|suffit|oui|vrai|ai eu|l'ai|juste|confirme|avance|place|y est|rembourse)\\b.*");
    private static final Pattern NOT_NOW = Pattern.compile(
            ".*\\b(?:plus tard|maintenant|tant pis|arrete la|attends?|prefere|veux pas|besoin|pas droit|abandonne"
                    + "|essaie|essayer|vais|trop tot)\\b.*");

    private static final List<Choice> YES_NO =
            List.of(new Choice("1", "Oui"), new Choice("2", "Non"), GuideAnswers.HUMAN);
    private static final List<Choice> HOW =
            List.of(new Choice("1", "Oui"), new Choice("2", "Un peu"), new Choice("3", "Non"), GuideAnswers.HUMAN);
    private static final List<Choice> OTHERWISE =
            List.of(new Choice("1", "Un lieu près de chez moi"), GuideAnswers.HUMAN);
    private static final int QUOTED = 60;

    private final Guides guides;
    private final Handover handover;
    private final int daysUntilAsked;

    Endings(Guides guides, Handover handover, @Value("${aiguilleur.follow-up.days:3}") int daysUntilAsked) {
        this.guides = guides;
        this.handover = handover;
        this.daysUntilAsked = daysUntilAsked;
    }

    /**
     * An answer that ends a guide, or is content with a place.
     *
     * @param label the answer that was chosen
     */
    Outcome end(Heard heard, String label) {
        String said = PlainText.fold(label);
        boolean placed = heard.memo().offered().contains(Route.OTHER_PLACE);
        boolean works = !placed
                && WORKS.matcher(said).matches()
                && !NOT_NOW.matcher(said).matches();
        Memo memo = works ? heard.placed().noting(Trait.WORKED) : heard.placed();
        boolean open = !works && !placed && !NOT_NOW.matcher(said).matches();
        return waiting(memo, heard, placed, open);
    }

    /** Neither back to what was left nor on to what is still to do. */
    Outcome enough(Heard heard) {
        Memo memo = heard.placed();
        Memo less = memo.left() != null ? memo.forgettingLeft() : memo.keeping(null);
        return waiting(less, heard, false, false);
    }

    private Outcome waiting(Memo memo, Heard heard, boolean placed, boolean open) {
        if (memo.left() != null) {
            Guide left = guides.find(memo.left().guide()).orElse(null);
            return left == null
                    ? waiting(memo.forgettingLeft(), heard, placed, open)
                    : ask(
                            "Très bien. On reprend là où on en était ? (" + left.title() + ")",
                            YES_NO,
                            memo.ending(List.of(Route.RESUME, Route.ENOUGH)));
        }
        if (memo.later() != null) {
            String words = "Très bien. Vous aviez aussi écrit : « " + quoted(memo.later()) + " ». On s'en occupe ?";
            return ask(words, YES_NO, memo.ending(List.of(Route.NEXT, Route.ENOUGH)));
        }
        return last(memo, heard, placed, open);
    }

    /** One question at most, once a conversation. */
    private static Outcome last(Memo memo, Heard heard, boolean placed, boolean open) {
        if (placed
                && heard.channel() == Channel.SMS
                && memo.promise() == null
                && !memo.known().is(Trait.FOLLOWED)) {
            Memo asking = memo.ending(List.of(Route.ASK_LATER, Route.DO_NOT_ASK));
            return ask(Sentence.MAY_WE_ASK.french(), YES_NO, asking);
        }
        if (memo.known().is(Trait.RATED)) {
            return Outcome.say(Message.of(Sentence.GOOD_END.french()), memo.done());
        }
        Sentence how = open ? Sentence.IS_IT_SOLVED : Sentence.WAS_IT_OF_USE;
        Memo asking = memo.ending(List.of(Route.WELL, Route.SO_SO, Route.BADLY));
        return ask(how.french(), HOW, asking.noting(Trait.RATED));
    }

    /** What is answered to the last question. */
    Outcome answered(String target, Heard heard) {
        Memo memo = heard.placed();
        return switch (target) {
            case Route.WELL ->
                bye(Sentence.THANKS_FOR_SAYING, memo.noting(Trait.WORKED).noting(Trait.HELPED));
            case Route.ASK_LATER -> bye(Sentence.WILL_ASK, memo.promising(promise(heard, memo)));
            case Route.DO_NOT_ASK -> bye(Sentence.WILL_NOT_ASK, memo.noting(Trait.FOLLOWED));
            case Route.FOUND -> bye(Sentence.FOUND, memo.noting(Trait.FOUND_HELP));
            case Route.NOT_FOUND -> handover.because(Reason.FOLLOW_UP, heard);
            case Route.SO_SO -> otherwise(memo.noting(Trait.HELPED_A_LITTLE));
            default -> otherwise(memo.noting(Trait.NOT_HELPED));
        };
    }

    private static Outcome otherwise(Memo memo) {
        return ask(Sentence.NOT_SOLVED.french(), OTHERWISE, memo.ending(List.of(Route.PLACE)));
    }

    /** The person says thanks or goodbye: nothing more is asked. */
    public Outcome thanked(Heard heard) {
        return bye(Sentence.THANKS, heard.placed());
    }

    /** The person would rather not answer. */
    public Outcome declined(Heard heard) {
        return bye(Sentence.CANCELLED, heard.placed());
    }

    private Promise promise(Heard heard, Memo memo) {
        return new Promise(
                heard.at()
                        .plusDays(daysUntilAsked)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toInstant()
                        .toString(),
                memo.need(),
                memo.service());
    }

    private static Outcome bye(Sentence sentence, Memo memo) {
        return Outcome.say(Message.of(sentence.french()), memo.done());
    }

    private static Outcome ask(String words, List<Choice> choices, Memo memo) {
        return Outcome.say(Message.of(words).offering(choices), memo);
    }

    /** The person's own words, as many as one recognises them by. */
    public static String quoted(@Nullable String words) {
        String line = Objects.toString(words, "").replaceAll("\\s+", " ").strip();
        return line.length() <= QUOTED ? line : line.substring(0, line.lastIndexOf(' ', QUOTED)) + "...";
    }
}
