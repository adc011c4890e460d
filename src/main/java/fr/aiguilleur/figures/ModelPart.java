package fr.aiguilleur.figures;

import fr.aiguilleur.model.Task;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a language model had to do with a turn, without words.
 *
 * @param refused why each part of its answer that was not taken was not: codes of ours
 */
public record ModelPart(Task task, Ending ending, List<String> refused, Duration took) {

    /** What became of its answer. */
    public enum Ending {
        /** There was none, in time and in form. */
        SILENT,
        /** Nothing of it was taken: what was decided without it went out. */
        REFUSED,
        /** Some of its sentences were taken. */
        PARTLY,
        TAKEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Counted and timed whether or not a turn keeps it. */
    public ModelPart counted(MeterRegistry meters) {
        Timer.builder("aiguilleur.model.parts")
                .description("What became of a model's answers, and how long somebody waited for them")
                .tag("task", task.file())
                .tag("ending", ending.word())
                .register(meters)
                .record(took);
        return this;
    }
}
