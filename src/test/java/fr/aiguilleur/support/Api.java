package fr.aiguilleur.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the application's HTTP API as a program with a key does. */
public record Api(App app, String key) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What came back. */
    public record Answer(int status, String contentType, JsonNode body) {

        public JsonNode at(String pointer) {
            return body.at(pointer);
        }
    }

    public Api as(String otherKey) {
        return new Api(app, otherKey);
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(app.url(path))).GET());
    }

    public Answer post(String path, Object body) {
        return send(HttpRequest.newBuilder(URI.create(app.url(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer put(String path, Object body) {
        return send(HttpRequest.newBuilder(URI.create(app.url(path)))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends a file as it is. */
    public Answer post(String path, String type, String file) {
        return send(HttpRequest.newBuilder(URI.create(app.url(path)))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(file)));
    }

    /** What an address gives, as text. */
    public String text(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(app.url(path))).GET()).body();
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request);
        String type = response.headers().firstValue("Content-Type").orElse("");
        boolean json = type.contains("json") && !response.body().isEmpty();
        return new Answer(response.statusCode(), type, json ? JSON.readTree(response.body()) : JSON.createObjectNode());
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
