package fr.aiguilleur.ranking;

import static fr.aiguilleur.ranking.Places.ANY;
import static fr.aiguilleur.ranking.Places.MONDAY_10;
import static fr.aiguilleur.ranking.Places.PAPERS;
import static fr.aiguilleur.ranking.Places.TOOLS;
import static fr.aiguilleur.ranking.Places.WEEK;
import static fr.aiguilleur.ranking.Places.at;
import static fr.aiguilleur.ranking.Places.names;
import static fr.aiguilleur.ranking.Places.rank;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is given up when nothing fits, and that it is said. */
class CoverageTest {

    private static final ZonedDateTime SATURDAY = MONDAY_10.plusDays(5);

    static Stream<Arguments> given() {
        return Stream.of(
                Arguments.of(
                        ANY.coming(SATURDAY),
                        at("A", 1).open(WEEK),
                        "Aucun lieu trouvé n'ouvre samedi : ceux-ci ouvrent un autre jour."),
                Arguments.of(
                        ANY.walkIn(true),
                        at("A", 1).reached("Téléphoner"),
                        "Aucun lieu trouvé ne reçoit sans rendez-vous : appelez ou écrivez d'abord."),
                Arguments.of(
                        ANY.travelling(Travel.ON_FOOT),
                        at("A", 3),
                        "Aucun lieu trouvé à moins de 2 km : ceux-ci sont plus loin, il faut un transport."),
                Arguments.of(
                        ANY.travelling(Travel.BY_TRANSPORT),
                        at("A", 17),
                        "Aucun lieu trouvé à moins de 15 km : ceux-ci sont plus loin."),
                Arguments.of(
                        ANY,
                        at("Foyer", 1),
                        "Seuls des foyers ont été trouvés : ils aident surtout les personnes qui y habitent."),
                Arguments.of(
                        ANY.being(Set.of(), Set.of("Déficience visuelle")),
                        at("A", 1),
                        "Aucun de ces lieux n'écrit qu'il reçoit les personnes qui voient mal : demandez-le d'abord."),
                Arguments.of(
                        ANY.onlyFree(true),
                        at("A", 1).costing(),
                        "Aucun lieu ne dit qu'il est gratuit à moins de 25 km : demandez d'abord le prix."),
                Arguments.of(
                        ANY.needing(PAPERS),
                        at("A", 1).giving(TOOLS),
                        "Aucun lieu ne dit qu'il aide pour cela à moins de 25 km : demandez d'abord."),
                Arguments.of(
                        ANY.onlyFree(true),
                        at("A", 1).costing("Payant"),
                        "Aucun lieu gratuit trouvé à moins de 25 km : ceux-ci demandent une participation."),
                Arguments.of(
                        ANY.needing(PAPERS),
                        at("A", 40).giving(PAPERS).helping("À distance"),
                        "Aucun lieu trouvé près de chez vous : celui-ci aide à distance."));
    }

    @ParameterizedTest
    @MethodSource("given")
    void whatWasGivenUpIsSaid(Situation situation, Places place, String said) {
        Ranked ranked = rank(situation, place);

        assertThat(ranked.proposals()).hasSize(1);
        assertThat(ranked.relaxed()).containsExactly(said);
    }

    @Test
    void whatIsGivenUpFirstIsWhatMattersLeast() {
        Situation situation = ANY.coming(SATURDAY).onlyFree(true).walkIn(true);
        Places paid = at("payant", 1).costing("Payant").open("Sa 09:00-12:00").reached("Se présenter");
        Places byPhone = at("téléphoner", 1).open("Sa 09:00-12:00").reached("Téléphoner");
        Places closed = at("fermé", 1).open(WEEK).reached("Se présenter");

        assertThat(names(rank(situation, paid, byPhone, closed))).containsExactly("fermé");
        assertThat(names(rank(situation, paid, byPhone))).containsExactly("téléphoner");
        assertThat(rank(situation, paid, byPhone).relaxed())
                .singleElement()
                .asString()
                .contains("sans rendez-vous");
        assertThat(names(rank(situation, paid))).containsExactly("payant");
    }

    @Test
    void nothingIsSaidWhenNothingWasGivenUp() {
        assertThat(rank(ANY.onlyFree(true).needing(PAPERS), at("A", 1).giving(PAPERS))
                        .relaxed())
                .isEmpty();
        assertThat(Places.among(at("A", 1)).rank(ANY, 0))
                .isEqualTo(new Ranked(java.util.List.of(), java.util.List.of()));
    }

    static Stream<Arguments> nothing() {
        return Stream.of(
                Arguments.of(ANY, at("A", 26), "Aucun lieu trouvé à moins de 25 km."),
                Arguments.of(
                        ANY.onBehalf(true),
                        at("A", 1).of("Conseillers numériques"),
                        "Aucun lieu trouvé à moins de 25 km qui ait le droit de faire une démarche à la place de quelqu'un."),
                Arguments.of(
                        ANY.travelling(Travel.FROM_HOME),
                        at("A", 1),
                        "Nous ne connaissons aucun lieu qui aide à distance pour cela."),
                Arguments.of(
                        ANY,
                        at("A", 1).reached("Ce lieu n'accueille pas de public"),
                        "Aucun lieu trouvé à moins de 25 km."));
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void whatIsNeverGivenUpLeavesNothingAndASentence(Situation situation, Places place, String said) {
        Ranked ranked = rank(situation, place);

        assertThat(ranked.proposals()).isEmpty();
        assertThat(ranked.relaxed()).containsExactly(said);
    }
}
