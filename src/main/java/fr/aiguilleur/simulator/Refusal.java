package fr.aiguilleur.simulator;

import java.util.Map;
import org.springframework.http.ResponseEntity;

/** A request that Twilio would refuse, with its own error code. */
class Refusal extends RuntimeException {

    private final int status;
    private final int code;

    Refusal(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal notFound() {
        return new Refusal(404, 20404, "The requested resource was not found");
    }

    ResponseEntity<Map<String, Object>> answer() {
        return ResponseEntity.status(status)
                .body(Map.of(
                        "code",
                        code,
                        "message",
                        String.valueOf(getMessage()),
                        "more_info",
                        "https://www.twilio.com/docs/errors/" + code,
                        "status",
                        status));
    }
}
