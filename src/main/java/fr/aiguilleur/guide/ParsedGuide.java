package fr.aiguilleur.guide;

import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A file of guides as read.
 *
 * @param errors what keeps it from being served; warnings do not
 */
record ParsedGuide(
        KnowledgeFile file, Optional<FrontMatter> front, Flow flow, List<Problem> errors, List<Problem> warnings) {

    String slug() {
        return file.stem();
    }
}
