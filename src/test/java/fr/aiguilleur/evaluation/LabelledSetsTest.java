package fr.aiguilleur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.dialogue.Consultation;
import fr.aiguilleur.dialogue.Consultation.Advice;
import fr.aiguilleur.dialogue.Consultation.Question;
import fr.aiguilleur.support.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood of the labelled messages stays at least as good as the floors say. */
@ResourceLock(App.SHARED)
class LabelledSetsTest {

    private static final Path FLOORS = Path.of("src/test/resources/evaluation/floors.csv");
    private static final ZonedDateTime TUESDAY = ZonedDateTime.of(2026, 11, 24, 10, 0, 0, 0, ZoneId.of("Europe/Paris"));

    private final Consultation consultation = App.shared().get(Consultation.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "residents-measure",
                "relays-measure",
                "communes-measure",
                "safety-measure",
                "safety-blind",
                "danger-blind",
                "intents-blind",
                "relays-blind"
            })
    void areUnderstoodNoWorseThanBefore(String set) throws IOException {
        Tally tally = judged(set);
        Map<String, Double> floors = floors(set);
        assertThat(tally.measures()).as("a floor for everything measured").isEqualTo(floors.keySet());
        SoftAssertions each = new SoftAssertions();
        floors.forEach((measure, floor) -> each.assertThat(tally.rate(measure))
                .as("%s of %s", measure, set)
                .isGreaterThanOrEqualTo(floor));
        each.assertAll();
    }

    /** The part to look at when working on the understanding: shown, with its misses if asked, and held to what is vital. */
    @ParameterizedTest
    @ValueSource(strings = {"residents-tune", "relays-tune", "communes-tune", "safety-tune"})
    void vitalThingsAreRightOnThePartWorkedOn(String set) throws IOException {
        Tally tally = judged(set);
        assertThat(tally.measures()).isNotEmpty();
        for (String measure : tally.measures()) {
            if (measure.equals("danger recognised")
                    || measure.equals("masked")
                    || measure.equals("secret not repeated")) {
                assertThat(tally.rate(measure)).as(measure).isEqualTo(1);
            }
        }
    }

    @Test
    void noMessageIsInTwoParts() throws IOException {
        for (String set : new String[] {"residents", "relays", "communes", "safety"}) {
            assertThat(Labelled.set(set + "-tune").stream().map(Labelled::text).filter(text -> text.length() > 5))
                    .doesNotContainAnyElementsOf(Labelled.set(set + "-measure").stream()
                            .map(Labelled::text)
                            .toList());
        }
    }

    private Tally judged(String set) throws IOException {
        Tally tally = new Tally();
        for (Labelled line : Labelled.set(set)) {
            Advice advice = consultation.ask(
                    new Question(line.text(), line.relay(), line.channel().equals("sms"), null, null, TUESDAY, 3));
            Map<String, Boolean> verdicts = Judge.of(line, advice);
            tally.add(verdicts);
            if (set.endsWith(System.getProperty("misses", "none")) && verdicts.containsValue(false)) {
                verdicts.values().removeIf(right -> right);
                System.out.printf(
                        "MISS %s%n  %s%n  wanted %s%n  got    %s%n",
                        verdicts.keySet(), line.text(), line.expect(), Judge.brief(advice));
            }
        }
        System.out.println(tally.table(set));
        return tally;
    }

    private static Map<String, Double> floors(String set) throws IOException {
        Map<String, Double> floors = new TreeMap<>();
        for (String row : Files.readAllLines(FLOORS)) {
            String[] cells = row.split(",");
            if (cells[0].equals(set)) {
                floors.put(cells[1], Double.valueOf(cells[2]));
            }
        }
        return floors;
    }
}
