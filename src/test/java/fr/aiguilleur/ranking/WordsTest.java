package fr.aiguilleur.ranking;

import static fr.aiguilleur.ranking.Places.ANY;
import static fr.aiguilleur.ranking.Places.GAZETTEER;
import static fr.aiguilleur.ranking.Places.MONDAY_10;
import static fr.aiguilleur.ranking.Places.PAPERS;
import static fr.aiguilleur.ranking.Places.TOOLS;
import static fr.aiguilleur.ranking.Places.WEEK;
import static fr.aiguilleur.ranking.Places.at;
import static fr.aiguilleur.ranking.Places.only;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.gazetteer.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a place: what speaks for it, and apart what is not sure. */
class WordsTest {

    private static final String UNKNOWN = "horaires non connus : appelez avant";

    @Test
    void reasonsAreSaidInPlainFrench() {
        Situation situation = ANY.needing(PAPERS)
                .being(Set.of("Seniors"), Set.of("Illettrisme"))
                .by(null, "Aidants Connect");
        Proposal proposal = only(
                situation,
                at("A", 1.2)
                        .open(WEEK)
                        .giving(PAPERS)
                        .forPeople("Seniors")
                        .caringFor("Illettrisme")
                        .of("Aidants Connect"));

        assertThat(proposal.reasons())
                .containsExactly(
                        "à 1,2 km",
                        "gratuit",
                        "ouvert maintenant, jusqu'à 12h",
                        "aide aux démarches administratives",
                        "habilité à faire une démarche avec vous ou pour vous (Aidants Connect)",
                        "accueille les seniors",
                        "aide aussi ceux qui lisent difficilement");
        assertThat(proposal.doubts()).isEmpty();
        assertThat(proposal.open()).isTrue();
        assertThat(proposal.nextOpening()).isEqualTo(MONDAY_10.withHour(14));
        assertThat(proposal.toVerify()).isFalse();
    }

    static Stream<Arguments> doubts() {
        Situation saturday = ANY.coming(MONDAY_10.plusDays(5));
        Situation deaf = ANY.being(Set.of(), Set.of("Surdité"));
        return Stream.of(
                Arguments.of(ANY, at("A", 1), List.of(UNKNOWN)),
                Arguments.of(ANY, at("A", 1).withoutPhone(), List.of("horaires non connus : vérifiez avant d'y aller")),
                Arguments.of(
                        ANY, at("A", 1).withoutPhone().writtenTo(), List.of("horaires non connus : écrivez avant")),
                Arguments.of(ANY, at("A", 1).open(WEEK), List.of()),
                Arguments.of(
                        ANY,
                        at("A", 1).open(WEEK).updatedOn(LocalDate.of(2025, 9, 20)),
                        List.of("horaires vérifiés il y a 14 mois : appelez avant")),
                Arguments.of(
                        ANY,
                        at("A", 1).open(WEEK).updatedOn(LocalDate.of(2022, 12, 1)),
                        List.of("horaires vérifiés il y a 3 ans : appelez avant")),
                Arguments.of(saturday, at("A", 1).open(WEEK), List.of("samedi : fermé")),
                Arguments.of(
                        ANY.needing(PAPERS),
                        at("A", 1).open(WEEK).giving(TOOLS),
                        List.of("ne dit pas s'il aide pour cela : demandez d'abord")),
                Arguments.of(ANY, at("A", 1).open(WEEK).reached("Téléphoner"), List.of("sur rendez-vous")),
                Arguments.of(
                        ANY.walkIn(true),
                        at("A", 1).open(WEEK),
                        List.of("ne dit pas si l'on peut venir sans rendez-vous : appelez avant")),
                Arguments.of(ANY, at("A", 1).open(WEEK).wandering(), List.of("itinérant : demandez où et quand")),
                Arguments.of(ANY, at("A", 1).open(WEEK).costing("Payant"), List.of("payant")),
                Arguments.of(ANY, at("A", 1).open(WEEK).costing(), List.of()),
                Arguments.of(
                        ANY.onlyFree(true),
                        at("A", 1).open(WEEK).costing(),
                        List.of("ne dit pas si c'est gratuit : demandez d'abord")),
                Arguments.of(
                        ANY,
                        at("A", 1).open(WEEK).costing("Gratuit sous condition"),
                        List.of("gratuit sous condition : demandez laquelle")),
                Arguments.of(
                        ANY,
                        at("A", 1).open(WEEK).forPeople("Jeunes"),
                        List.of("s'adresse surtout à certains : les jeunes")),
                Arguments.of(ANY, at("Foyer", 1).open(WEEK), List.of("aide surtout les personnes qui y habitent")),
                Arguments.of(
                        ANY.onBehalf(true),
                        at("A", 1).open(WEEK).of("France Services"),
                        List.of("demandez d'abord s'il peut faire la démarche à la place de quelqu'un")),
                Arguments.of(
                        deaf,
                        at("A", 1).writtenTo(),
                        List.of(
                                "ne dit pas s'il reçoit les personnes sourdes ou malentendantes : demandez d'abord",
                                "horaires non connus : écrivez avant")));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void whatIsNotSureIsSaidWithWhatToDo(Situation situation, Places place, List<String> doubts) {
        assertThat(only(situation, place).doubts()).containsExactlyElementsOf(doubts);
    }

    @Test
    void aDoubtIsNoReasonAndWhoShowsBothShowsReasonsFirst() {
        Proposal proposal = only(ANY.coming(MONDAY_10.plusDays(5)), at("A", 1).open(WEEK));

        assertThat(proposal.reasons()).doesNotContain("samedi : fermé");
        assertThat(proposal.said())
                .containsExactly("à 1 km", "gratuit", "ouvert maintenant, jusqu'à 12h", "samedi : fermé");
        assertThat(only(ANY, at("A", 1)).open()).isNull();
    }

    @Test
    void whoIsToBeCalledHasNoDistance() {
        Situation home = ANY.travelling(Travel.FROM_HOME);

        assertThat(only(home, at("A", 40).helping("À distance")).reasons())
                .containsExactly("aide à distance, sans vous déplacer", "gratuit");
    }

    @Test
    void whoCannotMakeAnAppointmentIsToldThatNoneIsNeeded() {
        assertThat(only(ANY.walkIn(true), at("A", 1).reached("Se présenter")).reasons())
                .contains("on peut venir sans rendez-vous");
    }

    @Test
    void aPlaceWithoutPointIsWhereItsCommuneIsAndSaysSo() {
        Point centre = GAZETTEER.byInsee("91477").orElseThrow().centre();
        Point fiveKmNorth = new Point(centre.latitude() + 5 / 111.2, centre.longitude());
        Proposal proposal = only(ANY.from(fiveKmNorth), at("A", 1).withoutPoint());

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
}
