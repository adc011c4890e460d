package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.ranking.Situation;
import fr.aiguilleur.understanding.Understanding;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Six quick questions about the person at the desk, and what follows of the answers. */
@Service
public class Prediagnostic {

    private final Understanding understanding;
    private final Questionnaire questionnaire;
    private final Rules rules;
    private final List<Clue> clues;

    public Prediagnostic(
            Understanding understanding, KnowledgeFolder folder, EmergencyLines lines, KnowledgeProblems problems) {
        List<Problem> found = new ArrayList<>();
        this.understanding = understanding;
        this.questionnaire = QuestionReader.read(folder, found::add);
        this.rules = RuleReader.read(folder, questionnaire, lines, found::add);
        this.clues = Clue.read(folder, questionnaire, found::add);
        found.addAll(rules.unused(questionnaire));
        problems.report(found);
    }

    /** The questions in the order they are asked. */
    public List<Question> questions() {
        return questionnaire.questions();
    }

    /** What a sentence of the relay answers already. */
    public Answers read(String text, @Nullable Commune commune) {
        return Prefill.of(questionnaire, understanding.read(text, commune, true), clues, text);
    }

    public Conclusion conclude(Answers answers) {
        return rules.conclude(answers);
    }

    /** Whom to call before anything else, the first first; nobody when nothing is at risk. */
    public List<Line> calls(Answers answers) {
        return rules.decide(answers).call();
    }

    /** What places are looked for with. */
    public Situation situation(Answers answers, ZonedDateTime at) {
        return new Sought(questionnaire, answers).by(rules.decide(answers), at);
    }
}
