package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.prediagnostic.Questionnaire.Meaning;
import fr.aiguilleur.ranking.Situation;
import fr.aiguilleur.ranking.Travel;
import fr.aiguilleur.understanding.Reading.Wishes;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What places are looked for with, from what was ticked and the rule that decided. */
final class Sought {

    private static final String REMOTE = "À distance";

    private final List<Meaning> ticked;
    private final @Nullable Commune commune;

    Sought(Questionnaire questionnaire, Answers answers) {
        this.ticked = questionnaire.ticked(answers).toList();
        this.commune = answers.commune();
    }

    Situation by(Rule decided, ZonedDateTime at) {
        Travel travel = travel();
        @Nullable String path = decided.digital();
        return new Situation(
                decided.service() == null ? said(Meaning::service).findFirst().orElse(null) : decided.service(),
                commune == null ? null : commune.centre(),
                at,
                ticked.stream().anyMatch(Meaning::freeOnly),
                said(Meaning::group).collect(Collectors.toUnmodifiableSet()),
                ticked.stream().flatMap(meaning -> meaning.special().stream()).collect(Collectors.toUnmodifiableSet()),
                travel == Travel.FROM_HOME || ticked.stream().anyMatch(Meaning::remote) ? REMOTE : mode(path),
                null,
                wished(at).orElse(null),
                travel,
                Rule.ON_BEHALF.equals(path),
                ticked.stream().anyMatch(Meaning::walkIn));
    }

    /** The modalité d'accompagnement of the national standard that goes with a path. */
    private static @Nullable String mode(@Nullable String path) {
        if (Rule.ACCOMPANY.equals(path)) {
            return "Accompagnement individuel";
        }
        return Rule.TEACH.equals(path) ? "Dans un atelier collectif" : null;
    }

    /** The tightest that was said. */
    private Travel travel() {
        Set<Travel> said = said(Meaning::travel).collect(Collectors.toSet());
        return Stream.of(Travel.FROM_HOME, Travel.ON_FOOT, Travel.BY_TRANSPORT)
                .filter(said::contains)
                .findFirst()
                .orElse(Travel.ANYHOW);
    }

    /** The first moment at which the person said they can come. */
    private Optional<ZonedDateTime> wished(ZonedDateTime at) {
        List<String> days = said(Meaning::day).toList();
        List<String> times = said(Meaning::time).toList();
        if (days.contains(Meaning.NOW)) {
            return Optional.of(at);
        }
        return orNothing(days)
                .flatMap(day -> orNothing(times)
                        .map(time -> new Wishes(false, day.orElse(null), time.orElse(null), null, null)))
                .flatMap(wishes -> wishes.next(at).stream())
                .min(Comparator.naturalOrder());
    }

    private static Stream<Optional<String>> orNothing(List<String> said) {
        return said.isEmpty() ? Stream.of(Optional.empty()) : said.stream().map(Optional::of);
    }

    private <T> Stream<T> said(Function<Meaning, @Nullable T> what) {
        return ticked.stream().map(what).filter(Objects::nonNull);
    }
}
