package fr.aiguilleur.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.picture.Scan.Verdict;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The adapter against a daemon of the test's making. */
class ClamAvTest {

    private static final byte[] FILE = "X5O!P%@AP".repeat(3000).getBytes(StandardCharsets.US_ASCII);

    @Test
    void whatTheDaemonSaysIsTaken() throws IOException {
        assertThat(verdict("stream: OK")).isEqualTo(Verdict.CLEAN);
        assertThat(verdict("stream: Eicar-Test-Signature FOUND")).isEqualTo(Verdict.INFECTED);
    }

    @Test
    void nonsenseAndSilenceAreNoLeave() throws IOException {
        assertThat(verdict("INSTREAM size limit exceeded. ERROR")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict("HTTP/1.1 400 Bad Request")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(null)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void nobodyThereIsNoLeave() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(new ClamAv("localhost", port, Duration.ofSeconds(5)).scan(FILE))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(new ClamAv("nulle-part.invalid", 3310, Duration.ofSeconds(5)).scan(FILE))
                .isEqualTo(Verdict.UNKNOWN);
    }

    /** @param answer to the scan; null for a daemon that hears but never answers */
    private static Verdict verdict(@Nullable String answer) throws IOException {
        try (ServerSocket daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor()) {
            lines.execute(() -> {
                while (!daemon.isClosed()) {
                    try {
                        Socket line = daemon.accept();
                        lines.execute(() -> speak(line, answer));
                    } catch (IOException e) {
                        return; // the test is over
                    }
                }
            });
            Duration patience = answer == null ? Duration.ofMillis(300) : Duration.ofSeconds(20);
            try {
                return new ClamAv("127.0.0.1", daemon.getLocalPort(), patience).scan(FILE);
            } finally {
                daemon.close();
            }
        }
    }

    /** One command a line: which commands there are, or a file in pieces. */
    private static void speak(Socket line, @Nullable String answer) {
        try (line) {
            DataInputStream in = new DataInputStream(line.getInputStream());
            char kind = (char) in.read();
            StringBuilder command = new StringBuilder();
            for (int next = in.read(); next > 0 && next != '\n'; next = in.read()) {
                command.append((char) next);
            }
            String end = kind == 'z' ? "\0" : "\n";
            if (command.toString().equals("VERSIONCOMMANDS")) {
                write(
                        line,
                        "ClamAV 1.4.0/1/Mon Jan 1 00:00:00 2026| COMMANDS: SCAN PING VERSIONCOMMANDS INSTREAM" + end);
                return;
            }
            for (int size = in.readInt(); size > 0; size = in.readInt()) {
                in.readNBytes(size);
            }
            if (answer == null) {
                in.read(); // until the other side has had enough
            } else {
                write(line, answer + end);
            }
        } catch (IOException e) {
            // The other side is gone.
        }
    }

    private static void write(Socket line, String words) throws IOException {
        line.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
    }
}
