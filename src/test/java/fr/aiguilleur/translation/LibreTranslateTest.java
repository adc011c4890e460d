package fr.aiguilleur.translation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.support.StepClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibreTranslateTest {

    private final TranslationStub service = new TranslationStub();
    private final StepClock clock = new StepClock();
    private final Translator translator = new LibreTranslate(service.url() + "/", "clé", Duration.ofSeconds(20), clock);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void wordsAreTranslatedFromOneLanguageToAnother() {
        assertThat(translator.translate("my printer", "en", "fr")).contains("[fr] my printer");
        assertThat(service.asked()).singleElement().satisfies(question -> {
            assertThat(question.path("source").asString()).isEqualTo("en");
            assertThat(question.path("format").asString()).isEqualTo("text");
            assertThat(question.path("api_key").asString()).isEqualTo("clé");
        });
    }

    @Test
    void itsLanguagesAreKnownForAWhile() {
        assertThat(translator.languages()).containsExactlyInAnyOrder("fr", "en", "ar");

        service.close();
        clock.step(Duration.ofHours(2));

        assertThat(translator.languages()).as("as far as we know").contains("en");
    }

    @Test
    void whoseLanguagesCouldNotBeHadIsAskedAgainAfterAMinute() {
        service.says(500, "{}");
        assertThat(translator.languages()).isEmpty();
        service.says(200, "");
        assertThat(translator.languages()).isEmpty();

        clock.step(Duration.ofMinutes(2));

        assertThat(translator.languages()).contains("ar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | {\"error\":\"broken\"}",
                "403 | {\"error\":\"Visit the portal to get a key\"}",
                "200 | <html>a wall</html>",
                "200 | []",
                "200 | {\"translatedText\":\"  \"}",
                "200 | {\"translatedText\":{\"fr\":\"oui\"}}",
                "200 | {}",
            })
    void whateverGoesWrongIsNoTranslation(int status, String body) {
        service.says(status, body);

        assertThat(translator.translate("my printer", "en", "fr")).isEmpty();
    }

    @Test
    void aTranslationThatNeverEndsIsNone() {
        service.says(200, "{\"translatedText\":\"" + "la ".repeat(500) + "\"}");

        assertThat(translator.translate("my printer", "en", "fr")).isEmpty();
    }

    @Test
    void whoDoesNotAnswerInTimeIsNotWaitedFor() {
        service.keepsSilent();
        Translator hurried = new LibreTranslate(service.url(), "", Duration.ofMillis(300), clock);

        assertThat(hurried.translate("my printer", "en", "fr")).isEmpty();
    }

    @Test
    void nobodyThereIsNoTranslation() {
        service.close();

        assertThat(translator.translate("my printer", "en", "fr")).isEmpty();
        assertThat(translator.languages()).isEmpty();
    }

    @Test
    void withoutASettingThereIsNone() {
        Translator none = new TranslationBeans().translator(" ", "", Duration.ofSeconds(5), clock);

        assertThat(none.languages()).isEmpty();
        assertThat(none.translate("my printer", "en", "fr")).isEmpty();
    }
}
