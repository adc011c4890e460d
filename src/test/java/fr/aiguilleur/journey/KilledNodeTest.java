package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.support.Eventually;
import fr.aiguilleur.support.TwilioStub;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * An unconfigured start is killed between hearing a person and answering, and leaves its database running; the next
 * start takes the database over and answers, once.
 */
class KilledNodeTest {

    private static final Path VAR = Path.of("target", "killed-node-var");
    private static final Path LEARNED = Path.of("target", "var", "learned");

    private final TwilioStub twilio = new TwilioStub();
    private final int port = freePort();

    @BeforeEach
    void nothingLeft() throws IOException {
        FileSystemUtils.deleteRecursively(VAR);
        bring();
    }

    /** What it would learn at its first start is not the point here; another test may be learning it just now. */
    private static void bring() throws IOException {
        Path there = Files.createDirectories(VAR.resolve("learned"));
        Files.createDirectories(LEARNED);
        try (Stream<Path> files = Files.list(LEARNED)) {
            for (Path file :
                    files.filter(one -> !one.toString().endsWith(".tmp")).toList()) {
                Files.copy(file, there.resolve(file.getFileName()));
            }
        }
    }

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void whatWasHeardBeforeTheKillIsAnsweredOnceAfterIt() throws Exception {
        // The pause after an SMS is long enough to be killed in.
        Process first = start("--aiguilleur.turn.pause.sms=1h");
        twilio.text(url(), "+33639981901", "mon imprimante ne marche pas");
        first.destroyForcibly().waitFor();
        assertThat(twilio.sent()).isEmpty();

        Process second = start("--aiguilleur.turn.pause.sms=0s");
        try {
            Eventually.see("the answer", twilio::sent, sent -> !sent.isEmpty());
            twilio.text(url(), "+33639981902", "merci");
            Eventually.see("the second answer", () -> twilio.sentTo("+33639981902"), sent -> !sent.isEmpty());
        } finally {
            second.destroy();
            second.waitFor();
        }

        assertThat(twilio.sentTo("+33639981901")).hasSize(1);
    }

    private Process start(String setting) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "fr.aiguilleur.Aiguilleur",
                "--server.port=" + port,
                "--aiguilleur.var=" + VAR,
                setting);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed-node.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "AIGUILLEUR_PUBLIC_URL",
                        url(),
                        "AIGUILLEUR_TWILIO_ACCOUNT_SID",
                        TwilioStub.SID,
                        "AIGUILLEUR_TWILIO_AUTH_TOKEN",
                        TwilioStub.TOKEN,
                        "AIGUILLEUR_TWILIO_FROM",
                        "+33639980001",
                        "AIGUILLEUR_TWILIO_API_URL",
                        twilio.url()));
        Process process = builder.start();
        Eventually.see("the application ready", () -> TwilioStub.ready(url()), ready -> ready);
        return process;
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
