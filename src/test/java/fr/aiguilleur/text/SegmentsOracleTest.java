package fr.aiguilleur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An independent implementation (npm, Twilio's own) counts the same segments; skipped where npm or its registry is away. */
class SegmentsOracleTest {

    private static final String ORACLE = "sms-segments-calculator";
    private static final String VERSION = "1.3.0";
    private static final Path FOLDER = Path.of("target/segments").toAbsolutePath();
    private static final int TEXTS = 10_000;
    private static final int LONGEST = 420;
    private static final long SEED = 20_261_123;

    private static final List<List<String>> ALPHABETS = List.of(
            signs("abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789 .,!?'\"@£$¥èéùìòÇØøÅåΔΦΓÆæßÉäöñüà\n\r"),
            signs("^{}\\[~]|€ab"),
            signs("aeinrst éèàùçêëîïôûœŒÀÂÊ’«»–…\u00A0\u202F"),
            signs("السلامعليكم ؟،ةهذاتساعدني"),
            signs("Привіт, як справи? Ї"),
            signs("您好我需要帮助。"),
            List.of("😀", "👍", "👍🏽", "👨‍👩‍👧", "🇫🇷", "❤️", "☎️", "a", " "),
            // No virama: since Unicode 15.1 it joins two letters into one sign, to the oracle they are two.
            List.of("e\u0301", "a\u0302", "o\u0308\u0323", "n", " ", "षि", "한", "กำ"));

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}");
        boolean installed = Files.exists(FOLDER.resolve("node_modules/" + ORACLE + "/package.json"))
                || run(List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", ORACLE + "@" + VERSION))
                        .isPresent();
        if (!installed) {
            System.out.println("SKIPPED: " + ORACLE + " could not be installed from the npm registry.");
        }
        assumeTrue(installed, "no npm registry");
    }

    @Test
    void segmentsAreThoseOfAnotherImplementation() throws IOException, InterruptedException {
        List<String> texts = texts();
        Path file = Files.writeString(
                FOLDER.resolve("texts.hex"),
                texts.stream().map(SegmentsOracleTest::hex).collect(Collectors.joining("\n")));

        List<Integer> counted = run(List.of(
                        "node",
                        Path.of("src/test/js/segments.check.cjs")
                                .toAbsolutePath()
                                .toString(),
                        FOLDER.toString(),
                        file.toString()))
                .orElseThrow()
                .lines()
                .map(Integer::valueOf)
                .toList();

        List<String> differences = IntStream.range(0, texts.size())
                .filter(at -> Sms.segments(texts.get(at)) != counted.get(at))
                .mapToObj(at -> Sms.segments(texts.get(at)) + " not " + counted.get(at) + ": " + hex(texts.get(at)))
                .toList();
        System.out.printf("Segments of %d random texts compared: %d differ%n", texts.size(), differences.size());
        assertThat(counted).hasSize(TEXTS).contains(1, 2, 3, 4);
        assertThat(differences).isEmpty();
    }

    /** Of one alphabet or of several, and often just as long as one, two or three segments. */
    private static List<String> texts() {
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        while (texts.size() < TEXTS) {
            List<List<String>> alphabets = random.ints(1 + random.nextInt(3) / 2, 0, ALPHABETS.size())
                    .mapToObj(ALPHABETS::get)
                    .toList();
            int length = random.nextBoolean()
                    ? List.of(70, 134, 160, 201, 306).get(random.nextInt(5)) - 3 + random.nextInt(7)
                    : 1 + random.nextInt(LONGEST);
            StringBuilder text = new StringBuilder();
            while (text.length() < length) {
                List<String> alphabet = alphabets.get(random.nextInt(alphabets.size()));
                text.append(alphabet.get(random.nextInt(alphabet.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<String> signs(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static String hex(String text) {
        return text.chars().mapToObj("%04x"::formatted).collect(Collectors.joining());
    }

    /** What it printed, when it ended well. */
    private static Optional<String> run(List<String> command) throws IOException, InterruptedException {
        File printed = FOLDER.resolve(command.getFirst() + ".txt").toFile();
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectOutput(printed)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            process.destroy();
            return ended && process.exitValue() == 0
                    ? Optional.of(Files.readString(printed.toPath(), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
