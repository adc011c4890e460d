package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whole conversations, one a file; how they are written is told in the README beside them. */
class TranscriptTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");
    private static final ZonedDateTime A_TUESDAY = ZonedDateTime.parse("2026-11-24T10:00:00+01:00[Europe/Paris]");

    @TestFactory
    Stream<DynamicTest> conversations() throws IOException {
        return Files.list(FOLDER)
                .filter(file -> file.toString().endsWith(".txt"))
                .sorted()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString().replace(".txt", ""), file.toUri(), () -> play(lines(file))));
    }

    private static void play(List<String> lines) {
        Talk talk = new Talk(lines.contains("sur le web") ? Channel.WEB : Channel.SMS, A_TUESDAY);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.equals("sur le web")) {
                step(line, "line " + number + ": " + line, talk);
            }
        }
    }

    private static void step(String line, String where, Talk talk) {
        String[] sides = line.split(" ?: ", 2);
        String said = sides.length == 2 ? sides[1] : "";
        switch (sides[0]) {
            case "moi" -> talk.write(said);
            case "bouton" -> talk.touch(said);
            case "aide" -> assertThat(talk.seen()).as(where).contains(said);
            case "jamais" -> assertThat(talk.seen()).as(where).doesNotContain(said);
            case "conseiller" ->
                assertThat(talk.last())
                        .as(where)
                        .isInstanceOfSatisfying(
                                Outcome.HandOver.class,
                                over -> assertThat(over.reason()).hasToString(said));
            case "sans conseiller" -> assertThat(talk.last()).as(where).isInstanceOf(Outcome.Say.class);
            case "fini" -> assertThat(talk.last()).as(where).isInstanceOf(Outcome.End.class);
            case "conseiller parti" -> talk.handBack();
            default -> throw new AssertionError("not a line of a transcript, " + where);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
