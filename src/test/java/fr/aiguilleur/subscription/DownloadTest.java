package fr.aiguilleur.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.aiguilleur.subscription.Download.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a calendar from the web, also from those who would send us elsewhere or never end. */
class DownloadTest {

    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.createContext("/good.ics", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer(exchange, known ? 304 : 200, known ? "" : CALENDAR);
        });
        server.createContext("/page", exchange -> answer(exchange, 200, "<html>"));
        server.createContext("/broken", exchange -> answer(exchange, 500, ""));
        server.createContext("/huge", exchange -> answer(exchange, 200, CALENDAR.repeat(200_000)));
        server.createContext("/moved", exchange -> redirect(exchange, "/good.ics"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/inside", exchange -> redirect(exchange, "http://10.0.0.1/secret"));
        server.createContext("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('B');
            exchange.getResponseBody().flush();
            await();
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void aCalendarIsReadAndOnlyReadAgainWhenItChanged() {
        assertThat(read("/good.ics", null)).isEqualTo(new Answer.Copy(CALENDAR, "\"1\"", null));
        assertThat(read("/good.ics", "\"1\"")).isEqualTo(new Answer.Unchanged());
        assertThat(read("/moved", null)).isInstanceOf(Answer.Copy.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/broken", "/huge", "/round", "/inside", "/file", "/slow", "/missing"})
    void whatIsNoCalendarOrNeverEndsIsAFailureThatSaysWhy(String path) {
        assertThat(read(path, null))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.reason()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/x.ics",
                "https://localhost/x.ics",
                "https://127.0.0.1/x.ics",
                "https://[::1]/x.ics",
                "https://10.1.2.3/x.ics",
                "https://169.254.169.254/latest",
                "https://192.168.1.1/x.ics",
                "https://2130706433/x.ics",
                "https://[::ffff:10.0.0.1]/x.ics",
                "http://93.184.215.14/x.ics",
                "https://user:secret@93.184.215.14/x.ics",
                "file:///etc/passwd",
                "ftp://93.184.215.14/x.ics",
                "x"
            })
    void outsideATrialOnlyTheOpenInternetIsRead(String url) {
        Download download = new Download(false, Duration.ofSeconds(30));

        assertThat(download.read(new Subscription(url, "x", "", null, null))).isInstanceOf(Answer.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "127.9.9.9",
                "169.254.1.1",
                "172.16.0.1",
                "192.0.0.1",
                "192.168.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2001::1",
                "2002:a00:1::1"
            })
    void ourOwnNetworksAreNotTheInternet(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "100.128.0.1", "172.32.0.1", "2001:4860:4860::8888", "2a01:e0a::1"})
    void theRestIs(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    private Answer read(String path, @Nullable String etag) {
        Duration patience = path.equals("/slow") ? Duration.ofMillis(300) : Duration.ofSeconds(30);
        String url = "http://localhost:" + server.getAddress().getPort() + path;
        return new Download(true, patience).read(new Subscription(url, "x", "", etag, null));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        answer(exchange, 302, "");
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
