package fr.aiguilleur.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguilleur.attachment.MediaHost.Fetched;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Fetches one file. The credentials go to the API alone, and only for a file of our own account; from there one
 * redirect is followed, to where Twilio stores files, without them.
 */
class FileFetch {

    /** One byte more than the largest picture we take, so that a larger one is known to be too large. */
    private static final int MOST_BYTES = 8 * 1024 * 1024 + 1;

    private static final Pattern STORAGE =
            Pattern.compile("(?i)([a-z0-9-]+\\.)+(twilio\\.com|twiliocdn\\.com|amazonaws\\.com)");
    private static final int OK = 200;
    private static final int REDIRECTED = 3;

    private final TwilioAccount account;
    private final Duration connect;
    private final Duration patience;

    FileFetch(TwilioAccount account, Duration connect, Duration patience) {
        this.account = account;
        this.connect = connect;
        this.patience = patience;
    }

    /** From the beginning to the last byte within the patience. */
    Fetched fetch(String url) {
        Optional<URI> ours = ours(url);
        if (ours.isEmpty()) {
            return new Fetched.Never();
        }
        ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
        Future<Fetched> fetched = worker.submit(() -> follow(client, ours.get()));
        try {
            return fetched.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return new Fetched.NotNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.NotNow();
        } finally {
            client.shutdownNow();
            worker.shutdownNow();
        }
    }

    private Fetched follow(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(address)
                .header("Authorization", authorization())
                .header("User-Agent", "aiguilleur")
                .build();
        HttpResponse<InputStream> answer = client.send(asked, BodyHandlers.ofInputStream());
        Optional<String> elsewhere = answer.headers().firstValue("Location");
        if (answer.statusCode() / 100 != REDIRECTED || elsewhere.isEmpty()) {
            return read(answer);
        }
        answer.body().close();
        URI storage = address.resolve(elsewhere.get());
        if (!isStorage(storage)) {
            return new Fetched.Never();
        }
        return read(client.send(HttpRequest.newBuilder(storage).build(), BodyHandlers.ofInputStream()));
    }

    private static Fetched read(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return answer.statusCode() == OK ? new Fetched.File(body.readNBytes(MOST_BYTES)) : new Fetched.NotNow();
        }
    }

    /** Where the API keeps a file of this account; nothing for any other address, whoever gave it to us. */
    private Optional<URI> ours(String url) {
        String api = account.apiUrl();
        String path = url.startsWith(TwilioAccount.TWILIO + "/")
                ? url.substring(TwilioAccount.TWILIO.length())
                : url.startsWith(api + "/") ? url.substring(api.length()) : "";
        String files = "/2010-04-01/Accounts/" + Pattern.quote(account.sid()) + "/Messages/[\\w-]+/Media/[\\w-]+";
        return path.matches(files) ? Optional.of(URI.create(api + path)) : Optional.empty();
    }

    /** Twilio's own, or, where something else stands in for Twilio, that very server. */
    private boolean isStorage(URI address) {
        String host = address.getHost();
        URI api = URI.create(account.apiUrl());
        boolean twilio = "https".equals(address.getScheme())
                && host != null
                && STORAGE.matcher(host).matches();
        boolean same = host != null
                && host.equals(api.getHost())
                && address.getPort() == api.getPort()
                && String.valueOf(address.getScheme()).equals(api.getScheme());
        return twilio || same;
    }

    private String authorization() {
        byte[] credentials = (account.sid() + ":" + account.token()).getBytes(UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }
}
