package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThanksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "merci, et sinon mon wifi ne marche pas | mon wifi ne marche pas",
                "Ok merci beaucoup, maintenant c'est ma tablette qui s'allume plus | c'est ma tablette qui s'allume plus",
                "Merci. Sinon j'ai aussi un souci avec le wifi | j'ai aussi un souci avec le wifi",
                "merci c gentil, autre chose mon téléphone n'a plus de place | mon téléphone n'a plus de place",
                "merci mais mon wifi ne marche pas | mon wifi ne marche pas",
            })
    void whatComesAfterThanksIsRead(String said, String rest) {
        assertThat(Thanks.passed(said)).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "merci",
                "merci beaucoup, bonne journée",
                "merci pour tout et adieu à tous",
                "merci de me dire comment imprimer",
                "j'ai dit merci, et sinon rien ne va",
                "mon wifi ne marche pas, merci"
            })
    void otherMessagesStayWhole(String said) {
        assertThat(Thanks.passed(said)).isEqualTo(said);
    }

    @Test
    void theNextNeedIsUnderstoodAndFarewellsAreStillHeard() {
        assertThat(Shipped.UNDERSTANDING
                        .read("merci, et sinon mon wifi ne marche pas", null, false)
                        .guides()
                        .confidence())
                .isNotEqualTo(Confidence.NONE);
        assertThat(Shipped.UNDERSTANDING
                        .read("merci pour ça, maintenant je vais en finir avec la vie", null, false)
                        .urgency())
                .isEqualTo(Urgency.DANGER);
    }
}
