package fr.aiguilleur.directory;

import fr.aiguilleur.hours.OpeningHours;
import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Row;
import fr.aiguilleur.knowledge.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** The places of digital mediation that people can be sent to. */
@Service
public class Directory {

    private static final String FILE = "directory/lieux.csv";
    private static final List<String> REQUIRED =
            List.of("id", "pivot", "nom", "commune", "code_postal", "adresse", "date_maj");

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Optional<OpeningHours>> hours = new ConcurrentHashMap<>();

    public Directory(KnowledgeFolder folder, KnowledgeProblems found) {
        folder.file(FILE)
                .ifPresentOrElse(this::load, () -> problems.add(new Problem(FILE, 0, "", "", "le fichier manque")));
        found.report(problems);
    }

    public List<Place> all() {
        return List.copyOf(places.values());
    }

    public Optional<Place> find(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** What is wrong in the table of places, with line and column. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The place's hours, when they are known and understood; parsed once. */
    public Optional<OpeningHours> hours(Place place) {
        return place.hours() == null ? Optional.empty() : hours.computeIfAbsent(place.hours(), OpeningHours::parse);
    }

    private void load(KnowledgeFile file) {
        Table table = Table.read(file, REQUIRED);
        problems.addAll(table.problems());
        for (Row row : table.rows()) {
            PlaceReader.read(row, problems).ifPresent(place -> {
                if (places.putIfAbsent(place.id(), place) != null) {
                    problems.add(row.problem("id", "cet identifiant est déjà pris : le lieu n'est pas gardé"));
                }
            });
        }
    }
}
