package fr.aiguilleur.wording;

import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.figures.ModelPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes out.
 *
 * @param part null when no model was asked
 */
public record Worded(List<Message> messages, @Nullable ModelPart part) {}
