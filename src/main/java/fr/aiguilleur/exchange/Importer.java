package fr.aiguilleur.exchange;

import fr.aiguilleur.directory.Contribution;
import fr.aiguilleur.directory.Contributions;
import fr.aiguilleur.directory.Contributions.Outcome;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.exchange.ImportReport.Rejected;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes a file in: read, mend, check, keep, tell. */
@Service
class Importer {

    private static final Logger log = LoggerFactory.getLogger(Importer.class);
    private static final int LONGEST_QUOTE = 200;

    private final Towns towns;
    private final Directory directory;
    private final Contributions contributions;

    Importer(Towns towns, Directory directory, Contributions contributions) {
        this.towns = towns;
        this.directory = directory;
        this.contributions = contributions;
    }

    ImportReport take(byte[] file, String by) {
        Incoming incoming = Incoming.read(file);
        List<Draft> drafts = incoming.rows().stream().map(Draft::new).toList();
        drafts.forEach(this::mend);
        Identifiers.mend(drafts);

        List<Rejected> rejected = new ArrayList<>();
        incoming.problems()
                .forEach(problem ->
                        rejected.add(rejected(problem, !problem.field().isEmpty())));
        List<Contribution> rows = read(drafts, rejected);
        rejected.sort(Comparator.comparingInt(Rejected::line));
        List<Outcome> outcomes = contributions.keep(rows, by);
        int lost = (int) incoming.problems().stream()
                .filter(problem -> problem.field().isEmpty())
                .count();
        log.info("directory import: {} rows, {} kept", drafts.size() + lost, rows.size());
        return new ImportReport(
                drafts.size() + lost,
                Collections.frequency(outcomes, Outcome.CREATED),
                Collections.frequency(outcomes, Outcome.UPDATED),
                Collections.frequency(outcomes, Outcome.UNCHANGED),
                Collections.frequency(outcomes, Outcome.MERGED),
                drafts.size() + lost - rows.size(),
                List.copyOf(rejected),
                drafts.stream().flatMap(draft -> draft.mended().stream()).toList(),
                incoming.unknownColumns());
    }

    private void mend(Draft draft) {
        OldWords.mend(draft);
        Addresses.mend(draft);
        towns.mend(draft);
        Contacts.mend(draft);
    }

    /** The rows without a commune last: those that have one may tell it. */
    private List<Contribution> read(List<Draft> drafts, List<Rejected> rejected) {
        List<Contribution> rows = new ArrayList<>();
        Map<Boolean, List<Draft>> byTown = drafts.stream()
                .collect(Collectors.partitioningBy(
                        draft -> !draft.cell("commune").isEmpty()));
        for (Draft draft : byTown.getOrDefault(true, List.of())) {
            read(draft.row(), rejected).ifPresent(rows::add);
        }
        KnownPlaces known = new KnownPlaces();
        directory.contributions().forEach(known::add);
        rows.forEach(known::add);
        List<Draft> without = new ArrayList<>(byTown.getOrDefault(false, List.of()));
        // A commune that was found may tell that of yet another row.
        while (without.removeIf(draft -> known.mend(draft) && read(draft, rows, known, rejected))) {}
        without.forEach(draft -> read(draft.row(), rejected));
        return rows;
    }

    private static boolean read(Draft draft, List<Contribution> rows, KnownPlaces known, List<Rejected> rejected) {
        read(draft.row(), rejected).ifPresent(contribution -> {
            rows.add(contribution);
            known.add(contribution);
        });
        return true;
    }

    private static Optional<Contribution> read(Row row, List<Rejected> rejected) {
        List<Problem> problems = new ArrayList<>();
        Optional<Contribution> contribution = Contribution.read(row, problems);
        problems.forEach(problem -> rejected.add(rejected(problem, contribution.isPresent())));
        return contribution;
    }

    private static Rejected rejected(Problem problem, boolean rowKept) {
        String value = problem.value();
        return new Rejected(
                problem.line(),
                problem.field(),
                value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value,
                problem.reason(),
                rowKept);
    }
}
