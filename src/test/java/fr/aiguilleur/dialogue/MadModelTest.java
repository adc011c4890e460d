package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.RealModel;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.MadModel;
import fr.aiguilleur.support.ModelStub;
import fr.aiguilleur.walk.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** All transcripts once more beside a language model that is dead, slow or mad: nobody can tell that it is there. */
@ResourceLock(Core.SHARED)
class MadModelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MANY = 20;
    /** What happens without a model. */
    private static final Map<String, List<Outcome>> PLAIN = new ConcurrentHashMap<>();

    private static final String ASKED = "it was asked, or this says nothing";

    @Test
    void aModelWhosePortIsClosedChangesNothing() throws IOException {
        ModelStub server = new ModelStub();
        server.close();
        try (RealModel model = new RealModel(server.url())) {
            nothingChanges(model);
            assertThat(model.asked()).as(ASKED).isGreaterThan(MANY);
            assertThat(server.seen()).isEmpty();
        }
    }

    @Test
    void aServerThatSendsHalfOfAFormAndWorseChangesNothing() throws IOException {
        try (ModelStub server = new ModelStub().raves();
                RealModel model = new RealModel(server.url())) {
            nothingChanges(model);
            assertThat(server.seen()).as(ASKED).hasSizeGreaterThan(MANY);
        }
    }

    @Test
    void aModelThatAnswersNonsenseChangesNothing() throws IOException {
        MadModel model = MadModel.nonsense();
        nothingChanges(model);
        assertThat(model.asked()).as(ASKED).hasSizeGreaterThan(MANY);
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

    private static void nothingChanges(Model model) throws IOException {
        Assistance assistance = Talk.helped(model, PATIENCE);
        List<Transcript> transcripts = TranscriptTest.transcripts();
        for (Transcript transcript : transcripts) {
            for (Channel channel : transcript.channels()) {
                String name = transcript.name() + " " + channel;

                assertThat(transcript.play(channel, assistance))
                        .as(name)
                        .isEqualTo(PLAIN.computeIfAbsent(name, _ -> transcript.play(channel, null)));
            }
        }
    }
}
