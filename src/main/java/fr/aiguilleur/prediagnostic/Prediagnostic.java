package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.ranking.Situation;
import fr.aiguilleur.understanding.Understanding;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Six quick questions about the person at the desk, and what follows of the answers. */
@Service
public class Prediagnostic {

    private final Understanding understanding;
    private final PrediagnosticFiles files;

    public Prediagnostic(Understanding understanding, PrediagnosticFiles files) {
        this.understanding = understanding;
        this.files = files;
    }

    /** The questions in the order they are asked. */
    public List<Question> questions() {
        return files.questionnaire().questions();
    }

    /** What a sentence of the relay answers already. */
    public Answers read(String text, @Nullable Commune commune) {
        return Prefill.of(files.questionnaire(), understanding.read(text, commune, true), files.clues(), text);
    }

    public Conclusion conclude(Answers answers) {
        return files.rules().conclude(answers);
    }

    /** Whom to call before anything else, the first first; nobody when nothing is at risk. */
    public List<Line> calls(Answers answers) {
        return files.rules().decide(answers).call();
    }

    /** What places are looked for with. */
    public Situation situation(Answers answers, ZonedDateTime at) {
        return new Sought(files.questionnaire(), answers).by(files.rules().decide(answers), at);
    }
}
