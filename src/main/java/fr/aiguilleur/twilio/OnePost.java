package fr.aiguilleur.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Makes one HTTP request for one call. The SDK's own client sends a message up to six times when the server answers
 * with an error, and a resident would read it six times.
 */
class OnePost extends com.twilio.http.HttpClient {

    /** No connection was made, so nothing was sent. */
    static class NotConnected extends RuntimeException {
        NotConnected(Throwable cause) {
            super(cause);
        }
    }

    private static final String TWILIO = "https://api.twilio.com";

    private final Supplier<String> apiUrl;
    private final Duration connect;
    private final Duration answer;

    OnePost(Supplier<String> apiUrl, Duration connect, Duration answer) {
        this.apiUrl = apiUrl;
        this.connect = connect;
        this.answer = answer;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    /**
     * Each request has its own connection: a kept one that the server closes meanwhile would leave us unsure. The
     * JDK's own timeout ends with the headers, so the body is waited for here.
     */
    @Override
    public Response makeRequest(Request request) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
        try {
            HttpResponse<String> response = client.sendAsync(jdkRequest(request), BodyHandlers.ofString())
                    .get(connect.plus(answer).toMillis(), TimeUnit.MILLISECONDS);
            return new Response(response.body(), response.statusCode());
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new ApiConnectionException("No whole answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("Stopped while waiting for the answer", e);
        } finally {
            client.shutdownNow();
        }
    }

    private static RuntimeException failure(Throwable cause) {
        boolean nothingSent = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return nothingSent ? new NotConnected(cause) : new ApiConnectionException("No whole answer", cause);
    }

    private HttpRequest jdkRequest(Request request) {
        String url = request.constructURL().toString();
        String target = url.startsWith(TWILIO) ? apiUrl.get() + url.substring(TWILIO.length()) : url;
        HttpRequest.Builder jdk = HttpRequest.newBuilder(URI.create(target))
                .timeout(answer)
                .header("Accept", "application/json")
                .header("User-Agent", "aiguilleur");
        if (request.requiresAuthentication()) {
            jdk.header("Authorization", request.getAuthString());
        }
        if (request.getMethod() == HttpMethod.POST) {
            return jdk.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(request.encodeFormBody()))
                    .build();
        }
        return jdk.method(request.getMethod().toString(), BodyPublishers.noBody())
                .build();
    }
}
