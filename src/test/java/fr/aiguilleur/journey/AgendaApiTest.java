package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.aiguilleur.support.Api;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Eventually;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar for programs, with and without a key. */
@ResourceLock(App.SHARED)
class AgendaApiTest {

    private final App app = App.shared();
    private final Api anybody = new Api(app, "");

    @Test
    void theNextEventsNearACommuneAreOpenToAll() {
        Api.Answer answer = anybody.get("/api/v1/agenda?commune=91477&from=" + LocalDate.now() + "&to="
                + LocalDate.now().plusDays(30));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/total").asInt()).isPositive();
        assertThat(answer.at("/events/0").propertyNames())
                .contains("id", "title", "start", "end", "place", "distanceKm", "free", "url", "verifiedOn");
        assertThat(answer.at("/events/0/title").asString()).startsWith("[Exemple]");
        assertThat(answer.at("/events/0/example").asBoolean()).isTrue();
        assertThat(answer.at("/events/0/distanceKm").asDouble()).isBetween(0.0, 25.0);
        assertThat(OffsetDateTime.parse(answer.at("/events/0/start").asString()))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commune=Atlantide",
                "from=demain",
                "from=2026-11-24&to=2026-11-20",
                "from=2026-01-01&to=2099-01-01",
                "from=9999-12-31",
                "page=0",
                "page=x"
            })
    void badQuestionsSayWhichFieldAndWhy(String question) {
        Api.Answer answer = anybody.get("/api/v1/agenda?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().toString()).containsAnyOf("commune", "from", "to", "page");
    }

    @Test
    void calendarsSubscribeAndAskAgainCheaply() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        URI feed = URI.create(app.url("/agenda.ics"));

        HttpResponse<String> first = http.send(HttpRequest.newBuilder(feed).build(), BodyHandlers.ofString());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = http.send(
                HttpRequest.newBuilder(feed).header("If-None-Match", tag).build(), BodyHandlers.ofString());

        assertThat(first.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("max-age"));
        assertThat(first.body()).contains("TZID:Europe/Paris").contains("[Exemple]");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(anybody.text("/api/v1/agenda.ics")).isEqualTo(first.body());
    }

    @Test
    void oneEventAloneCanBeKept() {
        String id = anybody.get("/api/v1/agenda").at("/events/0/id").asString();

        assertThat(anybody.text("/agenda/" + id + ".ics"))
                .contains("BEGIN:VEVENT")
                .contains("[Exemple]");
        assertThat(anybody.get("/agenda/nulle-part.ics").status()).isEqualTo(404);
    }

    @Test
    void theAssistantTellsTheNextOnes() {
        Api.Answer answer = app.api()
                .post(
                        "/api/v1/assistant/query",
                        Map.of("text", "c'est quand le prochain atelier à Massy ?", "at", "2026-11-24T10:00:00+01:00"));

        assertThat(answer.at("/intent").asString()).isEqualTo("event");
        assertThat(answer.at("/agenda/0").propertyNames())
                .contains("id", "title", "start", "end", "place", "commune", "distanceKm", "free", "url", "verifiedOn");
        assertThat(answer.at("/agenda/0/title").asString()).startsWith("[Exemple]");
        assertThat(answer.at("/answer/text").asString()).contains("[Exemple]");
        assertThat(answer.at("/answer/citations/0/type").asString()).isEqualTo("event");
        assertThat(answer.at("/answer/citations/0/id").asString())
                .isEqualTo(answer.at("/agenda/0/id").asString());
    }

    @Test
    void aCalendarOfOthersIsReadByOneNodeAndItsLastGoodCopyIsKept() throws IOException {
        AtomicInteger looks = new AtomicInteger();
        AtomicReference<String> body = new AtomicReference<>(calendar("Atelier des voisins"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/agenda.ics", exchange -> {
            looks.incrementAndGet();
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(bytes.length == 0 ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        String database = Database.fresh();
        String[] settings = {
            "--aiguilleur.agenda.urls=http://localhost:" + server.getAddress().getPort() + "/agenda.ics",
            "--aiguilleur.agenda.trial=true",
            "--aiguilleur.agenda.look=200ms"
        };
        try (App one = App.start(database, settings);
                App two = App.start(database, settings)) {
            for (App node : List.of(one, two)) {
                Eventually.see(
                        "the neighbours' workshop",
                        () -> new Api(node, "").text("/agenda.ics"),
                        text -> text.contains("Atelier des voisins"));
            }
            assertThat(looks).hasValue(1);

            body.set("");
            JdbcClient jdbc = one.get(JdbcClient.class);
            jdbc.sql("update agenda_subscription set due_at = now() - interval '1 minute'")
                    .update();
            Eventually.see(
                    "a failure that is told",
                    () -> jdbc.sql("select failure from agenda_subscription")
                            .query(String.class)
                            .list(),
                    failures -> failures.toString().contains("503"));
            assertThat(new Api(two, "").text("/agenda.ics")).contains("Atelier des voisins");
        } finally {
            server.stop(0);
        }
    }

    private static String calendar(String title) {
        return """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:voisins
                SUMMARY:%s
                DTSTAMP:20261101T080000Z
                DTSTART;TZID=Europe/Paris:20261201T140000
                LOCATION:Massy
                END:VEVENT
                END:VCALENDAR
                """.formatted(title);
    }
}
