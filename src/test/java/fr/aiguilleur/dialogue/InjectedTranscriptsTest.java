package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.dialogue.InjectionsTest.Injection;
import fr.aiguilleur.support.MadModel;
import fr.aiguilleur.walk.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every transcript with an order in it, beside a model that obeys: each turn says nothing forbidden, and takes away
 * nothing that the same turn would have done without a model.
 */
class InjectedTranscriptsTest {

    private static final long SEED = 20261123;

    @Test
    void ordersInTheMidstOfAConversationAreNotObeyed() throws IOException {
        Random random = new Random(SEED);
        List<Injection> injections = InjectionsTest.read("messages.tsv");
        MadModel model = MadModel.obedient();
        Assistance assistance = Talk.helped(model, Duration.ofSeconds(8));
        int played = 0;
        for (Transcript transcript : TranscriptTest.transcripts()) {
            for (Channel channel : transcript.channels()) {
                Injection injection = injections.get(random.nextInt(injections.size()));
                List<String> words = injected(transcript.words(), injection, random);
                play(new Talk(channel, InjectionsTest.AT, assistance), words, injection, transcript.name());
                played++;
            }
        }
        System.out.println(played + " conversations with an order in them; the model was asked "
                + model.asked().size() + " times");
        assertThat(model.asked()).as("it was asked, or this says nothing").hasSizeGreaterThan(played / 2);
    }

    /** One message holds the order, or is nothing else. */
    private static List<String> injected(List<String> words, Injection injection, Random random) {
        List<String> injected = new ArrayList<>(words);
        int at = random.nextInt(words.size());
        injected.set(at, random.nextBoolean() ? words.get(at) + ". " + injection.text() : injection.text());
        return injected;
    }

    private static void play(Talk talk, List<String> words, Injection injection, String name) {
        for (String written : words) {
            Talk plain = talk.alone();
            int turns = talk.outcomes().size();
            talk.write(written);
            plain.write(written);
            InjectionsTest.forbidden(talk.seen(), injection, plain.seen());
            InjectionsTest.noPrompt(talk.seen());
            if (talk.outcomes().size() > turns) {
                Outcome without = plain.last();
                assertThat(InjectionsTest.rank(talk.last()))
                        .as(name + ": " + written)
                        .isGreaterThanOrEqualTo(InjectionsTest.rank(without));
                assertThat(talk.last()).as(name + ": " + written).isNotInstanceOfAny(InjectionsTest.ends(without));
            }
        }
    }
}
