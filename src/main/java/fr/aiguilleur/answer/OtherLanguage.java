package fr.aiguilleur.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The few sentences we can say in the language of somebody who does not write in French.
 *
 * @param language ISO 639-1
 * @param answers that the answers are in French, and how to reach a person
 * @param human that a person will answer
 * @param call that the numbers which follow are to be called now
 * @param welcome a greeting, and how to ask
 * @param careful to pay nothing, to give no code, and that 0 is a person
 */
public record OtherLanguage(
        String language, String answers, String human, String call, String welcome, String careful) {

    private static final Map<String, OtherLanguage> KNOWN = read();

    /** Nothing for French and for languages we have no sentence in. */
    public static Optional<OtherLanguage> of(String language) {
        return Optional.ofNullable(KNOWN.get(language));
    }

    private static Map<String, OtherLanguage> read() {
        try (InputStream in = OtherLanguage.class.getResourceAsStream("languages.txt")) {
            if (in == null) {
                throw new IllegalStateException("languages.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(cells -> new OtherLanguage(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
                    .collect(Collectors.toMap(OtherLanguage::language, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
