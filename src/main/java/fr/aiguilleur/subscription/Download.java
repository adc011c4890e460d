package fr.aiguilleur.subscription;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads a calendar from the web: only from the open internet, never for long, never much. */
@Component
class Download {

    private static final int MOST_BYTES = 3_000_000;
    private static final int MOST_REDIRECTS = 3;

    /** What a look gave. */
    sealed interface Answer {

        record Copy(
                String body,
                @Nullable String etag,
                @Nullable String lastModified) implements Answer {}

        record Unchanged() implements Answer {}

        /** @param reason in French, for the coordinators */
        record Failed(String reason) implements Answer {}
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final boolean trial;
    private final Duration patience;

    /** @param trial on a machine where somebody tries things out, calendars of the machine itself may be read */
    Download(
            @Value("${aiguilleur.agenda.trial:#{'${spring.datasource.url:}'.isBlank()}}") boolean trial,
            @Value("${aiguilleur.agenda.patience:30s}") Duration patience) {
        this.trial = trial;
        this.patience = patience;
    }

    Answer read(Subscription subscription) {
        try {
            URI address = URI.create(subscription.url());
            for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
                String refusal = refusal(address);
                if (refusal != null) {
                    return new Answer.Failed(refusal);
                }
                HttpResponse<byte[]> response = send(request(address, subscription));
                String next = response.headers().firstValue("Location").orElse("");
                if (response.statusCode() / 100 != 3 || response.statusCode() == 304 || next.isEmpty()) {
                    return answer(response);
                }
                address = address.resolve(next);
            }
            return new Answer.Failed("l'adresse renvoie sans fin vers d'autres adresses");
        } catch (TimeoutException e) {
            return new Answer.Failed("le serveur ne répond pas à temps");
        } catch (IOException e) {
            return new Answer.Failed("le serveur ne répond pas, ou le calendrier est trop grand");
        } catch (IllegalArgumentException e) {
            return new Answer.Failed("l'adresse n'en est pas une");
        }
    }

    private static HttpRequest request(URI address, Subscription subscription) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "text/calendar")
                .header("User-Agent", "Aiguilleur (agenda)");
        if (subscription.etag() != null) {
            request.header("If-None-Match", subscription.etag());
        }
        if (subscription.lastModified() != null) {
            request.header("If-Modified-Since", subscription.lastModified());
        }
        return request.build();
    }

    /** All of it within our patience: a server that sends a byte a minute is not waited for. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, TimeoutException {
        CompletableFuture<HttpResponse<byte[]>> sent =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            sent.cancel(true);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        if (response.statusCode() == 304) {
            return new Answer.Unchanged();
        }
        if (response.statusCode() != 200) {
            return new Answer.Failed("le serveur répond " + response.statusCode());
        }
        String body = new String(response.body(), StandardCharsets.UTF_8).replace("\0", "");
        if (!body.contains("BEGIN:VCALENDAR")) {
            return new Answer.Failed("ce n'est pas un calendrier");
        }
        return new Answer.Copy(
                body,
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Last-Modified").orElse(null));
    }

    /** Looked up just before it is called, and the machine keeps what it looked up for some seconds. */
    private @Nullable String refusal(URI address) {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null) {
            return "l'adresse n'en est pas une";
        }
        try {
            InetAddress[] found = InetAddress.getAllByName(host);
            if (trial && Stream.of(found).allMatch(InetAddress::isLoopbackAddress)) {
                return null;
            }
            if (!"https".equals(address.getScheme())) {
                return "l'adresse doit commencer par https";
            }
            return Stream.of(found).allMatch(PublicAddress::is) ? null : "l'adresse n'est pas sur l'internet public";
        } catch (UnknownHostException e) {
            return "le serveur est introuvable";
        }
    }
}
