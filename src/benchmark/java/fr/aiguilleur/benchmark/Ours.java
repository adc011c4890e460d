package fr.aiguilleur.benchmark;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.ranking.Proposal;
import fr.aiguilleur.ranking.Ranking;
import fr.aiguilleur.ranking.Situation;
import fr.aiguilleur.retrieval.GuideMatches;
import fr.aiguilleur.retrieval.GuideSearch;
import fr.aiguilleur.understanding.Reading;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.understanding.Urgency;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Aiguilleur itself: a message is read as a whole, then the guides or the places of that reading are taken. */
final class Ours implements Peer {

    private static final List<Class<?>> PARTS = List.of(
            KnowledgeFolder.class,
            KnowledgeProblems.class,
            Guides.class,
            Gazetteer.class,
            GuideSearch.class,
            Understanding.class,
            Directory.class,
            Ranking.class);
    private static final int OF_A_READING = 3;
    private static final ZonedDateTime TUESDAY_MORNING =
            ZonedDateTime.of(2026, 11, 24, 10, 0, 0, 0, ZoneId.of("Europe/Paris"));

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private @Nullable Understanding understanding;
    private @Nullable Ranking ranking;
    private @Nullable GuideSearch search;

    static AnnotationConfigApplicationContext start(AnnotationConfigApplicationContext context, Path knowledge) {
        Map<String, Object> folders = Map.of(
                "aiguilleur.knowledge", knowledge.toString(),
                "aiguilleur.var", knowledge.resolveSibling("var").toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("folders", folders));
        context.register(PARTS.toArray(Class<?>[]::new));
        context.refresh();
        return context;
    }

    @Override
    public void build(Corpus corpus) {
        start(context, corpus.folder().resolve("knowledge"));
        understanding = context.getBean(Understanding.class);
        ranking = context.getBean(Ranking.class);
        search = context.getBean(GuideSearch.class);
        understanding.read("bonjour, mon imprimante ne marche pas", null, true); // waits for all that is learned
    }

    /** The first three are those of the reading, as the assistant shows; only for more the search is asked again. */
    @Override
    public List<String> guides(String text, int limit) {
        Reading reading = Objects.requireNonNull(understanding).read(text, null, false);
        Set<String> slugs = new LinkedHashSet<>(slugs(reading.guides()));
        if (slugs.size() < limit && limit > OF_A_READING) {
            slugs.addAll(slugs(Objects.requireNonNull(search).search(text, limit)));
        }
        return slugs.stream().limit(limit).toList();
    }

    private static List<String> slugs(GuideMatches found) {
        return found.matches().stream().map(match -> match.guide().slug()).toList();
    }

    /** What the API proposes: nothing to somebody in danger, or whose commune is not known. */
    @Override
    public List<String> places(String text, int limit) {
        Reading reading = Objects.requireNonNull(understanding).read(text, null, false);
        Commune commune = reading.commune();
        if (commune == null || commune.centre() == null || reading.urgency() == Urgency.DANGER) {
            return List.of();
        }
        Situation situation = Situation.at(TUESDAY_MORNING)
                .needing(reading.service())
                .from(commune.centre())
                .onlyFree(reading.wishes().freeOnly())
                .being(Set.copyOf(reading.publics()), Set.copyOf(reading.special()))
                .by(reading.wishes().mode(), reading.wishes().programme());
        return ranked(situation, limit);
    }

    @Override
    public boolean chooses() {
        return true;
    }

    @Override
    public List<String> choose(Wanted wanted, int limit) {
        Situation situation = Situation.at(TUESDAY_MORNING)
                .needing(wanted.service())
                .from(new Point(wanted.latitude(), wanted.longitude()))
                .onlyFree(wanted.onlyFree())
                .coming(wanted.onSaturday() ? TUESDAY_MORNING.plusDays(4) : null);
        return ranked(situation, limit);
    }

    private List<String> ranked(Situation situation, int limit) {
        return Objects.requireNonNull(ranking).rank(situation, limit).proposals().stream()
                .map(Proposal::place)
                .map(Place::id)
                .toList();
    }
}
