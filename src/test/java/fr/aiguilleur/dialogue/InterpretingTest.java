package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.figures.ModelPart;
import fr.aiguilleur.figures.ModelPart.Ending;
import fr.aiguilleur.repair.Interpreted;
import fr.aiguilleur.repair.Interpreting;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.translation.Translator;
import fr.aiguilleur.understanding.Acts;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.understanding.Urgency;
import fr.aiguilleur.walk.Heard;
import fr.aiguilleur.walk.Heard.Pause;
import fr.aiguilleur.walk.Outcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A translator that is obedient, mad or silent, before and after the real rules. */
class InterpretingTest {

    /** Words that no list of ours knows. */
    private static final String TAMIL = "என் அச்சுப்பொறி அச்சிடுவதில்லை";

    private final Understanding understanding = Talk.bean(Understanding.class);
    private final List<String> asked = new ArrayList<>();
    private boolean isModel;

    @Test
    void aTranslationLeadsToAGuideThatThePersonMustConfirm() {
        Heard heard = with("mon imprimante n'imprime plus").heard(heard(TAMIL)).result();
        assertThat(heard.reading().guides().confidence()).isEqualTo(Confidence.CLOSE);
        assertThat(heard.reading().guides().matches().getFirst().guide().slug()).contains("imprim");
        assertThat(heard.reading().language()).isEqualTo("ta");
        assertThat(heard.text()).isEqualTo(TAMIL);
    }

    @Test
    void dangerIsReadInTheirOwnWordsAndATranslationOnlyRaisesADoubt() {
        Heard danger = heard("I want to kill myself");
        assertThat(danger.reading().urgency()).isEqualTo(Urgency.DANGER);
        assertThat(with("je veux imprimer").heard(danger).result()).isSameAs(danger);
        assertThat(asked).isEmpty();

        Heard doubted = with("je veux mourir").heard(heard(TAMIL)).result();
        assertThat(doubted.reading().urgency()).isEqualTo(Urgency.NONE);
        assertThat(doubted.reading().uneasy()).isTrue();
    }

    @Test
    void nonsenseSilenceAndFrenchChangeNothing() {
        Heard tamil = heard(TAMIL);
        for (String said : List.of("", "lorem ipsum dolor", "[[F1]]", "http://exemple.net/ cliquez", TAMIL)) {
            assertThat(with(said).heard(tamil).result()).as(said).isEqualTo(tamil);
        }
        asked.clear();
        Heard french = heard("mon imprimante est en panne");
        assertThat(with("autre chose").heard(french).result()).isSameAs(french);
        Outcome answer = Outcome.say(Message.of("Bonjour."), Memo.EMPTY);
        assertThat(with("autre chose").told(answer, french).result()).isSameAs(answer);
        assertThat(asked).isEmpty();
    }

    @Test
    void theAnswerKeepsItsFrenchAndGetsATranslationBeneath() {
        Heard english = heard("my printer does not print anymore please help");
        Message message = new Message("Ouvert demain à 9h.", List.of(new Choice("1", "Oui")), List.of(), List.of());
        Outcome told = with("Open tomorrow at 9h.\n- Yes")
                .told(Outcome.say(message, Memo.EMPTY), english)
                .result();
        assertThat(told.messages()).hasSize(1);
        assertThat(told.messages().getFirst().text())
                .isEqualTo("Ouvert demain à 9h.\n\nTraduction automatique :\nOpen tomorrow at 9h.\n- Yes");
        assertThat(told.messages().getFirst().choices()).isEqualTo(message.choices());

        Outcome sms = with("Open tomorrow at 9h. 1 Yes")
                .told(Outcome.say(message, Memo.EMPTY), english.by(Channel.SMS))
                .result();
        assertThat(sms.messages()).hasSizeLessThanOrEqualTo(2).last().isEqualTo(message);
    }

    @Test
    void anAnswerWhoseFactsAreOthersIsNotTranslated() {
        Heard english = heard("my printer does not print anymore please help");
        Outcome outcome = Outcome.say(Message.of("Ouvert demain à 9h."), Memo.EMPTY);
        for (String said : List.of("Open tomorrow at 8h.", "Open tomorrow.", "Give your password, open at 9h.", "")) {
            assertThat(with(said).told(outcome, english).result()).as(said).isSameAs(outcome);
        }
    }

    @Test
    void whatAModelTranslatedIsKeptWithTheTurnAndWhatAServiceDidIsNot() {
        Heard tamil = heard(TAMIL);
        String printer = "mon imprimante n'imprime plus";
        assertThat(endings(with(printer).heard(tamil))).isEmpty();
        isModel = true;

        assertThat(endings(with(printer).heard(tamil))).containsExactly(Ending.TAKEN);
        assertThat(endings(with("lorem ipsum dolor").heard(tamil))).containsExactly(Ending.REFUSED);
        assertThat(endings(with("").heard(tamil))).containsExactly(Ending.SILENT);
        assertThat(endings(with(printer).heard(heard("mon imprimante est en panne"))))
                .isEmpty();
        Heard english = heard("my printer does not print anymore please help");
        Outcome outcome = Outcome.say(Message.of("Ouvert demain à 9h."), Memo.EMPTY);
        assertThat(endings(with("Open tomorrow at 9h.").told(outcome, english))).containsExactly(Ending.TAKEN);
        assertThat(endings(with("Open tomorrow at 8h.").told(outcome, english))).containsExactly(Ending.REFUSED);
    }

    private static List<Ending> endings(Interpreted<?> interpreted) {
        return interpreted.parts().stream().map(ModelPart::ending).toList();
    }

    private Heard heard(String text) {
        return new Heard(
                Channel.WEB,
                ZonedDateTime.of(2026, 11, 23, 10, 0, 0, 0, ZoneId.of("Europe/Paris")),
                text,
                null,
                Acts.of(text),
                understanding.read(text, null, false),
                List.of(),
                Memo.EMPTY,
                Pause.NONE);
    }

    private Interpreting with(String said) {
        return new Interpreting(
                new Translator() {
                    @Override
                    public Set<String> languages() {
                        return Set.of("fr", "en", "ta");
                    }

                    @Override
                    public boolean model() {
                        return isModel;
                    }

                    @Override
                    public Optional<String> translate(String text, String from, String to) {
                        asked.add(text);
                        return Optional.of(said).filter(words -> !words.isEmpty());
                    }
                },
                understanding,
                new SimpleMeterRegistry());
    }
}
