package fr.aiguilleur.figures;

import fr.aiguilleur.model.Task;
import java.time.Duration;

/**
 * How often a language model's answer to a task came to this in turns.
 *
 * @param waited for all of them together
 */
public record ModelCount(Task task, ModelPart.Ending ending, long answers, Duration waited) {}
