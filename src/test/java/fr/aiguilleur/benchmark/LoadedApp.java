package fr.aiguilleur.benchmark;

import fr.aiguilleur.support.TwilioStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application in a process of its own, with its own database, and what both cost the machine. */
final class LoadedApp implements AutoCloseable {

    static final String KEY = "cle-de-la-charge";
    private static final int PATIENCE_SECONDS = 600;
    private static final Path VAR = Path.of("target", "load-var");
    private static final Path LEARNED = Path.of("target", "var", "learned");

    private final HttpClient http;
    private final int port = freePort();
    private final Process process;

    LoadedApp(HttpClient http) throws IOException {
        this.http = http;
        FileSystemUtils.deleteRecursively(VAR);
        if (Files.isDirectory(LEARNED)) {
            FileSystemUtils.copyRecursively(LEARNED, VAR.resolve("learned"));
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "fr.aiguilleur.Aiguilleur",
                        "--server.port=" + port,
                        "--aiguilleur.api-key=" + KEY,
                        "--aiguilleur.turn.pause.web=0s",
                        "--aiguilleur.hotline.always=true",
                        "--aiguilleur.var=" + VAR)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "load.log").toFile());
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        untilReady();
    }

    /** Longer than any test waits: the first start learns from all examples. */
    private void untilReady() {
        for (int tries = 0; !TwilioStub.ready(url("")) && process.isAlive() && tries < PATIENCE_SECONDS; tries++) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        if (!TwilioStub.ready(url(""))) {
            process.destroy();
            throw new IllegalStateException("the application did not start, see target/load.log");
        }
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    JsonNode get(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    String text(String path) {
        return send(request(path).GET()).body();
    }

    HttpResponse<String> post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    /** A session of this account, as the header a browser sends. */
    String signIn(String account, String password) {
        HttpResponse<String> form = send(HttpRequest.newBuilder(URI.create(url("/login"))));
        String cookie = cookie(form);
        String token = form.body().replaceFirst("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> in = send(HttpRequest.newBuilder(URI.create(url("/login")))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token + "&username=" + account + "&password=" + password)));
        return cookie(in);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(value -> value.replaceFirst(";.*", ""))
                .orElseThrow(() -> new IllegalStateException("no session: " + answer.statusCode()));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path))).header("Authorization", "Bearer " + KEY);
    }

    /** Time the processors worked for the application. */
    Duration work() {
        return cpu(process.toHandle());
    }

    /** Time they worked for its database: its connections stay, so none of it leaves with a process that ends. */
    Duration workOfDatabase() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(VAR.resolve("postgres/postmaster.pid")).getFirst());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .map(LoadedApp::cpu)
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration cpu(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Megabytes of the heap that a collection leaves. */
    long liveHeap() throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        double bytes = text("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return Math.round(bytes / 1e6);
    }

    /** Megabytes of memory the process holds; 0 where the system does not tell. */
    long resident() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
                .findFirst()
                .orElse(0);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** A frame or a body in a line. */
    static Map<String, Object> frame(Object... pairs) {
        Map<String, Object> frame = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            frame.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return frame;
    }

    static List<Long> sorted(Stream<Long> nanos) {
        return nanos.sorted().toList();
    }
}
