package fr.aiguilleur.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.sms.Trouble.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {

    private static final Path CONSOLE = Path.of("src/main/resources/static/console/sms-codes.mjs");

    @ParameterizedTest
    @CsvSource({
        "21211, PERMANENT",
        "21614, PERMANENT",
        "21635, PERMANENT",
        "21408, OUR_FAULT",
        "21612, OUR_FAULT",
        "21610, OPTED_OUT",
        "21617, OUR_FAULT",
        "21611, LATER",
        "30001, LATER",
        "20429, LATER",
        "429, LATER",
        "30003, ONCE_MORE",
        "30004, PERMANENT",
        "30007, OUR_FAULT",
        "30005, PERMANENT",
        "30006, PERMANENT",
        "30008, ONCE_MORE",
        "30036, EXPIRED",
        "63016, PERMANENT",
        "20003, OUR_FAULT",
        "1, EXPIRED",
        "2, EXPIRED",
        "3, DROPPED",
        "4, DROPPED",
        "0, UNKNOWN",
        "12345, UNKNOWN",
        "-1, UNKNOWN"
    })
    void everyCodeHasOneMeaningAndOneWeDoNotKnowIsNotActedUpon(int code, Kind kind) {
        assertThat(Trouble.of(code).kind()).isEqualTo(kind);
    }

    /** Operators read the same in the console, whose module is written from here. */
    @Test
    void theConsoleHasTheSameWords() throws IOException {
        String module =
                "/** Written from the Java enum Trouble, see TroubleTest: why a text message did not arrive. */\n"
                        + Trouble.words().entrySet().stream()
                                .map(each -> "  %d: \"%s\",\n".formatted(each.getKey(), each.getValue()))
                                .collect(Collectors.joining("", "export const WHY = {\n", "};\n"));
        if (System.getProperty("format") != null) {
            Files.writeString(CONSOLE, module);
        }
        assertThat(CONSOLE).as("-Dformat writes it").content().isEqualTo(module);
    }
}
