package fr.aiguilleur.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.directory.Standard;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That everything the standard can say is said in words of everyday, and nothing else is offered. */
class PlainWordsTest {

    @Test
    void eachWordOfTheStandardThatOneChoosesHasItsOwn() {
        assertThat(PlainWords.SERVICES.keySet()).isEqualTo(Standard.SERVICES);
        assertThat(PlainWords.PUBLICS.keySet()).isEqualTo(Standard.PUBLICS);
        assertThat(PlainWords.SPECIAL.keySet()).isEqualTo(Standard.SPECIAL);
        assertThat(PlainWords.CARE.keySet()).isEqualTo(Standard.SPECIAL);
        assertThat(PlainWords.FEES.keySet()).isEqualTo(Standard.FEES);
        assertThat(PlainWords.ACCESS.keySet()).isEqualTo(Standard.ACCESS);
        assertThat(PlainWords.SUPPORT.keySet()).isEqualTo(Standard.SUPPORT);
    }

    @Test
    void eachFactHasAName() {
        assertThat(Standard.COLUMNS.stream()
                        .filter(column -> PlainWords.column(column).isEmpty()))
                .containsExactly("id", "source", "date_maj");
    }

    @Test
    void ourOrderIsKeptAndAWordWithoutOursIsSaidAsItIs() {
        assertThat(PlainWords.say(Set.of("Nouveau", "Payant", "Gratuit"), PlainWords.FEES))
                .containsExactly("Gratuit", "Payant : demandez le prix", "Nouveau");
        assertThat(PlainWords.kinds(List.of("E2C", "BIB"))).containsExactly("Bibliothèque ou médiathèque");
    }

    @Test
    void aTownIsJoinedAsOneSaysIt() {
        assertThat(Stream.of("Massy", "Orsay", "Épinay-sur-Orge", "Les Ulis", "Le Plessis-Pâté", "La Norville")
                        .map(PlainWords::of))
                .containsExactly(
                        "de Massy", "d'Orsay", "d'Épinay-sur-Orge", "des Ulis", "du Plessis-Pâté", "de La Norville");
    }
}
