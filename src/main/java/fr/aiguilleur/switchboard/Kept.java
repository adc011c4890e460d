package fr.aiguilleur.switchboard;

import fr.aiguilleur.figures.ModelCount;
import fr.aiguilleur.figures.ModelPart.Ending;
import fr.aiguilleur.figures.ModelTurns;
import fr.aiguilleur.model.Task;
import java.util.Arrays;
import java.util.List;

/** What became of the answers to one task after our checks, in the turns of people. */
record Kept(String name, long whole, long partly, long refused, long silent) {

    /** One for each task that any turn asked for. */
    static List<Kept> of(ModelTurns turns) {
        return Arrays.stream(Task.values())
                .filter(task -> turns.counts().stream().anyMatch(count -> count.task() == task))
                .map(task -> of(
                        task,
                        turns.counts().stream()
                                .filter(count -> count.task() == task)
                                .toList()))
                .toList();
    }

    private static Kept of(Task task, List<ModelCount> counts) {
        return new Kept(
                Shown.name(task),
                sum(counts, Ending.TAKEN),
                sum(counts, Ending.PARTLY),
                sum(counts, Ending.REFUSED),
                sum(counts, Ending.SILENT));
    }

    private static long sum(List<ModelCount> counts, Ending ending) {
        return counts.stream()
                .filter(count -> count.ending() == ending)
                .mapToLong(ModelCount::answers)
                .sum();
    }
}
