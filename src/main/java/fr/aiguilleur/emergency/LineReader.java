package fr.aiguilleur.emergency;

import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code knowledge/emergency/lignes.yaml}. */
final class LineReader {

    private static final String FILE = "emergency/lignes.yaml";
    private static final Set<String> MEANS = Set.of("appel", "sms", "tchat", "web");

    private final Optional<YamlNode> root;
    private final List<Problem> problems = new ArrayList<>();

    LineReader(KnowledgeFolder folder) {
        Optional<KnowledgeFile> file = folder.file(FILE);
        if (file.isEmpty()) {
            problems.add(new Problem(FILE, 0, "", "", "le fichier manque : aucun numéro d'urgence ne peut être donné"));
        }
        root = file.flatMap(found -> YamlNode.read(found, problems::add));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Map<String, Line> lines() {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (YamlNode node : root.map(found -> found.items("lignes")).orElse(List.of())) {
            line(node).ifPresent(line -> {
                if (lines.putIfAbsent(line.number(), line) != null) {
                    problems.add(node.problem("numero", "ce numéro est présent deux fois : le premier est gardé"));
                }
            });
        }
        return lines;
    }

    private Optional<Line> line(YamlNode node) {
        for (String key : List.of("numero", "nom", "quand")) {
            if (node.text(key).isEmpty()) {
                problems.add(node.problem(key, "cette valeur manque : la ligne est ignorée"));
                return Optional.empty();
            }
        }
        List<String> means =
                node.texts("moyens").stream().filter(MEANS::contains).toList();
        if (means.size() < node.texts("moyens").size() || means.isEmpty()) {
            problems.add(node.problem("moyens", "on attend appel, sms, tchat ou web"));
        }
        Optional<LocalDate> verified = verified(node);
        if (verified.isEmpty()) {
            problems.add(node.problem("sources", "une source avec sa date « consulte » manque : la ligne est ignorée"));
        }
        return verified.map(date -> new Line(
                node.text("numero"),
                node.text("nom"),
                node.text("quand"),
                means,
                node.text("horaires"),
                node.text("url"),
                date));
    }

    /** A line is as sure as the oldest reading of its sources. */
    private static Optional<LocalDate> verified(YamlNode node) {
        try {
            return node.items("sources").stream()
                    .map(source -> LocalDate.parse(source.text("consulte")))
                    .min(LocalDate::compareTo);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Map<String, List<Line>> topics(Map<String, Line> lines) {
        Map<String, List<Line>> topics = new LinkedHashMap<>();
        Optional<YamlNode> order = root.flatMap(found -> found.child("ordre"));
        if (order.isEmpty()) {
            return topics;
        }
        for (String topic : order.get().keys()) {
            List<Line> best = new ArrayList<>();
            for (YamlNode number : order.get().items(topic)) {
                Line line = lines.get(number.text());
                if (line == null) {
                    problems.add(new Problem(
                            FILE, number.line(), "ordre", number.text(), "ce numéro n'est pas dans « lignes »"));
                } else {
                    best.add(line);
                }
            }
            topics.put(topic, List.copyOf(best));
        }
        return topics;
    }
}
