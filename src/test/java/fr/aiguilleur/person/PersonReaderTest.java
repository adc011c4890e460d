package fr.aiguilleur.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say of themselves and their things, as they write it. */
class PersonReaderTest {

    @ParameterizedTest
    @CsvSource({
        "mon iphone est plein,iPhone",
        "jai un samsung galaxy,Android",
        "l'ordinateur ne démarre plus,ordinateur",
        "jai un vieux telephone,téléphone simple",
        "mon tel marche pas,téléphone"
    })
    void theDevice(String said, String device) {
        assertThat(PersonReader.read(said).device()).isEqualTo(device);
    }

    @ParameterizedTest
    @CsvSource({
        "je lis mal,SHORT_STEPS",
        "plus simple svp,SHORT_STEPS",
        "g du mal a lire,SHORT_STEPS",
        "j'ai pas internet chez moi,NO_INTERNET",
        "je n'ai pas d'internet,NO_INTERNET",
        "j'ai 10 ans,CHILD",
        "je suis en cm2,CHILD"
    })
    void whatHelps(String said, Trait trait) {
        assertThat(PersonReader.read(said).traits()).contains(trait);
    }

    @ParameterizedTest
    @CsvSource({
        "j'ai 78 ans",
        "mon fils a 10 ans",
        "internet ne marche pas",
        "c'est simple",
        "une mise à jour trop longue"
    })
    void whatIsNotSaid(String said) {
        assertThat(PersonReader.read(said).traits()).isEmpty();
    }

    @Test
    void aMoreGeneralWordDoesNotHideThePreciseOne() {
        Person known = PersonReader.read("mon iphone est bloqué").and(PersonReader.read("mon téléphone est plein"));
        assertThat(known.device()).isEqualTo("iPhone");
        assertThat(known.and(PersonReader.read("et mon ordinateur aussi")).device())
                .isEqualTo("ordinateur");
    }

    @Test
    void onlyTheLastStepsAreKept() {
        Person person = Person.UNKNOWN;
        for (int i = 0; i < 40; i++) {
            person = person.trying(List.of("guide#" + i));
        }
        assertThat(person.tried()).hasSize(12).endsWith("guide#39");
    }
}
