package fr.aiguilleur.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrowdTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Crowd crowd = new Crowd(1, meters);

    @Test
    void oneTooManyIsToldToComeAgainAndThePlaceIsFreeAfterwards() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> work(inside, leave));
        inside.await();

        MockHttpServletResponse second = answer("/webhooks/twilio/sms");
        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getHeader("Retry-After")).isEqualTo("2");
        assertThat(second.getContentType()).startsWith("application/problem+json");
        assertThat(second.getContentAsString()).contains("Réessayez dans quelques secondes");
        assertThat(answer("/actuator/health").getStatus()).isEqualTo(200);
        assertThat(meters.counter("aiguilleur.requests.turned.away").count()).isEqualTo(1);

        leave.countDown();
        first.join();
        assertThat(answer("/webhooks/twilio/sms").getStatus()).isEqualTo(200);
    }

    private void work(CountDownLatch inside, CountDownLatch leave) {
        try {
            crowd.doFilter(request("/webhooks/twilio/sms"), new MockHttpServletResponse(), (_, _) -> {
                inside.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        crowd.doFilter(request(path), response, (_, _) -> {});
        return response;
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("POST", path);
    }
}
