package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.YamlNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the three files of this package have in common: lists of entries, each with keys of which some must be there. */
final class Entries {

    private final Optional<YamlNode> root;
    private final Consumer<Problem> problems;

    private Entries(Optional<YamlNode> root, Consumer<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    static Entries read(KnowledgeFolder folder, String path, Consumer<Problem> problems) {
        var file = folder.file(path);
        if (file.isEmpty()) {
            problems.accept(new Problem(path, 0, "", "", "le fichier manque"));
        }
        return new Entries(file.flatMap(found -> YamlNode.read(found, problems)), problems);
    }

    /** The entries of a list that have what they must have. */
    List<YamlNode> of(String list, Set<String> known, String... required) {
        if (root.isEmpty()) {
            return List.of();
        }
        if (root.get().items(list).isEmpty()) {
            problems.accept(root.get().problem(list, "cette liste manque ou est vide"));
        }
        return sound(root.get().items(list), known, problems, required);
    }

    static List<YamlNode> sound(
            List<YamlNode> entries, Set<String> known, Consumer<Problem> problems, String... required) {
        return entries.stream()
                .filter(entry -> sound(entry, known, problems, required))
                .toList();
    }

    private static boolean sound(YamlNode entry, Set<String> known, Consumer<Problem> problems, String... required) {
        entry.keys().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.accept(entry.problem(key, "ce nom n'est pas connu : il est ignoré")));
        for (String key : required) {
            if (entry.child(key).filter(Entries::filled).isEmpty()) {
                problems.accept(entry.problem(key, "cette valeur manque : l'entrée est ignorée"));
                return false;
            }
        }
        return true;
    }

    private static boolean filled(YamlNode value) {
        return !value.text().isEmpty()
                || !value.items().isEmpty()
                || !value.keys().isEmpty();
    }

    /** The value of a key when it is one of these. */
    static @Nullable String among(YamlNode entry, String key, Collection<String> values, Consumer<Problem> problems) {
        String text = entry.text(key);
        if (text.isEmpty() || values.contains(text)) {
            return text.isEmpty() ? null : text;
        }
        problems.accept(entry.problem(key, "on attend " + String.join(", ", values)));
        return null;
    }

    static boolean yes(YamlNode entry, String key, Consumer<Problem> problems) {
        return "oui".equals(among(entry, key, List.of("oui", "non"), problems));
    }
}
