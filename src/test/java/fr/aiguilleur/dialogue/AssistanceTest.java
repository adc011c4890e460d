package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.patience.Pass;
import fr.aiguilleur.support.MadModel;
import fr.aiguilleur.walk.Outcome;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What a model's guess may do to a conversation, and what it may never do. */
class AssistanceTest {

    private static final ZonedDateTime AT = ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Paris]");
    private static final String NOT_UNDERSTOOD = "flurb glabotin dans mon schmurtz";

    @Test
    void aGuideItIsSureOfBegins() {
        Talk talk = talk(guess("troubleshoot", "mot-de-passe-oublie", "", 0.95));

        talk.write(NOT_UNDERSTOOD);

        assertThat(talk.memo().guide()).isEqualTo("mot-de-passe-oublie");
    }

    @Test
    void aGuideItIsNotSureOfIsAskedFor() {
        Talk talk = talk(guess("troubleshoot", "mot-de-passe-oublie", "", 0.7));

        talk.write(NOT_UNDERSTOOD);

        assertThat(talk.memo().offered()).contains("mot-de-passe-oublie.md", "autre:");
    }

    @Test
    void aGuessBelowTheThresholdIsNotFollowed() {
        MadModel model = guess("troubleshoot", "mot-de-passe-oublie", "", 0.4);
        Talk plain = new Talk(Channel.WEB, AT);
        Talk talk = talk(model);
        plain.write(NOT_UNDERSTOOD);
        talk.write(NOT_UNDERSTOOD);

        assertThat(model.asked()).containsExactly(Task.READING);
        assertThat(talk.outcomes()).isEqualTo(plain.outcomes());
    }

    @Test
    void onlyACommuneThatThePersonNamedCounts() {
        Talk invented = talk(guess("referral", "", "Palaiseau", 1));
        invented.write(NOT_UNDERSTOOD);
        assertThat(invented.memo().commune()).isNull();
    }

    @Test
    void whatIsUnderstoodIsNotGuessed() {
        MadModel model = guess("human", "", "", 1);
        Talk talk = talk(model);

        talk.write("j'ai oublié mon mot de passe ameli");

        assertThat(model.asked()).doesNotContain(Task.READING);
        assertThat(talk.last()).isInstanceOf(Outcome.Say.class);
    }

    @Test
    void inDangerNoModelIsAsked() {
        MadModel model = guess("smalltalk", "", "", 1);
        for (String said : List.of("je veux mourir", "mon mari me frappe", "on m'a volé ma carte et vidé mon compte")) {
            talk(model).write(said);
        }

        assertThat(model.asked()).isEmpty();
    }

    @Test
    void noGuessEndsAConversation() {
        for (String intent : List.of("opt_out", "danger", "unclear")) {
            Talk plain = new Talk(Channel.SMS, AT);
            Talk talk = new Talk(Channel.SMS, AT, Talk.helped(guess(intent, "", "", 1), Duration.ofSeconds(8)));
            plain.write(NOT_UNDERSTOOD);
            talk.write(NOT_UNDERSTOOD);

            assertThat(talk.outcomes()).as(intent).isEqualTo(plain.outcomes());
        }
    }

    @Test
    void anAnswerThatWasNotRecognisedIsGuessedAmongThoseOffered() {
        MadModel model = MadModel.filling("{\"intent\": \"unclear\", \"choice\": \"2\", \"confidence\": 0.9}");
        Talk plain = new Talk(Channel.WEB, AT);
        Talk talk = talk(model);
        plain.write("mon wifi ne marche plus");
        talk.write("mon wifi ne marche plus");
        assertThat(talk.offered()).hasSizeGreaterThan(2);
        plain.touch(plain.offered().get(1).label());

        talk.write("flurb glabotin");

        assertThat(talk.memo().trail()).isEqualTo(plain.memo().trail());
    }

    @Test
    void itReadsNoSecretNoNumberAndNoName() {
        MadModel model = MadModel.dead();
        Talk talk = talk(model);

        talk.write(
                "je m'appelle Zoubida Kerrouche, flurb glabotin 06 39 98 11 22, zoubida@exemple.fr, 12 rue des Lilas");

        assertThat(model.seen())
                .contains("glabotin")
                .doesNotContain("Zoubida")
                .doesNotContain("Kerrouche")
                .doesNotContain("39 98")
                .doesNotContain("exemple.fr")
                .doesNotContain("Lilas");
    }

    @Test
    void whoWritesOnIsNotKeptWaiting() {
        CountDownLatch never = new CountDownLatch(1);
        Assistance assistance = Talk.helped(MadModel.slow(never), Duration.ofHours(1));

        try (Pass pass = assistance.pass(Channel.WEB, () -> true)) {
            assertThat(pass.ask(Task.READING, Map.of())).isEmpty();
            assertThat(pass.open()).isFalse();
        }
        never.countDown();
    }

    @Test
    void manyWhoWaitForAModelLeaveRoomForTheOthers() {
        Assistance assistance = Talk.helped(MadModel.dead(), Duration.ofHours(1));
        List<Pass> inside = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            inside.add(assistance.pass(Channel.WEB, () -> false));
        }
        assertThat(inside).allMatch(Pass::open);
        assertThat(assistance.pass(Channel.WEB, () -> false).open()).isFalse();

        inside.getFirst().close();

        assertThat(assistance.pass(Channel.WEB, () -> false).open()).isTrue();
    }

    private static Talk talk(MadModel model) {
        return new Talk(Channel.WEB, AT, Talk.helped(model, Duration.ofSeconds(8)));
    }

    private static MadModel guess(String intent, String guide, String commune, double confidence) {
        return MadModel.filling("{\"intent\": \"%s\", \"guide\": \"%s\", \"commune\": \"%s\", \"confidence\": %s}"
                .formatted(intent, guide, commune, confidence));
    }
}
