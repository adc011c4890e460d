package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.support.MadModel;
import fr.aiguilleur.walk.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** All transcripts once more beside a language model that is dead, slow or mad: nobody can tell that it is there. */
class MadModelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Test
    void aDeadModelChangesNothing() throws IOException {
        nothingChanges(MadModel.dead());
    }

    @Test
    void aModelThatAnswersNonsenseChangesNothing() throws IOException {
        nothingChanges(MadModel.nonsense());
    }

    @Test
    void aModelThatNeverAnswersIsNotWaitedForLongerThanItsPatience() {
        CountDownLatch never = new CountDownLatch(1);
        MadModel slow = MadModel.slow(never);
        String said = "flurb glabotin dans mon schmurtz";
        ZonedDateTime at = ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Paris]");
        Talk plain = new Talk(Channel.WEB, at);
        Talk helped = new Talk(Channel.WEB, at, Talk.helped(slow, Duration.ofMillis(30)));
        plain.write(said);
        helped.write(said);
        never.countDown();

        assertThat(slow.asked()).isNotEmpty();
        assertThat(helped.outcomes()).isEqualTo(plain.outcomes());
    }

    private static void nothingChanges(MadModel model) throws IOException {
        Assistance assistance = Talk.helped(model, PATIENCE);
        List<Transcript> transcripts = TranscriptTest.transcripts();
        for (Transcript transcript : transcripts) {
            for (Channel channel : transcript.channels()) {
                List<Outcome> plain = transcript.play(channel, null);

                assertThat(transcript.play(channel, assistance))
                        .as(transcript.name() + " " + channel)
                        .isEqualTo(plain);
            }
        }
        assertThat(model.asked()).as("it was asked, or this says nothing").hasSizeGreaterThan(20);
    }
}
