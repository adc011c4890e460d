package fr.aiguilleur.repair;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.understanding.Acts;
import fr.aiguilleur.walk.ChoiceRule;
import fr.aiguilleur.walk.Flow;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Outcome;
import fr.aiguilleur.walk.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** "Je me suis trompé, c'est 2": the question before is asked again, and answered when the right answer is told. */
@Component
public class MistakeRule implements Rule {

    private static final Pattern WRONG = Pattern.compile(
            "\\b(?:je me suis trompee?|je m'ai trompe|j'me suis trompee?|me suis trompee?|erreur|oups|mauvaise? (?:touche"
                    + "|bouton|reponse|chiffre|numero)|fausse manip(?:ulation)?|j'ai appuye trop vite|trompe de (?:chiffre"
                    + "|touche|bouton|reponse|numero))\\b");
    private static final Pattern LITTLE = Pattern.compile(
            "\\b(?:non|pardon|desolee?|excusez moi|c'est|c'etait|je voulais (?:dire|mettre|taper)|plutot"
                    + "|mais|de (?:touche|bouton|reponse|chiffre|numero)|le numero|la reponse)\\b");
    private static final int MANY_WORDS = 12;

    private final Flow flow;
    private final ChoiceRule choices;

    MistakeRule(Flow flow, ChoiceRule choices) {
        this.flow = flow;
        this.choices = choices;
    }

    @Override
    public Optional<Outcome> decide(Heard heard) {
        String said = PlainText.fold(heard.text()).strip();
        Memo memo = heard.placed();
        boolean brief = said.split("\\s+").length <= MANY_WORDS;
        if (heard.choice() != null
                || !heard.atStep()
                || !brief
                || !WRONG.matcher(said).find()) {
            return Optional.empty();
        }
        Outcome before = flow.back(heard, memo);
        if (!(before instanceof Outcome.Say) || memo.trail().size() < 2) {
            return Optional.of(before);
        }
        String rest = LITTLE.matcher(WRONG.matcher(said).replaceAll(" "))
                .replaceAll(" ")
                .replaceAll("[^a-z0-9' ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return (rest.isEmpty() ? Optional.<Outcome>empty() : choices.decide(asked(heard, rest, before)))
                .or(() -> Optional.of(flow.again(Sentence.MISTAKE, heard, before.memo())));
    }

    /** As if this were the answer to the question before. */
    private static Heard asked(Heard heard, String answer, Outcome before) {
        Message last = before.messages().getLast();
        return new Heard(
                heard.channel(),
                heard.at(),
                answer,
                null,
                Acts.of(answer),
                heard.reading(),
                List.copyOf(last.choices()),
                before.memo(),
                heard.after());
    }
}
