package fr.aiguilleur.figures;

import fr.aiguilleur.model.Task;

/** In how many turns a language model's answer to a task came to this. */
public record ModelCount(Task task, ModelPart.Ending ending, long turns) {}
