package fr.aiguilleur.ranking;

import static fr.aiguilleur.ranking.Places.ANY;
import static fr.aiguilleur.ranking.Places.FOLDER;
import static fr.aiguilleur.ranking.Places.GAZETTEER;
import static fr.aiguilleur.ranking.Places.HOME;
import static fr.aiguilleur.ranking.Places.MONDAY_10;
import static fr.aiguilleur.ranking.Places.PAPERS;
import static fr.aiguilleur.ranking.Places.TOOLS;
import static fr.aiguilleur.ranking.Places.WEEK;
import static fr.aiguilleur.ranking.Places.at;
import static fr.aiguilleur.ranking.Places.names;
import static fr.aiguilleur.ranking.Places.rank;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.ranking.Neighbourhood.Spot;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RankingTest {

    private static final ZonedDateTime SATURDAY_10 = MONDAY_10.plusDays(5);
    private static final Situation FOR_PAPERS = ANY.needing(PAPERS);
    private static final Situation ON_SATURDAY = ANY.coming(SATURDAY_10);
    private static final Situation ON_FOOT = ANY.travelling(Travel.ON_FOOT);
    private static final Situation BY_BUS = ANY.travelling(Travel.BY_TRANSPORT);
    private static final Situation AT_HOME = ANY.travelling(Travel.FROM_HOME);
    private static final Situation IN_THEIR_STEAD = ANY.onBehalf(true);
    private static final Situation WALKING_IN = ANY.walkIn(true);
    private static final Situation FREE = ANY.onlyFree(true);

    private static Situation being(String people) {
        return ANY.being(Set.of(people), Set.of());
    }

    private static Situation needingCare(String... care) {
        return ANY.being(Set.of(), Set.of(care));
    }

    private static Arguments row(String why, Situation situation, Places winner, Places other) {
        return Arguments.of(why, situation, winner, other);
    }

    static Stream<Arguments> near() {
        return Stream.of(
                row("the nearer of two equal places", ANY, at("A", 1), at("B", 2)),
                row(
                        "one just around the corner, open or not",
                        ANY,
                        at("A", 0.2),
                        at("B", 6).open(WEEK)),
                row("one that says where it is", ANY, at("A", 1.8), at("B", 0).withoutPoint()),
                row("one to walk to", ON_FOOT, at("A", 1.8), at("B", 2.4).open(WEEK)),
                row(
                        "on foot, the nearer though the other is open",
                        ON_FOOT,
                        at("A", 0.3),
                        at("B", 1.9).open(WEEK)),
                row("the nearest, when none is near enough to walk", ON_FOOT, at("A", 6), at("B", 9)),
                row("one that a bus goes to", BY_BUS, at("A", 14), at("B", 16).open(WEEK)),
                row(
                        "one further than a bus goes, rather than one of which nobody knows where it is",
                        BY_BUS,
                        at("A", 4),
                        at("B", 16)),
                row(
                        "who helps at a distance, for who cannot go out",
                        AT_HOME,
                        at("A", 40).helping("À distance"),
                        at("B", 0.1)),
                row(
                        "the nearer of who helps at a distance",
                        AT_HOME,
                        at("A", 4).helping("À distance", "En autonomie"),
                        at("B", 40).helping("À distance")),
                row("a place one may visit", ANY, at("A", 5), at("B", 1).reached("Ce lieu n'accueille pas de public")),
                row("a place one may go to", ANY, at("A", 5), at("B", 1).helping("À distance")),
                row(
                        "remote help, however far, for who asks for it",
                        ANY.by("À distance", null),
                        at("A", 60).helping("À distance"),
                        at("B", 12)));
    }

    static Stream<Arguments> open() {
        return Stream.of(
                row(
                        "the open one of two neighbours",
                        ANY,
                        at("A", 1.1).open(WEEK),
                        at("B", 1).open("Th 09:00-12:00")),
                row("the open one of two at the same door", ANY, at("A", 1).open(WEEK), at("B", 1)),
                row(
                        "the one that opens sooner",
                        ANY,
                        at("A", 1).open("Mo 14:00-17:00"),
                        at("B", 1).open("We 09:00-12:00")),
                row(
                        "tomorrow rather than in three days",
                        ANY,
                        at("A", 1).open("Tu 09:00-12:00"),
                        at("B", 1).open("Th 09:00-12:00")),
                row(
                        "a near place that opens tomorrow before a far one that is open",
                        ANY,
                        at("A", 1).open("Tu 09:00-12:00"),
                        at("B", 9).open(WEEK)),
                row(
                        "the one open on the day the person can come",
                        ON_SATURDAY,
                        at("A", 5).open("Mo-Sa 09:00-12:00"),
                        at("B", 1).open("Mo-Fr 09:00-18:00")),
                row(
                        "however near the one that is closed that day",
                        ON_SATURDAY,
                        at("A", 20).open("Sa 09:00-12:00"),
                        at("B", 0.2).open(WEEK)),
                row(
                        "one that may be open rather than one that is closed that day",
                        ON_SATURDAY,
                        at("A", 4),
                        at("B", 1).open(WEEK)),
                row(
                        "open in the morning, as wished, before only in the afternoon",
                        ON_SATURDAY,
                        at("A", 2).open("Sa 09:00-12:00"),
                        at("B", 1).open("Sa 14:00-17:00")),
                row(
                        "open then, a few kilometres on, before next door at another time of the day",
                        ON_SATURDAY,
                        at("A", 4).open("Sa 09:00-12:00"),
                        at("B", 0.5).open("Sa 14:00-17:00")),
                row(
                        "the nearer, when all are closed that day",
                        ON_SATURDAY,
                        at("A", 1).open(WEEK),
                        at("B", 2).open(WEEK)),
                row(
                        "open that day, though not open now",
                        ON_SATURDAY,
                        at("A", 1.5).open("Sa 09:00-12:00"),
                        at("B", 1.5).open("Mo 09:00-12:00")));
    }

    static Stream<Arguments> helping() {
        return Stream.of(
                row(
                        "the one open to all, even when only a hostel names the service",
                        FOR_PAPERS,
                        at("A", 6).giving(TOOLS),
                        at("Foyer B", 0.5).giving(PAPERS)),
                row(
                        "one that says nothing of its services before a hostel that names it",
                        FOR_PAPERS,
                        at("A", 6),
                        at("Foyer B", 0.5).giving(PAPERS)),
                row(
                        "the one that gives the service, even further",
                        FOR_PAPERS,
                        at("A", 6).giving(PAPERS),
                        at("B", 0.5).giving(TOOLS)),
                row(
                        "one that says it gives the service before one that says nothing",
                        FOR_PAPERS,
                        at("A", 2).giving(PAPERS),
                        at("B", 1)),
                row(
                        "a digital adviser, when nobody names a service that is about using things",
                        ANY.needing("Utilisation sécurisée du numérique"),
                        at("A", 1.5).giving(TOOLS).of("Conseillers numériques"),
                        at("B", 1).giving(TOOLS)),
                row(
                        "the nearer, adviser or not, when nobody names papers",
                        FOR_PAPERS,
                        at("A", 1).giving(TOOLS),
                        at("B", 1.5).giving(TOOLS).of("Conseillers numériques")),
                row(
                        "one that says nothing and is next door before one an hour away",
                        FOR_PAPERS,
                        at("A", 0.1),
                        at("B", 22).giving(PAPERS)),
                row(
                        "the programme asked for",
                        ANY.by(null, "Aidants Connect"),
                        at("A", 4).of("Aidants Connect"),
                        at("B", 1)),
                row(
                        "the workshop asked for",
                        ANY.by("Dans un atelier collectif", null),
                        at("A", 4).helping("Dans un atelier collectif"),
                        at("B", 1)),
                row(
                        "help for one person alone, if asked for",
                        ANY.by("Accompagnement individuel", null),
                        at("A", 4).helping("Accompagnement individuel"),
                        at("B", 1).helping("Dans un atelier collectif")),
                row(
                        "only who is habilitated, in somebody's stead",
                        IN_THEIR_STEAD,
                        at("A", 24).of("Aidants Connect"),
                        at("B", 0.1)),
                row(
                        "a house of the State, in somebody's stead",
                        IN_THEIR_STEAD,
                        at("A", 24).of("France Services"),
                        at("B", 0.1).of("Conseillers numériques")),
                row(
                        "who holds the mandate, of two that may",
                        IN_THEIR_STEAD,
                        at("A", 1.5).of("Aidants Connect"),
                        at("B", 1).of("France Services")),
                row(
                        "habilitated though it does not name the service",
                        IN_THEIR_STEAD.needing(PAPERS),
                        at("A", 5).of("Aidants Connect").giving(TOOLS),
                        at("B", 1).giving(PAPERS)),
                row(
                        "no appointment for who cannot make one",
                        WALKING_IN,
                        at("A", 7).reached("Se présenter", "Téléphoner"),
                        at("B", 1).reached("Téléphoner")),
                row(
                        "one that says one may come before one that says nothing",
                        WALKING_IN,
                        at("A", 1.5).reached("Se présenter"),
                        at("B", 1)),
                row(
                        "one that says nothing before one by appointment only",
                        WALKING_IN,
                        at("A", 7),
                        at("B", 1).reached("Prendre un RDV en ligne")));
    }

    static Stream<Arguments> fitting() {
        return Stream.of(
                row(
                        "the free one when only free will do",
                        FREE,
                        at("A", 8),
                        at("B", 1).costing("Payant")),
                row(
                        "one that may be free before one that is not",
                        FREE,
                        at("A", 8).costing(),
                        at("B", 1).costing("Payant")),
                row(
                        "a free one before one that says nothing of it",
                        FREE,
                        at("A", 8),
                        at("B", 1).costing()),
                row(
                        "the much nearer, paid or not, when that does not matter",
                        ANY,
                        at("A", 1).costing("Payant"),
                        at("B", 3)),
                row(
                        "the free one of two neighbours",
                        ANY,
                        at("A", 1.5),
                        at("B", 1).costing("Payant")),
                row(
                        "the near one, for who walks with difficulty, though the other has the workshop asked for",
                        needingCare("Handicaps moteurs").by("Dans un atelier collectif", null),
                        at("A", 1),
                        at("B", 5).helping("Dans un atelier collectif")),
                row(
                        "a free one to take the bus to before a paid one to walk to",
                        FREE.travelling(Travel.ON_FOOT),
                        at("A", 5),
                        at("B", 1).costing("Payant")),
                row(
                        "a free one that is closed that day before a paid one that is open",
                        FREE.coming(SATURDAY_10),
                        at("A", 2).open(WEEK),
                        at("B", 1).open("Sa 09:00-12:00").costing("Payant")),
                row(
                        "the one for seniors when the person is one",
                        being("Seniors"),
                        at("A", 1.5).forPeople("Seniors"),
                        at("B", 1)),
                row(
                        "not the one for the young when nothing says so",
                        ANY,
                        at("A", 2),
                        at("B", 1).forPeople("Jeunes")),
                row(
                        "not the one for the young when the person is old",
                        being("Seniors"),
                        at("A", 2),
                        at("B", 1).forPeople("Jeunes", "Étudiants")),
                row(
                        "the one that cares for those who cannot read",
                        needingCare("Illettrisme"),
                        at("A", 1.5).caringFor("Illettrisme"),
                        at("B", 1)),
                row(
                        "the one that receives the deaf, four kilometres further",
                        needingCare("Surdité"),
                        at("A", 4.5).caringFor("Surdité"),
                        at("B", 0.5)),
                row(
                        "but not at the other end of the county",
                        needingCare("Illettrisme"),
                        at("A", 0.5),
                        at("B", 24).caringFor("Illettrisme")),
                row(
                        "the one that gives both cares rather than one",
                        needingCare("Surdité", "Handicaps moteurs"),
                        at("A", 2).caringFor("Surdité", "Handicaps moteurs"),
                        at("B", 1).caringFor("Surdité")),
                row(
                        "the fresher of two neighbours",
                        ANY,
                        at("A", 1.2),
                        at("B", 1).updatedOn(LocalDate.of(2021, 3, 1))),
                row(
                        "the better described of two neighbours",
                        ANY,
                        at("A", 1.1).helping("Accompagnement individuel").reached("Se présenter"),
                        at("B", 1).costing().withoutPhone()));
    }

    static Stream<Arguments> situations() {
        return Stream.of(near(), open(), helping(), fitting()).flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void thePlaceThatMustWin(String why, Situation situation, Places winner, Places other) {
        assertThat(names(rank(situation, other, winner))).first().isEqualTo("A");
        assertThat(names(rank(situation, winner, other))).first().isEqualTo("A");
    }

    @Test
    void aPlaceWithoutTheServiceIsProposedOnlyWhenThereIsNoOther() {
        assertThat(names(rank(FOR_PAPERS, at("A", 9).giving(PAPERS), at("B", 1).giving(TOOLS))))
                .containsExactly("A");
        assertThat(names(rank(FOR_PAPERS, at("B", 1).giving(TOOLS)))).containsExactly("B");
    }

    @Test
    void nobodyIsSentFurtherThanOneTravels() {
        assertThat(names(rank(ANY, at("A", 26)))).isEmpty();
        assertThat(rank(ANY.from(null), at("A", 26)).proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.distanceKm()).isNull());
    }

    @Test
    void oneToCallStandsBesideTwoToGoTo() {
        Places[] places = {
            at("A", 1).giving(PAPERS),
            at("B", 2).giving(PAPERS),
            at("C", 3).giving(PAPERS),
            at("loin", 40).giving(PAPERS).helping("À distance"),
            at("trop loin", 70).giving(PAPERS).helping("À distance")
        };
        Ranking ranking = Places.among(places);

        assertThat(names(ranking.rank(FOR_PAPERS, 3))).containsExactly("A", "B", "loin");
        assertThat(names(ranking.rank(FOR_PAPERS, 6))).containsExactly("A", "B", "loin", "C");
        assertThat(names(ranking.rank(FOR_PAPERS, 2))).containsExactly("A", "B");
        assertThat(names(ranking.rank(FOR_PAPERS.onBehalf(true), 3))).isEmpty();
        assertThat(names(ranking.rank(FOR_PAPERS.by("Accompagnement individuel", null), 3)))
                .containsExactly("A", "B", "loin");
        assertThat(names(ranking.rank(FOR_PAPERS.by("Dans un atelier collectif", null), 3)))
                .containsExactly("A", "B", "C");
    }

    @Test
    void noneIsAddedThatDoesNotHelpForThatOrNearerOnesDoAlready() {
        Places calling = at("loin", 40).giving(TOOLS).helping("À distance");
        Places both = at("B", 2).giving(PAPERS).helping("À distance", "Accompagnement individuel");

        assertThat(names(rank(FOR_PAPERS, at("A", 1).giving(PAPERS), calling))).containsExactly("A");
        assertThat(names(rank(FOR_PAPERS, at("A", 1).giving(PAPERS), both, calling.giving(PAPERS))))
                .containsExactly("A", "B");
    }

    @Test
    void ofEqualPlacesEachComesFirstSomeDayAndAllDayLong() {
        Ranking ranking = Places.among(at("A", 1), at("B", 1), at("C", 1));
        List<String> firsts = IntStream.range(0, 60)
                .mapToObj(ANY.at()::plusDays)
                .peek(day -> assertThat(names(ranking.rank(on(day), 3)))
                        .isEqualTo(names(ranking.rank(on(day.plusHours(5)), 3))))
                .map(day -> names(ranking.rank(on(day), 3)).getFirst())
                .toList();

        assertThat(firsts).contains("A", "B", "C");
        assertThat(List.of("A", "B", "C"))
                .allSatisfy(
                        name -> assertThat(firsts.stream().filter(name::equals)).hasSizeBetween(10, 30));
    }

    private static Situation on(ZonedDateTime day) {
        return Situation.at(day).from(HOME);
    }

    @Test
    void theRepositorysDirectoryHasAPlaceForPapersNearPalaiseau() {
        Ranking ranking = new Ranking(new Directory(FOLDER, new KnowledgeProblems()), GAZETTEER);

        assertThat(ranking.rank(FOR_PAPERS, 3).proposals()).hasSize(3).allSatisfy(proposal -> {
            assertThat(proposal.place().services()).contains(PAPERS);
            assertThat(proposal.distanceKm()).isLessThan(10.0);
        });
    }

    @Test
    void aroundMissesNothingWithinReach() {
        Neighbourhood all = new Neighbourhood(
                Places.directory(IntStream.range(0, 400)
                        .mapToObj(i -> at("lieu " + i, i / 4.0 - 50))
                        .toArray(Places[]::new)),
                GAZETTEER);

        List<Spot> looked = new ArrayList<>(all.anywhere(ANY));
        looked.addAll(all.ring(ANY, 0, 2));
        looked.addAll(all.ring(ANY, 2, 25));
        assertThat(looked).hasSizeLessThan(400).doesNotHaveDuplicates();
        assertThat(looked)
                .containsAll(all.all().stream()
                        .filter(spot -> HOME.kmTo(Objects.requireNonNull(spot.point())) <= 25)
                        .toList());
    }
}
