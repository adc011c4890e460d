package fr.aiguilleur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.Aiguilleur;
import fr.aiguilleur.dialogue.Consultation;
import fr.aiguilleur.dialogue.Consultation.Question;
import fr.aiguilleur.dialogue.HelpedTranscripts;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.MadModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Does the model that is configured help? The labelled sets and the conversations without it and with it, side by side;
 * docs/model-evaluation.md tells how to run it.
 */
@EnabledIfSystemProperty(named = "model", matches = ".*")
class ModelEvaluationTest {

    private static final Path SHARED = Path.of("../shared/evaluation");
    private static final List<String> OURS =
            List.of("residents-measure", "relays-measure", "safety-measure", "intents-blind", "relays-blind");
    private static final ZonedDateTime TUESDAY = ZonedDateTime.of(2026, 11, 24, 10, 0, 0, 0, ZoneId.of("Europe/Paris"));
    private static final int MIDDLE = 50;
    private static final int SLOW = 90;

    /** The configured model behind a switch; {@code -Dmodel=stub} takes one that guesses a guide for everything. */
    @Configuration
    static class Switched {

        @Bean
        @Primary
        SwitchedModel switched(@Qualifier("model") Model configured) {
            return new SwitchedModel(
                    System.getProperty("model", "").equals("stub")
                            ? MadModel.filling("{\"intent\": \"troubleshoot\", \"guide\": \"mot-de-passe-oublie\","
                                    + " \"confidence\": 0.95, \"sentences\": [{\"text\": \"Ce lieu peut vous aider.\","
                                    + " \"sources\": [1]}]}")
                            : configured);
        }
    }

    @Test
    void withoutAndWith() throws IOException {
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(Aiguilleur.class, Switched.class)
                .run(
                        "--spring.datasource.url=" + Database.fresh(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--aiguilleur.simulator=true",
                        "--aiguilleur.hotline.always=true",
                        "--server.port=0")) {
            Consultation consultation = app.getBean(Consultation.class);
            SwitchedModel model = app.getBean(SwitchedModel.class);
            for (String set : sets()) {
                model.turn(false);
                Tally without = judged(set, consultation);
                model.turn(true);
                Tally with = judged(set, consultation);
                System.out.println(table(set, without, with));
            }
            System.out.println(HelpedTranscripts.with(model));
            System.out.printf(
                    "asked %d times, answered within %d ms (p50), %d ms (p90)%n",
                    model.asked(), model.within(MIDDLE), model.within(SLOW));
            app.getBean(MeterRegistry.class).getMeters().stream()
                    .filter(meter -> meter.getId().getName().startsWith("aiguilleur.model"))
                    .map(meter -> meter.getId().getName() + " " + meter.getId().getTags() + " " + meter.measure())
                    .sorted()
                    .forEach(System.out::println);
            assertThat(model.asked())
                    .as("the model was asked: is AIGUILLEUR_MODEL_BASE_URL set, and switched on?")
                    .isPositive();
        }
    }

    private static Tally judged(String set, Consultation consultation) throws IOException {
        Tally tally = new Tally();
        for (Labelled line :
                Files.isDirectory(SHARED) ? Labelled.read(SHARED.resolve(set + ".jsonl")) : Labelled.set(set)) {
            tally.add(Judge.of(
                    line,
                    consultation.ask(new Question(
                            line.text(), line.relay(), line.channel().equals("sms"), null, null, TUESDAY, 3))));
        }
        return tally;
    }

    private static List<String> sets() throws IOException {
        if (!Files.isDirectory(SHARED)) {
            return OURS;
        }
        try (Stream<Path> files = Files.list(SHARED)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl"))
                    .map(name -> name.replace(".jsonl", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String table(String set, Tally without, Tally with) {
        List<String> rows = new ArrayList<>();
        rows.add("%n%-30s %8s %8s %8s".formatted(set, "without", "with", "gained"));
        for (String measure : new TreeSet<>(without.measures())) {
            double before = without.rate(measure);
            double after = with.rate(measure);
            rows.add("  %-28s %8.3f %8.3f %+8.3f".formatted(measure, before, after, after - before));
        }
        return String.join("\n", rows);
    }
}
