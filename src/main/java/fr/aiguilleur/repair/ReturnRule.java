package fr.aiguilleur.repair;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Memo.Left;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.understanding.Act;
import fr.aiguilleur.understanding.Intent;
import fr.aiguilleur.walk.ChoiceRule;
import fr.aiguilleur.walk.Endings;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Heard.Pause;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Route;
import fr.aiguilleur.walk.Rule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** After a human, or after days: one sentence says where one was, and the person chooses whether to go on. */
@Component
public class ReturnRule implements Rule {

    private static final List<Choice> CHOICES =
            List.of(new Choice("1", "On continue"), new Choice("2", "Autre chose"), GuideAnswers.HUMAN);

    private final Guides guides;
    private final ChoiceRule choices;

    ReturnRule(Guides guides, ChoiceRule choices) {
        this.guides = guides;
        this.choices = choices;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        Memo memo = heard.placed();
        String where = where(memo);
        if (heard.after() == Pause.NONE || where == null || knowsWhatToSay(heard)) {
            return Optional.empty();
        }
        String before = heard.after() == Pause.HUMAN ? Sentence.HANDED_BACK.french() : "Bonjour.";
        Message message = Message.of(before + " " + where + " On continue ?").offering(CHOICES);
        boolean played = heard.inGuide() || memo.left() != null;
        Left left = heard.inGuide() && memo.guide() != null
                ? new Left(memo.guide(), memo.trail(), memo.need(), memo.service())
                : memo.left();
        Memo asking = played && left != null
                ? memo.leaving().offering(List.of(Route.RESUME, Route.ANEW))
                : memo.keeping(memo.need()).offering(List.of(Route.NEXT, Route.ANEW));
        return Optional.of(Outcome.say(message, asking));
    }

    /** A clear answer, a need of its own, or politeness needs no looking back. */
    private boolean knowsWhatToSay(Heard heard) {
        boolean answers = heard.after() == Pause.DAYS
                && choices.target(heard).isPresent()
                && !(heard.act().isPresent() && heard.act().get() instanceof Act.Greeting);
        Intent intent = heard.reading().intent();
        boolean asksAnew = heard.reading().guides().confidence() == Confidence.SURE
                || heard.reading().commune() != null
                || intent == Intent.REFERRAL
                || intent == Intent.EVENT;
        boolean moves = heard.act()
                .map(act -> act instanceof Act.Thanks || act instanceof Act.Cancel || act instanceof Act.Restart)
                .orElse(false);
        return answers || asksAnew || moves || heard.askedHowItWent();
    }

    /** Where one was, in a sentence; null when nothing was under way. */
    private @Nullable String where(Memo memo) {
        String guide = memo.guide() != null
                ? memo.guide()
                : memo.left() != null ? memo.left().guide() : null;
        if (guide != null) {
            String step = memo.guide() != null && !memo.trail().isEmpty()
                    ? memo.trail().getLast()
                    : "";
            return guides.find(guide)
                    .map(played -> "Nous en étions là : " + played.title()
                            + played.step(step)
                                    .map(shown -> " (" + shown.title() + ").")
                                    .orElse("."))
                    .orElse(null);
        }
        String need = Endings.quoted(memo.need());
        return need.isEmpty() ? null : "Vous aviez écrit : « " + Objects.requireNonNull(need) + " ».";
    }
}
