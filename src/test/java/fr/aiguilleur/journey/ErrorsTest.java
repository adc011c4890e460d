package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.support.App;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not work is told to people on a page in French, and to programs as problem details. */
@ResourceLock(App.SHARED)
class ErrorsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "GET, /nulle-part, 404, Cette page n'existe pas",
        "GET, /console/nulle-part.png, 302, ''",
        "POST, /login, 403, Cette page n'est pas pour ce compte",
        "GET, /error, 500, Quelque chose n'a pas marché",
        "GET, /webhooks/twilio/sms, 405, Quelque chose n'a pas marché",
    })
    void peopleReadAPage(String method, String path, int status, String words) throws Exception {
        HttpResponse<String> answer = send(method, path, BROWSER);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("Exception");
        if (!words.isEmpty()) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(answer.body()).contains("<html lang=\"fr\"", "Revenir à l'accueil", "tel:112");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nulle-part, 404, application/json",
        "GET, /api/v1/nulle-part, 404, application/json",
        "GET, /api/v1/nulle-part, 404, text/html",
        "PUT, /api/v1/escalations, 405, text/html",
    })
    void programsReadAProblem(String method, String path, int status, String accepted) throws Exception {
        HttpResponse<String> answer = send(method, path, accepted);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void pictogramsOutliveALostNetworkForAWhile() throws Exception {
        HttpResponse<String> answer = send("GET", "/pictos/pictos.svg", "*/*");

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=3600");
    }

    private static HttpResponse<String> send(String method, String path, String accepted)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(App.shared().url(path)))
                .header("Accept", accepted)
                .method(method, BodyPublishers.noBody());
        if (path.startsWith("/api/")) {
            request.header("Authorization", "Bearer " + App.KEY);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
