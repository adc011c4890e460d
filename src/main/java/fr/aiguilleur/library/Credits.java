package fr.aiguilleur.library;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose data we use, from {@code knowledge/credits/sources.yaml}; the Licence Ouverte 2.0 asks for name and date. */
@Component
class Credits {

    private static final String FILE = "credits/sources.yaml";

    private final List<Credit> credits = new ArrayList<>();

    /**
     * A body whose data is used.
     *
     * @param dated the date of the data, as its producer says it
     */
    record Credit(String name, String producer, String use, String dated, String licence, String url) {}

    Credits(KnowledgeFolder folder, KnowledgeProblems found) {
        List<Problem> problems = new ArrayList<>();
        folder.file(FILE)
                .flatMap(file -> YamlNode.read(file, problems::add))
                .ifPresent(node -> node.items("sources").forEach(item -> read(item, problems)));
        found.report(problems);
    }

    List<Credit> all() {
        return List.copyOf(credits);
    }

    private void read(YamlNode node, List<Problem> problems) {
        for (String key : List.of("nom", "producteur", "date", "licence")) {
            if (node.text(key).isEmpty()) {
                problems.add(node.problem(key, "une source a un nom, un producteur, une date et une licence"));
                return;
            }
        }
        credits.add(new Credit(
                node.text("nom"),
                node.text("producteur"),
                node.text("usage"),
                node.text("date"),
                node.text("licence"),
                node.text("url").matches("https?://\\S+") ? node.text("url") : ""));
    }
}
