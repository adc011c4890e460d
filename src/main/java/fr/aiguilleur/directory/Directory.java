package fr.aiguilleur.directory;

import fr.aiguilleur.hours.OpeningHours;
import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Row;
import fr.aiguilleur.knowledge.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The places of digital mediation that people can be sent to. */
@Service
public class Directory {

    private static final String FILE = "directory/lieux.csv";
    private final List<Contribution> file = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private volatile Shown shown;

    /** One state of the directory: whoever reads it sees all of a change or nothing of it. */
    private record Shown(Projection projection, List<Place> places, List<Listing> listings) {

        static Shown of(Projection projection) {
            return new Shown(
                    projection,
                    projection.listings().stream().map(Listing::place).toList(),
                    List.copyOf(projection.listings()));
        }
    }

    public Directory(KnowledgeFolder folder, KnowledgeProblems found) {
        folder.file(FILE)
                .ifPresentOrElse(this::load, () -> problems.add(new Problem(FILE, 0, "", "", "le fichier manque")));
        found.report(problems);
        shown = Shown.of(project(List.of(), LocalDate.EPOCH));
    }

    public List<Place> all() {
        return shown.places();
    }

    public Optional<Place> find(String id) {
        return listing(id).map(Listing::place);
    }

    /** All places with what is known of their facts. */
    public List<Listing> listings() {
        return shown.listings();
    }

    /** What every source said, before it was merged. */
    public List<Contribution> contributions() {
        return shown.projection().all();
    }

    /** The place that some source knows under this identifier. */
    public Optional<Listing> listing(String id) {
        return shown.projection().find(id);
    }

    /** Pairs of places that may be one, the most alike first. */
    public List<Listing.Twins> twins() {
        return shown.projection().twins();
    }

    /** The places that would follow if, beside the file, sources had said this. */
    Projection project(List<Contribution> stored, LocalDate today) {
        return Projection.of(file, stored, today);
    }

    void show(Projection projection) {
        shown = Shown.of(projection);
    }

    /** What is wrong in the table of places, with line and column. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The place's hours, when they are known and understood. */
    public Optional<OpeningHours> hours(Place place) {
        return place.hours() == null ? Optional.empty() : OpeningHours.parse(place.hours());
    }

    private void load(KnowledgeFile table) {
        Table read = Table.read(table, Standard.REQUIRED);
        problems.addAll(read.problems());
        Set<String> ids = new HashSet<>();
        for (Row row : read.rows()) {
            Contribution.read(row, problems).ifPresent(contribution -> {
                if (ids.add(contribution.id())) {
                    file.add(contribution.ofFile());
                } else {
                    problems.add(row.problem("id", "cet identifiant est déjà pris : le lieu n'est pas gardé"));
                }
            });
        }
    }
}
