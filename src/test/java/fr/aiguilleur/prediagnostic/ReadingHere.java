package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.retrieval.GuideSearch;
import fr.aiguilleur.understanding.Understanding;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The pre-diagnostic of this repository with an assistant that has learned to read. */
final class ReadingHere {

    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
            KnowledgeFolder.class,
            KnowledgeProblems.class,
            Gazetteer.class,
            Guides.class,
            EmergencyLines.class,
            GuideSearch.class,
            Understanding.class,
            Prediagnostic.class);
    static final Prediagnostic PREDIAGNOSTIC = CONTEXT.getBean(Prediagnostic.class);
    static final Understanding UNDERSTANDING = CONTEXT.getBean(Understanding.class);

    private ReadingHere() {}
}
