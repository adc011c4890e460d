package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private static final Language LANGUAGE = new Language();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g pa internet | fr",
                "bjr | fr",
                "ok | fr",
                "jarive pa a conecté mon ordi | fr",
                "probleme wifi massy | fr",
                "facebook piraté | fr",
                "I forgot my password for ameli | en",
                "where can I print in Massy | en",
                "Olá, não consigo entrar na minha conta | pt",
                "he olvidado mi contraseña del correo | es",
                "şifremi unuttum, yardım eder misiniz | tr",
                "am uitat parola, cine mă poate ajuta | ro",
                "نسيت كلمة السر | ar",
                "salam bghit n9der ndkhol l caf | ar",
                "я забув пароль, не можу увійти | uk",
                "не могу войти в почту | ru",
                "எனக்கு உதவி வேண்டும் | ta",
                "我忘了密码 | zh",
            })
    void isRecognised(String text, String language) {
        assertThat(LANGUAGE.of(Said.of(text))).isEqualTo(language);
    }
}
