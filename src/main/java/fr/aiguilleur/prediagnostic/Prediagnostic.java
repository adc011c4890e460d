package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.ranking.Situation;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Six quick questions about the person at the desk, and what follows of the answers. */
@Service
public class Prediagnostic {

    /** The questions in the order they are asked. */
    public List<Question> questions() {
        throw new UnsupportedOperationException();
    }

    /** What a sentence of the relay answers already. */
    public Answers read(String text, @Nullable Commune commune) {
        throw new UnsupportedOperationException();
    }

    public Conclusion conclude(Answers answers) {
        throw new UnsupportedOperationException();
    }

    /** What places are looked for with. */
    public Situation situation(Answers answers, ZonedDateTime at) {
        throw new UnsupportedOperationException();
    }
}
