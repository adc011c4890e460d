package fr.aiguilleur.understanding;

import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.retrieval.GuideSearch;
import java.nio.file.Path;

/** What the shipped knowledge understands, built once for the tests that only read with it. */
final class Shipped {

    static final KnowledgeFolder FOLDER = new KnowledgeFolder(Path.of("knowledge"));
    static final KnowledgeProblems PROBLEMS = new KnowledgeProblems();
    static final Guides GUIDES = new Guides(FOLDER, PROBLEMS);
    static final Gazetteer GAZETTEER = new Gazetteer(FOLDER, PROBLEMS);
    static final Understanding UNDERSTANDING = new Understanding(new GuideSearch(GUIDES, GAZETTEER), GAZETTEER);

    private Shipped() {}
}
