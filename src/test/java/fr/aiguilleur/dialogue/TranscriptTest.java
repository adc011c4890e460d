package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole conversations, one a file, over each channel they can be had on. */
class TranscriptTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");
    private static final int MANY = 80;

    @TestFactory
    Stream<DynamicTest> conversations() throws IOException {
        return transcripts().stream()
                .flatMap(transcript -> transcript.channels().stream()
                        .map(channel -> DynamicTest.dynamicTest(
                                transcript.name() + " " + channel,
                                transcript.file().toUri(),
                                () -> transcript.play(channel))));
    }

    @Test
    void thereAreManyAndMostHoldForBothChannels() throws IOException {
        assertThat(transcripts()).hasSizeGreaterThanOrEqualTo(MANY);
        assertThat(transcripts().stream()
                        .filter(transcript -> transcript.channels().size() == 2))
                .hasSizeGreaterThan(MANY / 2);
    }

    static List<Transcript> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Transcript::read)
                    .toList();
        }
    }
}
