package fr.aiguilleur.wording;

import fr.aiguilleur.figures.ModelPart.Ending;
import java.util.List;
import java.util.Optional;

/**
 * What may be sent of a model's answer.
 *
 * @param text nothing when what was decided is sent as it is
 * @param refused why each sentence that may not be sent may not, in codes of ours
 */
record Checked(Optional<String> text, List<String> refused) {

    static final Checked SILENT = new Checked(Optional.empty(), List.of());

    Ending ending(boolean answered, boolean sent) {
        return !answered ? Ending.SILENT : !sent ? Ending.REFUSED : refused.isEmpty() ? Ending.TAKEN : Ending.PARTLY;
    }
}
