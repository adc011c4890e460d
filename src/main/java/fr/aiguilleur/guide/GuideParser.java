package fr.aiguilleur.guide;

import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a guide file into its front matter and its flow. */
final class GuideParser {

    private static final Pattern SHAPE =
            Pattern.compile("\\A---[ \\t]*\\R(?<front>.*?\\R)---[ \\t]*(?:\\R(?<body>.*))?\\z", Pattern.DOTALL);

    private GuideParser() {}

    static ParsedGuide parse(KnowledgeFile file) {
        List<Problem> errors = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        if (!file.stem().matches("[a-z0-9-]+")) {
            errors.add(file.problem(
                    0, "", file.stem(), "le nom d'un guide n'a que des minuscules sans accent, chiffres et tirets"));
        }
        Matcher shape = SHAPE.matcher(file.text());
        if (!shape.matches()) {
            errors.add(file.problem(1, "", "", "un guide commence par un en-tête entre deux lignes « --- »"));
            return new ParsedGuide(file, Optional.empty(), FlowReader.read("", 1), errors, warnings);
        }
        Optional<FrontMatter> front = FrontMatter.read(file, shape.group("front"), 2, errors::add, warnings::add);
        String body = shape.group("body") == null ? "" : shape.group("body");
        int bodyLine = lines(file.text().substring(0, file.text().length() - body.length())) + 1;
        return new ParsedGuide(file, front, FlowReader.read(body, bodyLine), errors, warnings);
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
