package fr.aiguilleur.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.text.Sms;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherLanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "it", "de", "pl", "ro", "tr", "uk", "ru", "ar", "fa", "ta", "zh"})
    void everyFixedSentenceFitsInATextMessageAndOffersAPerson(String code) {
        OtherLanguage language = OtherLanguage.of(code).orElseThrow();

        assertThat(Stream.of(
                                language.answers(),
                                language.human(),
                                language.call(),
                                language.welcome(),
                                language.careful())
                        .distinct())
                .hasSize(5)
                .allSatisfy(sentence -> assertThat(Sms.segments(Sms.simplify(sentence)))
                        .as(sentence)
                        .isLessThanOrEqualTo(2));
        assertThat(Stream.of(language.answers(), language.welcome(), language.careful()))
                .allSatisfy(sentence -> assertThat(sentence).contains("0"));
    }

    @Test
    void thereIsNothingToAddInFrench() {
        assertThat(OtherLanguage.of("fr")).isEmpty();
    }
}
