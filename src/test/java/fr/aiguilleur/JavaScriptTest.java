package fr.aiguilleur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests of the browser's modules, run by Node's own test runner where Node is installed. */
class JavaScriptTest {

    private static final Path TESTS = Path.of("src/test/js");

    @Test
    void theModulesOfThePagesKeepTheirWord() throws IOException, InterruptedException {
        boolean installed = installed();
        if (!installed) {
            System.out.println("SKIPPED: the JavaScript tests need node, which is not installed here.");
        }
        assumeTrue(installed, "node is not installed");

        Process node = new ProcessBuilder(Stream.concat(Stream.of("node", "--test"), tests().stream())
                        .toList())
                .redirectErrorStream(true)
                .start();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(node.waitFor()).as(output).isZero();
        assertThat(output).doesNotContain("# tests 0");
    }

    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            List<String> found = files.map(Path::toString)
                    .filter(file -> file.endsWith(".test.mjs"))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
