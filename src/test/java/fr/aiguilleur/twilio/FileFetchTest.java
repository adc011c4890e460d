package fr.aiguilleur.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.aiguilleur.attachment.Media;
import fr.aiguilleur.attachment.MediaHost.Fetched;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are fetched over real HTTP, from two servers: one that stands for the API, one for anybody else. */
class FileFetchTest {

    private static final String FILE = "/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1";
    private static final int EIGHT_MEGABYTES = 8 * 1024 * 1024;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer api;
    private HttpServer stranger;

    @BeforeEach
    void listen() throws IOException {
        api = server();
        stranger = server();
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    @AfterEach
    void close() {
        over.countDown();
        api.stop(0);
        stranger.stop(0);
    }

    @Test
    void theRedirectIsFollowedOnceAndWithoutTheCredentials() {
        on(api, FILE, exchange -> redirect(exchange, "/stored?Signature=x"));
        on(api, "/stored", exchange -> answer(exchange, 200, "photo".getBytes(UTF_8)));

        assertThat(fetch(url(api) + FILE)).isEqualTo("photo");
        assertThat(asked).containsExactly(FILE + " Basic QUMxOnNlY3JldA==", "/stored null");
    }

    @Test
    void anAddressInTwiliosOwnWordsIsAskedForWhereTheApiIs() {
        on(api, FILE, exchange -> answer(exchange, 200, "photo".getBytes(UTF_8)));

        assertThat(fetch("https://api.twilio.com" + FILE)).isEqualTo("photo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/2010-04-01/Accounts/AC2/Messages/MM1/Media/ME1",
                "/2010-04-01/Accounts/AC1/Messages/MM1/Media/../../../Keys",
                "/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1?x=1",
                "/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1@elsewhere",
                "/",
                ""
            })
    void nothingElseIsAskedForAtTheApi(String path) {
        on(api, "/", exchange -> answer(exchange, 200, "secret".getBytes(UTF_8)));

        assertThat(media().fetch(url(api) + path)).isEqualTo(new Fetched.Never());
        assertThat(asked).isEmpty();
    }

    @Test
    void nobodyElseIsAskedAtAll() {
        on(stranger, "/", exchange -> answer(exchange, 200, "trap".getBytes(UTF_8)));

        assertThat(media().fetch(url(stranger) + FILE)).isEqualTo(new Fetched.Never());
        assertThat(media().fetch("file:///etc/passwd")).isEqualTo(new Fetched.Never());
        on(api, FILE, exchange -> redirect(exchange, url(stranger) + "/stored"));
        assertThat(media().fetch(url(api) + FILE)).isEqualTo(new Fetched.Never());
        assertThat(asked).allMatch(line -> line.startsWith(FILE)).hasSize(1);
    }

    @Test
    void aSecondRedirectIsNotFollowed() {
        on(api, FILE, exchange -> redirect(exchange, "/one"));
        on(api, "/one", exchange -> redirect(exchange, "/two"));

        assertThat(media().fetch(url(api) + FILE)).isEqualTo(new Fetched.NotNow());
        assertThat(asked).hasSize(2);
    }

    @Test
    void whatIsNotThereMayComeLater() {
        on(api, FILE, exchange -> answer(exchange, 404, new byte[0]));

        assertThat(media().fetch(url(api) + FILE)).isEqualTo(new Fetched.NotNow());
    }

    @Test
    void anEndlessFileIsCutAndASlowOneIsLeft() {
        on(api, FILE, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[1 << 16];
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(some);
            }
        });
        on(api, FILE.replace("ME1", "ME2"), exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        });

        assertThat(media().fetch(url(api) + FILE))
                .isInstanceOfSatisfying(
                        Fetched.File.class, file -> assertThat(file.bytes()).hasSize(EIGHT_MEGABYTES + 1));
        assertThat(media(Duration.ofMillis(300)).fetch(url(api) + FILE.replace("ME1", "ME2")))
                .isEqualTo(new Fetched.NotNow());
    }

    @Test
    void theFilesOfAMessageAreListedWithTheirAddresses() {
        on(
                api,
                "/2010-04-01/Accounts/AC1/Messages/MM1/Media.json",
                exchange -> answer(exchange, 200, """
            {"media_list": [{"sid": "ME1", "parent_sid": "MM1", "account_sid": "AC1", "content_type": "image/jpeg",
              "uri": "/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1.json"}], "page": 0, "page_size": 50,
              "first_page_uri": "/x", "next_page_uri": null, "previous_page_uri": null, "uri": "/x", "start": 0, "end": 0}\
            """.getBytes(UTF_8)));

        assertThat(media().of("MM1")).containsExactly(new Media(url(api) + FILE, "image/jpeg"));
    }

    private String fetch(String url) {
        return media().fetch(url) instanceof Fetched.File(byte[] bytes) ? new String(bytes, UTF_8) : "nothing";
    }

    private TwilioMedia media() {
        return media(Duration.ofSeconds(60));
    }

    private TwilioMedia media(Duration patience) {
        TwilioAccount account = TwilioAccountTest.account(Map.of(
                "AIGUILLEUR_TWILIO_ACCOUNT_SID", "AC1",
                "AIGUILLEUR_TWILIO_AUTH_TOKEN", "secret",
                "AIGUILLEUR_TWILIO_FROM", "+33937000000",
                "AIGUILLEUR_PUBLIC_URL", "https://aide.example.org",
                "AIGUILLEUR_TWILIO_API_URL", url(api)));
        OnePost http = new OnePost(account::apiUrl, Duration.ofSeconds(5), Duration.ofSeconds(20));
        return new TwilioMedia(account, http, patience);
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void on(HttpServer server, String path, Answer answer) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            try (exchange) {
                answer.to(exchange);
            }
        });
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(307, -1);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
