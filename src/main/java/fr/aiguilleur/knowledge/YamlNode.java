package fr.aiguilleur.knowledge;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a YAML text that knows its line; scalars are given as they were written. */
public final class YamlNode {

    private final KnowledgeFile file;
    private final Node node;
    private final int firstLine;

    private YamlNode(KnowledgeFile file, Node node, int firstLine) {
        this.file = file;
        this.node = node;
        this.firstLine = firstLine;
    }

    /** Reads a whole file. */
    public static Optional<YamlNode> read(KnowledgeFile file, Consumer<Problem> problems) {
        return read(file, file.text(), 1, problems);
    }

    /** Reads a part of a file that begins at a line; what cannot be read at all is a problem. */
    public static Optional<YamlNode> read(KnowledgeFile file, String text, int firstLine, Consumer<Problem> problems) {
        try {
            // Composed only: no tag is ever turned into an object, so a file cannot name a Java class.
            Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (node instanceof MappingNode) {
                return Optional.of(new YamlNode(file, node, firstLine));
            }
            problems.accept(file.problem(firstLine, "", "", "on attend des lignes « nom: valeur »"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            problems.accept(file.problem(
                    firstLine + line,
                    "",
                    "",
                    "cette ligne n'est pas du YAML correct (tirets, deux-points, guillemets)"));
        } catch (YAMLException e) {
            problems.accept(file.problem(firstLine, "", "", "ce n'est pas du YAML lisible"));
        }
        return Optional.empty();
    }

    public int line() {
        return firstLine + node.getStartMark().getLine();
    }

    /** The line of a key, or this value's own line when the key is missing. */
    public int line(String key) {
        return child(key).map(YamlNode::line).orElse(line());
    }

    /** This scalar as written; empty for {@code null} and for anything that is not a scalar. */
    public String text() {
        return node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())
                ? scalar.getValue().strip()
                : "";
    }

    /** The scalar of a key; empty when it is missing. */
    public String text(String key) {
        return child(key).map(YamlNode::text).orElse("");
    }

    /** The items of this list; none when it is no list. */
    public List<YamlNode> items() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .map(item -> new YamlNode(file, item, firstLine))
                        .toList()
                : List.of();
    }

    /** The items of the list of a key. */
    public List<YamlNode> items(String key) {
        return child(key).map(YamlNode::items).orElse(List.of());
    }

    /** The scalars of the list of a key. */
    public List<String> texts(String key) {
        return items(key).stream().map(YamlNode::text).toList();
    }

    public SequencedSet<String> keys() {
        return children().sequencedKeySet();
    }

    public Optional<YamlNode> child(String key) {
        @Nullable YamlNode child = children().get(key);
        return Optional.ofNullable(child);
    }

    public Problem problem(String key, String reason) {
        return file.problem(line(key), key, text(key), reason);
    }

    private LinkedHashMap<String, YamlNode> children() {
        LinkedHashMap<String, YamlNode> children = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    children.put(key.getValue(), new YamlNode(file, tuple.getValueNode(), firstLine));
                }
            }
        }
        return children;
    }

    @Override
    public String toString() {
        return Map.of("file", file.name(), "line", line()).toString();
    }
}
