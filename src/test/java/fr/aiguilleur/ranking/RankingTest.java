package fr.aiguilleur.ranking;

import static fr.aiguilleur.ranking.Places.HOME;
import static fr.aiguilleur.ranking.Places.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.hours.OpeningHours;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.ranking.Neighbourhood.Spot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RankingTest {

    private static final String PAPERS = "Aide aux démarches administratives";
    private static final String TOOLS = "Maîtrise des outils numériques du quotidien";
    private static final String WEEK = "Mo-Fr 09:00-12:00,14:00-17:00";
    private static final ZonedDateTime MONDAY_10 =
            LocalDateTime.parse("2026-11-23T10:00").atZone(ZoneId.of("Europe/Paris"));
    private static final KnowledgeFolder FOLDER = new KnowledgeFolder(Path.of("knowledge"));
    private static final Gazetteer GAZETTEER = new Gazetteer(FOLDER, new KnowledgeProblems());
    private static final Situation ANY = asking(null);

    private static Situation asking(@Nullable String service) {
        return new Situation(service, HOME, MONDAY_10, false, Set.of(), Set.of(), null, null);
    }

    private static List<Proposal> best(Situation situation, Places... places) {
        return new Ranking(new Given(Stream.of(places).map(Places::place).toList()), GAZETTEER).best(situation, 3);
    }

    /** A directory that holds just these places. */
    private static final class Given extends Directory {

        private final List<Place> places;

        Given(List<Place> places) {
            super(new KnowledgeFolder(Path.of("does-not-exist")), new KnowledgeProblems());
            this.places = places;
        }

        @Override
        public List<Place> all() {
            return places;
        }
    }

    static Stream<Arguments> situations() {
        return Stream.of(
                Arguments.of("the nearer of two equal places", ANY, at("A", 1), at("B", 2)),
                Arguments.of(
                        "the one open to all, even when only a hostel names the service",
                        asking(PAPERS),
                        at("A", 6).giving(TOOLS),
                        at("Foyer B", 0.5).giving(PAPERS)),
                Arguments.of(
                        "the one that gives the service, even further",
                        asking(PAPERS),
                        at("A", 6).giving(PAPERS),
                        at("B", 0.5).giving(TOOLS)),
                Arguments.of(
                        "one that says it gives the service before one that says nothing",
                        asking(PAPERS),
                        at("A", 2).giving(PAPERS),
                        at("B", 1)),
                Arguments.of(
                        "the open one of two neighbours",
                        ANY,
                        at("A", 1.1).open(WEEK),
                        at("B", 1).open("Th 09:00-12:00")),
                Arguments.of(
                        "a near place that opens tomorrow before a far one that is open",
                        ANY,
                        at("A", 1).open("Tu 09:00-12:00"),
                        at("B", 9).open(WEEK)),
                Arguments.of(
                        "the one open on the day the person can come",
                        new Situation(
                                null, HOME, MONDAY_10, false, Set.of(), Set.of(), null, null, MONDAY_10.plusDays(5)),
                        at("A", 5).open("Mo-Sa 09:00-12:00"),
                        at("B", 1).open("Mo-Fr 09:00-18:00")),
                Arguments.of(
                        "the free one when only free will do",
                        new Situation(null, HOME, MONDAY_10, true, Set.of(), Set.of(), null, null),
                        at("A", 8),
                        at("B", 1).costing("Payant")),
                Arguments.of(
                        "the one for seniors when the person is one",
                        new Situation(null, HOME, MONDAY_10, false, Set.of("Seniors"), Set.of(), null, null),
                        at("A", 1.5).forPeople("Seniors"),
                        at("B", 1)),
                Arguments.of(
                        "not the one for the young when nothing says so",
                        ANY,
                        at("A", 2),
                        at("B", 1).forPeople("Jeunes")),
                Arguments.of(
                        "the one that cares for those who cannot read",
                        new Situation(null, HOME, MONDAY_10, false, Set.of(), Set.of("Illettrisme"), null, null),
                        at("A", 1.5).caringFor("Illettrisme"),
                        at("B", 1)),
                Arguments.of(
                        "the fresher of two neighbours",
                        ANY,
                        at("A", 1.2),
                        at("B", 1).updatedOn(LocalDate.of(2021, 3, 1))),
                Arguments.of(
                        "the programme asked for",
                        new Situation(null, HOME, MONDAY_10, false, Set.of(), Set.of(), null, "Aidants Connect"),
                        at("A", 4).of("Aidants Connect"),
                        at("B", 1)),
                Arguments.of(
                        "the workshop asked for",
                        new Situation(
                                null, HOME, MONDAY_10, false, Set.of(), Set.of(), "Dans un atelier collectif", null),
                        at("A", 4).helping("Dans un atelier collectif"),
                        at("B", 1)),
                Arguments.of(
                        "a place one may visit",
                        ANY,
                        at("A", 5),
                        at("B", 1).reached("Ce lieu n'accueille pas de public")),
                Arguments.of(
                        "a place one may go to", ANY, at("A", 5), at("B", 1).helping("À distance")),
                Arguments.of(
                        "remote help, however far, for who cannot come",
                        new Situation(null, HOME, MONDAY_10, false, Set.of(), Set.of(), "À distance", null),
                        at("A", 60).helping("À distance"),
                        at("B", 12)),
                Arguments.of("by name when all is equal", ANY, at("A", 1), at("B", 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void thePlaceThatMustWin(String why, Situation situation, Places winner, Places other) {
        assertThat(best(situation, other, winner))
                .first()
                .extracting(proposal -> proposal.place().name())
                .isEqualTo("A");
        assertThat(best(situation, winner, other))
                .first()
                .extracting(proposal -> proposal.place().name())
                .isEqualTo("A");
    }

    @Test
    void aPlaceWithoutTheServiceIsProposedOnlyWhenThereIsNoOther() {
        assertThat(best(asking(PAPERS), at("A", 9).giving(PAPERS), at("B", 1).giving(TOOLS)))
                .hasSize(1);
        assertThat(best(asking(PAPERS), at("B", 1).giving(TOOLS)))
                .singleElement()
                .satisfies(proposal ->
                        assertThat(proposal.reasons()).contains("demandez d'abord s'ils peuvent vous aider pour cela"));
    }

    @Test
    void nobodyIsSentFurtherThanOneTravels() {
        assertThat(best(ANY, at("A", 26))).isEmpty();
        assertThat(best(new Situation(null, null, MONDAY_10, false, Set.of(), Set.of(), null, null), at("A", 26)))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.distanceKm()).isNull());
    }

    @Test
    void reasonsAreSaidInPlainFrench() {
        Situation situation = new Situation(
                PAPERS, HOME, MONDAY_10, false, Set.of("Seniors"), Set.of("Illettrisme"), null, "Aidants Connect");
        Proposal proposal = best(
                        situation,
                        at("A", 1.2)
                                .open(WEEK)
                                .giving(PAPERS)
                                .forPeople("Seniors")
                                .caringFor("Illettrisme")
                                .of("Aidants Connect"))
                .getFirst();

        assertThat(proposal.reasons())
                .containsExactly(
                        "à 1,2 km",
                        "gratuit",
                        "ouvert maintenant, jusqu'à 12h",
                        "aide aux démarches administratives",
                        "habilité à faire une démarche avec vous ou pour vous (Aidants Connect)",
                        "accueille les seniors",
                        "aide aussi ceux qui lisent difficilement");
        assertThat(proposal.open()).isTrue();
        assertThat(proposal.nextOpening()).isEqualTo(MONDAY_10.withHour(14));
        assertThat(proposal.toVerify()).isFalse();
    }

    @Test
    void whatIsNotSureIsSaid() {
        LocalDate old = LocalDate.of(2022, 12, 1);

        assertThat(best(ANY, at("A", 1).open(WEEK).updatedOn(old)).getFirst().reasons())
                .contains("horaires à vérifier : appelez avant");
        assertThat(best(ANY, at("A", 1).withoutPhone()).getFirst().reasons())
                .contains("horaires non connus : vérifiez avant d'y aller");
        assertThat(best(ANY, at("A", 1)).getFirst().open()).isNull();
    }

    @Test
    void aPlaceWithoutPointIsWhereItsCommuneIsAndSaysSo() {
        Point centre = GAZETTEER.byInsee("91477").orElseThrow().centre();
        Point fiveKmNorth = new Point(centre.latitude() + 5 / 111.2, centre.longitude());
        Proposal proposal = best(
                        new Situation(null, fiveKmNorth, MONDAY_10, false, Set.of(), Set.of(), null, null),
                        at("A", 1).withoutPoint())
                .getFirst();

        assertThat(proposal.distanceKm()).isBetween(4.9, 5.1);
        assertThat(proposal.reasons().getFirst()).startsWith("à environ ");
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, false, à 100 m",
        "0.32, false, à 300 m",
        "0.97, false, à 1 km",
        "1.24, false, 'à 1,2 km'",
        "9.96, false, à 10 km",
        "14.6, false, à 15 km",
        "0.4, true, dans votre commune ou tout près",
        "6.4, true, à environ 6 km"
    })
    void distancesAreSaidAsOneSaysThem(double km, boolean approximate, String said) {
        assertThat(Reasons.distance(km, approximate)).isEqualTo(said);
    }

    @Test
    void theRepositorysDirectoryHasAPlaceForPapersNearPalaiseau() {
        Ranking ranking = new Ranking(new Directory(FOLDER, new KnowledgeProblems()), GAZETTEER);

        assertThat(ranking.best(asking(PAPERS), 3)).hasSize(3).allSatisfy(proposal -> {
            assertThat(proposal.place().services()).contains(PAPERS);
            assertThat(proposal.distanceKm()).isLessThan(10.0);
        });
    }

    @Property(tries = 300)
    void aNearerOtherwiseEqualPlaceNeverLoses(
            @ForAll("places") Places place,
            @ForAll @DoubleRange(max = 25) double km,
            @ForAll @DoubleRange(max = 25) double more) {
        Candidate near = new Candidate(place.place(), km, false, hours(place));
        Candidate far = new Candidate(place.place(), km + more, false, hours(place));

        assertThat(Worth.of(near, ANY).total())
                .isGreaterThanOrEqualTo(Worth.of(far, ANY).total());
    }

    /** Looking only around the person, and only at the hours that matter, proposes what looking at all would. */
    @Property(tries = 300)
    void nothingIsOverlooked(@ForAll List<@From("places") Places> places) {
        Situation situation = new Situation(PAPERS, HOME, MONDAY_10, false, Set.of(), Set.of(), null, null);
        List<Place> all = places.stream().map(Places::place).toList();
        List<Candidate> candidates = new Neighbourhood(all, GAZETTEER)
                .all().stream()
                        .map(spot -> Candidate.of(
                                spot,
                                HOME,
                                Optional.ofNullable(spot.place().hours()).flatMap(OpeningHours::parse)))
                        .toList();
        List<Double> worths = Filters.keep(candidates, situation).stream()
                .map(candidate -> Worth.of(candidate, situation).total())
                .sorted(Comparator.reverseOrder())
                .limit(3)
                .toList();

        assertThat(best(situation, places.toArray(Places[]::new)).stream()
                        .map(proposal -> worth(proposal, situation))
                        .toList())
                .isEqualTo(worths);
    }

    private static double worth(Proposal proposal, Situation situation) {
        Spot spot =
                new Neighbourhood(List.of(proposal.place()), GAZETTEER).all().getFirst();
        Optional<OpeningHours> hours =
                Optional.ofNullable(proposal.place().hours()).flatMap(OpeningHours::parse);
        return Worth.of(Candidate.of(spot, HOME, hours), situation).total();
    }

    @Test
    void aroundMissesNothingWithinReach() {
        Neighbourhood all = new Neighbourhood(
                IntStream.range(0, 400)
                        .mapToObj(i -> Places.at("lieu " + i, i / 4.0 - 50).place())
                        .toList(),
                GAZETTEER);

        List<Spot> around = all.around(HOME, 25);
        assertThat(around).hasSizeLessThan(400);
        assertThat(around)
                .containsAll(all.all().stream()
                        .filter(spot -> HOME.kmTo(Objects.requireNonNull(spot.point())) <= 25)
                        .toList());
    }

    @Property(tries = 300)
    void aFilterIsNeverBroken(@ForAll List<@From("places") Places> places, @ForAll boolean freeOnly) {
        Situation situation = new Situation(PAPERS, HOME, MONDAY_10, freeOnly, Set.of(), Set.of(), null, null);
        List<Proposal> proposals = best(situation, places.toArray(Places[]::new));

        boolean somebodyServes = proposals.stream().anyMatch(proposal -> serves(proposal.place()));
        assertThat(proposals).hasSizeLessThanOrEqualTo(3).allSatisfy(proposal -> {
            assertThat(!freeOnly || proposal.place().free()).isTrue();
            assertThat(proposal.distanceKm()).isLessThanOrEqualTo(Filters.FARTHEST_KM);
            assertThat(proposal.place().access()).doesNotContain("Ce lieu n'accueille pas de public");
            assertThat(serves(proposal.place()) || !somebodyServes).isTrue();
        });
    }

    private static boolean serves(Place place) {
        return place.services().isEmpty() || place.services().contains(PAPERS);
    }

    @Provide
    Arbitrary<Places> places() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 40),
                        Arbitraries.of(List.of(), List.of(PAPERS), List.of(TOOLS), List.of(PAPERS, TOOLS)),
                        Arbitraries.of("Gratuit", "Payant"),
                        Arbitraries.of(WEEK, "Sa 10:00-12:00", "on ne sait pas"),
                        Arbitraries.of("Se présenter", "Ce lieu n'accueille pas de public"),
                        Arbitraries.integers().between(0, 60))
                .as((km, services, fee, hours, access, months) -> at("lieu " + km, km)
                        .giving(services.toArray(String[]::new))
                        .costing(fee)
                        .open(hours)
                        .reached(access)
                        .updatedOn(Places.RECENT.minusMonths(months)));
    }

    private static Optional<OpeningHours> hours(Places place) {
        return place.hours() == null ? Optional.empty() : OpeningHours.parse(place.hours());
    }
}
