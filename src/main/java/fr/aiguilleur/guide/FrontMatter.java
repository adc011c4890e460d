package fr.aiguilleur.guide;

import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Services;
import fr.aiguilleur.knowledge.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What stands between the two lines {@code ---} at the head of a guide. */
record FrontMatter(
        String title,
        String section,
        String service,
        boolean cyber,
        List<String> phrasings,
        List<Source> sources,
        LocalDate verified) {

    private static final Set<String> URGENCIES = Set.of("oui", "non", "cyber");
    /** Fewer phrasings than that and people's own words will rarely lead to the guide. */
    private static final int ENOUGH_PHRASINGS = 10;

    /** Stands for a head that cannot be read, so that the steps under it can be looked at. */
    static FrontMatter unreadable(String slug) {
        return new FrontMatter(slug, "", "", false, List.of(), List.of(), LocalDate.EPOCH);
    }

    /** Reads it; empty when a value without which the guide cannot be served is wrong. */
    static Optional<FrontMatter> read(
            KnowledgeFile file, String yaml, int firstLine, Consumer<Problem> errors, Consumer<Problem> warnings) {
        List<Problem> found = new ArrayList<>();
        Optional<FrontMatter> read =
                YamlNode.read(file, yaml, firstLine, found::add).flatMap(node -> check(node, found, warnings));
        found.forEach(errors);
        return found.isEmpty() ? read : Optional.empty();
    }

    private static Optional<FrontMatter> check(YamlNode node, List<Problem> errors, Consumer<Problem> warnings) {
        for (String key : List.of("titre", "rubrique", "service", "urgence", "verifie")) {
            if (node.text(key).isEmpty()) {
                errors.add(node.problem(key, "cette ligne manque en tête du guide"));
            }
        }
        if (!node.text("service").isEmpty() && !Services.ALL.contains(node.text("service"))) {
            errors.add(node.problem("service", "ce n'est pas l'un des neuf services du standard national"));
        }
        if (!node.text("urgence").isEmpty() && !URGENCIES.contains(node.text("urgence"))) {
            errors.add(node.problem("urgence", "on attend non, cyber ou oui"));
        }
        if (node.texts("formulations").size() < ENOUGH_PHRASINGS) {
            warnings.accept(node.problem(
                    "formulations", "écrivez au moins " + ENOUGH_PHRASINGS + " façons dont les gens le disent"));
        }
        Optional<LocalDate> verified = date(node, "verifie", errors);
        List<Source> sources = sources(node, errors);
        return verified.map(date -> new FrontMatter(
                node.text("titre"),
                node.text("rubrique"),
                node.text("service"),
                !node.text("urgence").equals("non"),
                node.texts("formulations").stream()
                        .filter(phrasing -> !phrasing.isEmpty())
                        .toList(),
                sources,
                date));
    }

    private static List<Source> sources(YamlNode node, List<Problem> errors) {
        List<Source> sources = new ArrayList<>();
        for (YamlNode source : node.items("sources")) {
            if (source.text("titre").isEmpty() || !source.text("url").matches("https?://\\S+")) {
                errors.add(source.problem("url", "une source a un titre et une adresse http"));
            }
            date(source, "consulte", errors)
                    .ifPresent(date -> sources.add(new Source(source.text("titre"), source.text("url"), date)));
        }
        if (node.items("sources").isEmpty()) {
            errors.add(node.problem("sources", "un guide dit d'où viennent ses faits : il manque une source"));
        }
        return List.copyOf(sources);
    }

    private static Optional<LocalDate> date(YamlNode node, String key, List<Problem> errors) {
        try {
            return Optional.of(LocalDate.parse(node.text(key)));
        } catch (DateTimeParseException e) {
            if (!node.text(key).isEmpty() || key.equals("consulte")) {
                errors.add(node.problem(key, "on attend une date comme 2026-11-22"));
            }
            return Optional.empty();
        }
    }
}
