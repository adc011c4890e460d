package fr.aiguilleur.gaps;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.person.Discretion;
import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import fr.aiguilleur.retrieval.GuideSearch;
import fr.aiguilleur.text.PlainText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Has a model say how else people may ask for a guide, and looks where these words lead today. */
@Component
class Phrasings {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST = 12;

    private final Model model;
    private final GuideSearch search;
    private final Discretion discretion;

    Phrasings(Model model, GuideSearch search, Discretion discretion) {
        this.model = model;
        this.search = search;
        this.discretion = discretion;
    }

    /** @param leads where the words lead today, in French */
    record Phrasing(String words, String leads) {}

    boolean on() {
        return model.on();
    }

    List<Phrasing> of(Guide guide) {
        if (!model.on()) {
            return List.of();
        }
        Set<String> known = guide.phrasings().stream().map(Phrasings::normal).collect(Collectors.toSet());
        return model
                .ask(
                        Task.PHRASINGS,
                        Map.of(
                                "title",
                                guide.title(),
                                "phrasings",
                                guide.phrasings().stream().map(discretion::of).toList()),
                        PATIENCE)
                .map(form -> form.path("phrasings").valueStream().toList())
                .orElse(List.of())
                .stream()
                .map(JsonNode::asString)
                .flatMap(words -> Plain.of(words).stream())
                .filter(words -> known.add(normal(words)))
                .limit(MOST)
                .map(words -> new Phrasing(words, leads(words, guide)))
                .toList();
    }

    private String leads(String words, Guide guide) {
        GuideMatches found = search.search(words, 1);
        if (found.confidence() == Confidence.NONE || found.matches().isEmpty()) {
            return "ne mène encore à aucun guide";
        }
        Guide first = found.matches().getFirst().guide();
        if (!first.slug().equals(guide.slug())) {
            return "mène aujourd'hui à « " + first.title() + " »";
        }
        return found.confidence() == Confidence.SURE ? "mène déjà à ce guide" : "propose déjà ce guide";
    }

    private static String normal(String words) {
        return PlainText.clean(words)
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[\\p{Punct}\\s]+", " ")
                .strip();
    }
}
