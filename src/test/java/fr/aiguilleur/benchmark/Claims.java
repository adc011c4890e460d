package fr.aiguilleur.benchmark;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** Takes people from the queue as an operator's page does. */
final class Claims {

    private final LoadedApp app;
    private final String session;
    private final String token;

    Claims(LoadedApp app, String session) {
        this.app = app;
        this.session = session;
        String page = app.send(
                        HttpRequest.newBuilder(URI.create(app.url("/console"))).header("Cookie", session))
                .body();
        token = page.replaceFirst("(?s).*name=\"_csrf\" content=\"([^\"]+)\".*", "$1");
    }

    void claim(UUID escalation) {
        var answer =
                app.send(HttpRequest.newBuilder(URI.create(app.url("/api/v1/escalations/" + escalation + "/claim")))
                        .header("Cookie", session)
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.noBody()));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("not claimed: " + answer.statusCode() + " " + answer.body());
        }
    }
}
