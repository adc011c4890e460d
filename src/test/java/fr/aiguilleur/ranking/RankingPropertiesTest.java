package fr.aiguilleur.ranking;

import static fr.aiguilleur.ranking.Places.ANY;
import static fr.aiguilleur.ranking.Places.GAZETTEER;
import static fr.aiguilleur.ranking.Places.MONDAY_10;
import static fr.aiguilleur.ranking.Places.PAPERS;
import static fr.aiguilleur.ranking.Places.TOOLS;
import static fr.aiguilleur.ranking.Places.WEEK;
import static fr.aiguilleur.ranking.Places.at;
import static fr.aiguilleur.ranking.Places.names;
import static fr.aiguilleur.ranking.Places.rank;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.directory.Place;
import fr.aiguilleur.ranking.Neighbourhood.Spot;
import fr.aiguilleur.ranking.Shortlist.Weighed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** What holds of every situation and every directory. */
class RankingPropertiesTest {

    private static final LocalDate TODAY = MONDAY_10.toLocalDate();
    private static final int ALL = Integer.MAX_VALUE;

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aNearerOtherwiseEqualPlaceNeverLoses(
            @ForAll("places") Places place,
            @ForAll("situations") Situation situation,
            @ForAll @DoubleRange(max = 25) double km,
            @ForAll @DoubleRange(max = 25) double more) {
        Spot spot = new Neighbourhood(Places.directory(place), GAZETTEER).all().getFirst();
        Candidate near = new Candidate(spot, km);
        Candidate far = new Candidate(spot, km + more);

        assertThat(Worth.of(near, situation).total())
                .isGreaterThanOrEqualTo(Worth.of(far, situation).total());
        assertThat(Rule.broken(near, situation, ALL)).isLessThanOrEqualTo(Rule.broken(far, situation, ALL));
        assertThat(Filters.allow(near, situation) || !Filters.allow(far, situation))
                .isTrue();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aClosedPlaceNeverBeatsAnEqualOpenOne(
            @ForAll("situations") Situation situation,
            @ForAll @DoubleRange(max = 25) double km,
            @ForAll boolean onSaturday) {
        Situation then = onSaturday ? situation.coming(MONDAY_10.plusDays(5)) : situation.coming(null);
        Places open =
                at("ouvert", km).open(onSaturday ? "Sa 09:00-12:00" : WEEK).of("France Services");
        Places closed = at("fermé", km).open("Tu,Th 14:00-16:00").of("France Services");

        assertThat(names(rank(then, closed, open))).isIn(List.of(), List.of("ouvert"), List.of("ouvert", "fermé"));
    }

    /** Looking only around the person, and only at the hours that matter, proposes what looking at all would. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void nothingIsOverlooked(
            @ForAll @Size(max = 50) List<@From("places") Places> places, @ForAll("situations") Situation situation) {
        List<Candidate> allowed = candidates(places, situation).stream()
                .filter(candidate -> Filters.allow(candidate, situation))
                .toList();
        int least = allowed.stream()
                .mapToInt(candidate -> broken(candidate, situation))
                .min()
                .orElse(0);
        List<String> best = allowed.stream()
                .filter(candidate -> broken(candidate, situation) == least)
                .map(candidate ->
                        new Weighed(candidate, Worth.of(candidate, situation).total()))
                .sorted(Weighed.best(TODAY))
                .map(weighed -> weighed.candidate().place().id())
                .limit(3)
                .toList();

        assertThat(names(rank(situation.by("Dans un atelier collectif", situation.programme()), array(places))))
                .isEqualTo(best);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noRuleIsBrokenUnlessItIsSaid(
            @ForAll @Size(max = 50) List<@From("places") Places> places, @ForAll("situations") Situation situation) {
        Ranked ranked = rank(situation, array(places));

        assertThat(ranked.proposals()).hasSizeLessThanOrEqualTo(3).allSatisfy(proposal -> {
            Place place = proposal.place();
            boolean calls = Filters.remote(place);
            assertThat(place.access().contains("Ce lieu n'accueille pas de public") && !calls)
                    .isFalse();
            assertThat(!situation.onBehalf() || place.programmes().contains("Aidants Connect"))
                    .isTrue();
            assertThat(situation.travel() != Travel.FROM_HOME || calls).isTrue();
            assertThat(calls || proposal.distanceKm() <= Filters.FARTHEST_KM).isTrue();
            assertThat(!situation.freeOnly() || place.free() || said(ranked, "gratuit"))
                    .isTrue();
            assertThat(calls || proposal.distanceKm() <= situation.travel().farthestKm() || said(ranked, "plus loin"))
                    .isTrue();
            assertThat(place.services().isEmpty()
                            || situation.service() == null
                            || place.services().contains(situation.service())
                            || said(ranked, "aide pour cela"))
                    .isTrue();
        });
        assertThat(ranked.proposals().isEmpty() && ranked.relaxed().isEmpty()).isFalse();
    }

    private static boolean said(Ranked ranked, String words) {
        return ranked.relaxed().stream().anyMatch(sentence -> sentence.contains(words));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheDirectoryDoesNotMatter(
            @ForAll @Size(max = 50) List<@From("places") Places> places,
            @ForAll("situations") Situation situation,
            @ForAll long seed) {
        List<Places> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(names(rank(situation, array(shuffled)))).isEqualTo(names(rank(situation, array(places))));
    }

    private static List<Candidate> candidates(List<Places> places, Situation situation) {
        return new Neighbourhood(Places.directory(array(places)), GAZETTEER)
                .all().stream()
                        .map(spot -> Candidate.of(spot, situation.from()))
                        .toList();
    }

    private static int broken(Candidate candidate, Situation situation) {
        return Rule.broken(candidate, situation, ALL)
                + (Rule.MOMENT.keptBy(candidate, situation) ? 0 : Rule.ofMoment());
    }

    private static Places[] array(List<Places> places) {
        return places.toArray(Places[]::new);
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Combinators.combine(
                        Arbitraries.of(Travel.class),
                        Arbitraries.of(PAPERS, TOOLS).injectNull(0.3),
                        Arbitraries.of(Set.<String>of(), Set.of("Surdité"), Set.of("Illettrisme")),
                        Arbitraries.of(0, 3, 5, 6).injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.of(true, false))
                .as((travel, service, special, days, free, onBehalf, walkIn) -> ANY.travelling(travel)
                        .needing(service)
                        .being(Set.of(), special)
                        .coming(days == null ? null : MONDAY_10.plusDays(days).plusHours(5))
                        .onlyFree(free)
                        .onBehalf(onBehalf)
                        .walkIn(walkIn));
    }

    @Provide
    Arbitrary<Places> places() {
        Arbitrary<String> names = Arbitraries.strings().withCharRange('a', 'z').ofLength(6);
        return Combinators.combine(
                        names,
                        Arbitraries.doubles().between(0, 40),
                        Arbitraries.of(List.of(), List.of(PAPERS), List.of(TOOLS), List.of(PAPERS, TOOLS)),
                        Arbitraries.of("Gratuit", "Payant", "Gratuit sous condition"),
                        Arbitraries.of(WEEK, "Sa 10:00-12:00", "on ne sait pas"),
                        Arbitraries.of("Se présenter", "Téléphoner", "Ce lieu n'accueille pas de public"),
                        Arbitraries.of("Accompagnement individuel", "Accompagnement individuel", "À distance"),
                        Arbitraries.integers().between(0, 60))
                .as((name, km, services, fee, hours, access, support, months) -> at(name, km)
                        .giving(services.toArray(String[]::new))
                        .costing(fee)
                        .open(hours)
                        .reached(access)
                        .helping(support)
                        .of(months % 3 == 0 ? "Aidants Connect" : "Conseillers numériques")
                        .caringFor(months % 4 == 0 ? "Surdité" : "Handicaps moteurs")
                        .updatedOn(Places.RECENT.minusMonths(months)));
    }
}
