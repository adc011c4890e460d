package fr.aiguilleur.gazetteer;

import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Row;
import fr.aiguilleur.knowledge.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the two tables of {@code knowledge/gazetteer}. */
final class GazetteerReader {

    private static final String COMMUNES = "gazetteer/communes.csv";
    private static final String NICKNAMES = "gazetteer/surnoms.csv";

    private final KnowledgeFolder folder;
    private final List<Problem> problems = new ArrayList<>();

    GazetteerReader(KnowledgeFolder folder) {
        this.folder = folder;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Commune> communes() {
        List<Commune> communes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows(
                COMMUNES, List.of("insee", "nom", "codes_postaux", "population", "epci", "latitude", "longitude"))) {
            if (!row.cell("insee").matches("(\\d{2}|2[AB])\\d{3}") || !seen.add(row.cell("insee"))) {
                problems.add(row.problem("insee", "code INSEE faux ou déjà présent : la commune est ignorée"));
            } else if (row.cell("nom").isEmpty()) {
                problems.add(row.problem("nom", "le nom manque : la commune est ignorée"));
            } else {
                communes.add(commune(row));
            }
        }
        return List.copyOf(communes);
    }

    private Commune commune(Row row) {
        List<String> postcodes = new ArrayList<>();
        for (String postcode : row.items("codes_postaux")) {
            if (postcode.matches("\\d{5}")) {
                postcodes.add(postcode);
            } else {
                problems.add(row.problem("codes_postaux", postcode, "un code postal a cinq chiffres"));
            }
        }
        int population = 0;
        if (row.cell("population").matches("\\d{1,9}")) {
            population = Integer.parseInt(row.cell("population"));
        } else {
            problems.add(row.problem("population", "on attend un nombre d'habitants"));
        }
        return new Commune(
                row.cell("insee"), row.cell("nom"), List.copyOf(postcodes), population, row.cell("epci"), centre(row));
    }

    private @Nullable Point centre(Row row) {
        if (row.cell("latitude").isEmpty() && row.cell("longitude").isEmpty()) {
            return null;
        }
        try {
            return new Point(Double.parseDouble(row.cell("latitude")), Double.parseDouble(row.cell("longitude")));
        } catch (NumberFormatException e) {
            problems.add(row.problem(
                    "latitude",
                    row.cell("latitude") + " " + row.cell("longitude"),
                    "coordonnées illisibles : la commune est gardée sans elles"));
            return null;
        }
    }

    List<Nickname> nicknames(Set<String> known) {
        List<Nickname> nicknames = new ArrayList<>();
        for (Row row : rows(NICKNAMES, List.of("nom", "insee", "genre"))) {
            Optional<Nickname.Kind> kind = kind(row.cell("genre"));
            if (row.cell("nom").isEmpty()) {
                problems.add(row.problem("nom", "le nom manque : la ligne est ignorée"));
            } else if (!known.contains(row.cell("insee"))) {
                problems.add(row.problem("insee", "cette commune n'est pas dans communes.csv : le surnom est ignoré"));
            } else if (kind.isEmpty()) {
                problems.add(row.problem("genre", "on attend court, ancien ou quartier : le surnom est ignoré"));
            } else {
                nicknames.add(new Nickname(row.cell("nom"), row.cell("insee"), kind.get()));
            }
        }
        return List.copyOf(nicknames);
    }

    private static Optional<Nickname.Kind> kind(String word) {
        for (Nickname.Kind kind : Nickname.Kind.values()) {
            if (kind.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private List<Row> rows(String path, List<String> columns) {
        Optional<KnowledgeFile> file = folder.file(path);
        if (file.isEmpty()) {
            problems.add(new Problem(path, 0, "", "", "le fichier manque"));
            return List.of();
        }
        Table table = Table.read(file.get(), columns);
        problems.addAll(table.problems());
        return table.rows();
    }
}
