package fr.aiguilleur.emergency;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The numbers to give in danger, the best first. */
@Service
public class EmergencyLines {

    private final Map<String, Line> byNumber;
    private final Map<String, List<Line>> byTopic;

    public EmergencyLines(KnowledgeFolder folder, KnowledgeProblems problems) {
        LineReader reader = new LineReader(folder);
        byNumber = reader.lines();
        byTopic = reader.topics(byNumber);
        problems.report(reader.problems());
    }

    /** The lines for a topic such as {@code suicide} or {@code medical}, best first; none for an unknown topic. */
    public List<Line> forTopic(String topic) {
        return byTopic.getOrDefault(topic.toLowerCase(Locale.ROOT), List.of());
    }

    public Optional<Line> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
