package fr.aiguilleur.dialogue;

import fr.aiguilleur.absence.CallRule;
import fr.aiguilleur.absence.ClosedHours;
import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.answer.DangerAnswers;
import fr.aiguilleur.answer.EventAnswers;
import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.answer.HoursAnswers;
import fr.aiguilleur.answer.OperatorAnswers;
import fr.aiguilleur.answer.PlaceAnswers;
import fr.aiguilleur.callback.FreeCallBacks;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.hotline.FixedHotline;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.person.Discretion;
import fr.aiguilleur.ranking.Ranking;
import fr.aiguilleur.retrieval.GuideSearch;
import fr.aiguilleur.site.Site;
import fr.aiguilleur.translation.Translator;
import fr.aiguilleur.understanding.Understanding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The rules of a conversation on the repository's knowledge. */
final class Beans {

    static final AnnotationConfigApplicationContext ALL = all();

    private Beans() {}

    private static AnnotationConfigApplicationContext all() {
        AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
        beans.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        beans.register(
                KnowledgeFolder.class,
                KnowledgeProblems.class,
                Gazetteer.class,
                Discretion.class,
                Guides.class,
                Directory.class,
                EmergencyLines.class,
                GuideSearch.class,
                Ranking.class,
                Agenda.class,
                Understanding.class,
                GuideAnswers.class,
                Site.class,
                PlaceAnswers.class,
                EventAnswers.class,
                DangerAnswers.class,
                OperatorAnswers.class,
                FixedHotline.class,
                FreeCallBacks.class,
                HoursAnswers.class,
                CallRule.class,
                ClosedHours.class,
                DangerRule.class,
                WishRule.class,
                NeedRule.class,
                NextRule.class,
                Dialogue.class,
                Assistance.class,
                SimpleMeterRegistry.class);
        beans.scan(
                "fr.aiguilleur.walk",
                "fr.aiguilleur.repair",
                "fr.aiguilleur.verdict",
                "fr.aiguilleur.guess",
                "fr.aiguilleur.wording",
                "fr.aiguilleur.patience");
        beans.registerBean(Translator.class, () -> Translator.NONE);
        beans.registerBean(Model.class, () -> Model.NONE);
        beans.refresh();
        return beans;
    }
}
