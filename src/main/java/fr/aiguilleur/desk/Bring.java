package fr.aiguilleur.desk;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Services;
import fr.aiguilleur.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the person should take along, by the service they need: {@code knowledge/relais/apporter.yaml}. */
@Component
class Bring {

    private static final String FILE = "relais/apporter.yaml";
    private static final String ALWAYS = "toujours";

    private final Map<String, List<String>> byService = new HashMap<>();

    Bring(KnowledgeFolder folder, KnowledgeProblems found) {
        List<Problem> problems = new ArrayList<>();
        folder.file(FILE)
                .flatMap(file -> YamlNode.read(file, problems::add))
                .ifPresent(root -> root.keys().forEach(key -> {
                    if (key.equals(ALWAYS) || Services.ALL.contains(key)) {
                        byService.put(key, root.texts(key));
                    } else {
                        problems.add(root.problem(key, "on attend « toujours » ou un service du standard national"));
                    }
                }));
        found.report(problems);
    }

    /** What this service asks for first, then what is always useful. */
    List<String> forService(@Nullable String service) {
        return Stream.of(service == null ? "" : service, ALWAYS)
                .flatMap(key -> byService.getOrDefault(key, List.of()).stream())
                .distinct()
                .toList();
    }
}
