package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What coordinators wrote in {@code knowledge/prediagnostic}: the questions, the rules and the clues. */
@Component
public class PrediagnosticFiles {

    private final Questionnaire questionnaire;
    private final Rules rules;
    private final List<Clue> clues;

    public PrediagnosticFiles(KnowledgeFolder folder, EmergencyLines lines, KnowledgeProblems problems) {
        List<Problem> found = new ArrayList<>();
        questionnaire = QuestionReader.read(folder, found::add);
        rules = RuleReader.read(folder, questionnaire, lines, found::add);
        clues = Clue.read(folder, questionnaire, found::add);
        found.addAll(rules.unused(questionnaire));
        problems.report(found);
    }

    /** How much there is, for those who check the folder. */
    public String figures() {
        return "Pré-diagnostic : " + questionnaire.questions().size() + " questions, "
                + rules.rules().size() + " règles, " + rules.signs().size() + " conseils.";
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    Rules rules() {
        return rules;
    }

    List<Clue> clues() {
        return clues;
    }
}
