package fr.aiguilleur.dialogue;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.patience.Turnstile;
import fr.aiguilleur.walk.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The conversations that are written down, each over its channels, without a model and with one.
 *
 * @param played how many, a channel each
 * @param broken with the model's help something in them is not as it is written
 * @param turns of all of them
 * @param changed turns that ended otherwise, or in other words, than without the model
 */
public record HelpedTranscripts(int played, List<String> broken, int turns, int changed) {

    private static final Duration WEB = Duration.ofSeconds(8);
    private static final Duration SMS = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofSeconds(30);

    public static HelpedTranscripts with(Model model) throws IOException {
        Assistance assistance = Talk.helped(new Turnstile(model, WEB, SMS, LEASE));
        List<String> broken = new ArrayList<>();
        int played = 0;
        int turns = 0;
        int changed = 0;
        for (Transcript transcript : TranscriptTest.transcripts()) {
            for (Channel channel : transcript.channels()) {
                played++;
                List<Outcome> plain = transcript.play(channel, null);
                turns += plain.size();
                try {
                    changed += changed(plain, transcript.play(channel, assistance));
                } catch (AssertionError e) {
                    broken.add(transcript.name() + " " + channel);
                }
            }
        }
        return new HelpedTranscripts(played, List.copyOf(broken), turns, changed);
    }

    private static int changed(List<Outcome> plain, List<Outcome> helped) {
        int changed = 0;
        for (int turn = 0; turn < plain.size(); turn++) {
            changed += turn < helped.size() && plain.get(turn).equals(helped.get(turn)) ? 0 : 1;
        }
        return changed;
    }

    /** As a person reads it. */
    @Override
    public String toString() {
        return """

                conversations of src/test/resources/transcripts
                  as they are written, without   %d of %d
                  as they are written, with      %d of %d
                  turns said otherwise           %d of %d in those
                  no longer as written:          %s""".formatted(played, played, played - broken.size(), played, changed, turns, broken);
    }
}
