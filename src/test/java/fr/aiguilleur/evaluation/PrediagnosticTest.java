package fr.aiguilleur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.prediagnostic.Answers;
import fr.aiguilleur.prediagnostic.Prediagnostic;
import fr.aiguilleur.support.App;
import fr.aiguilleur.understanding.Understanding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A sentence of a relay, read into answers and concluded by the rules, leads to the right path as often as read alone. */
@ResourceLock(App.SHARED)
class PrediagnosticTest {

    private static final String RULES = "path by the rules";
    private static final String READING = "path as it is read";

    private final Prediagnostic prediagnostic = App.shared().get(Prediagnostic.class);
    private final Understanding understanding = App.shared().get(Understanding.class);

    @Test
    void theRulesLoseNothingOfWhatIsRead() throws IOException {
        Tally all = new Tally();
        for (String set : List.of("relays-tune", "relays-measure", "relays-blind")) {
            Tally tally = new Tally();
            for (Labelled line : Labelled.set(set)) {
                if (line.names("path")) {
                    Map<String, Boolean> verdicts = verdicts(line, set);
                    tally.add(verdicts);
                    all.add(verdicts);
                }
            }
            System.out.println(tally.table(set));
        }
        System.out.println(all.table("all relays' sets"));
        assertThat(all.rate(RULES)).isGreaterThanOrEqualTo(all.rate(READING));
    }

    private Map<String, Boolean> verdicts(Labelled line, String set) {
        String read = understanding.read(line.text(), null, true).path();
        Answers answers = prediagnostic.read(line.text(), null);
        String concluded = prediagnostic.conclude(answers).path();
        boolean right = line.takes("path", concluded);
        if (!right && set.endsWith(System.getProperty("misses", "none"))) {
            System.out.printf(
                    "MISS %s%n  wanted %s, read %s, concluded %s of %s%n",
                    line.text(), line.expect().path("path"), read, concluded, answers.ticked());
        }
        return Map.of(RULES, right, READING, line.takes("path", read));
    }
}
