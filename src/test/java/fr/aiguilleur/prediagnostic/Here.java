package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pre-diagnostic on the knowledge of this repository, and answers written on one line. */
final class Here {

    static final KnowledgeFolder FOLDER = new KnowledgeFolder(Path.of("knowledge"));
    static final KnowledgeProblems PROBLEMS = new KnowledgeProblems();
    static final Gazetteer GAZETTEER = new Gazetteer(FOLDER, PROBLEMS);
    static final EmergencyLines LINES = new EmergencyLines(FOLDER, PROBLEMS);
    /** Has not learned to read. */
    static final Prediagnostic PREDIAGNOSTIC = new Prediagnostic(null, new PrediagnosticFiles(FOLDER, LINES, PROBLEMS));

    private Here() {}

    /** Such as {@code besoin=demarches,apprendre urgence=date}. */
    static Answers answers(String line) {
        return new Answers(ticked(line), null);
    }

    static Map<String, Set<String>> ticked(String line) {
        return Stream.of(line.strip().split("\\s+"))
                .filter(part -> part.contains("="))
                .map(part -> part.split("="))
                .collect(Collectors.toMap(
                        part -> part[0], part -> new LinkedHashSet<>(Arrays.asList(part[1].split(",")))));
    }
}
