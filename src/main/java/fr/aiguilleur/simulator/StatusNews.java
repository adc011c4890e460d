package fr.aiguilleur.simulator;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells whoever sent a message what becomes of it, in the background and as badly as asked. */
@Component
@Simulated
class StatusNews {

    private static final List<String> IN_ORDER = List.of("sent", "delivered");

    private final SimulatedAccount account;
    private final PhoneNetwork network;
    private final Webhooks webhooks;

    StatusNews(SimulatedAccount account, PhoneNetwork network, Webhooks webhooks) {
        this.account = account;
        this.network = network;
        this.webhooks = webhooks;
    }

    void follow(Text text, String callback, Fault fault) {
        Thread.ofVirtual().name("simulated news").start(() -> {
            if (fault.mode() == Fault.Mode.LATE_CALLBACKS) {
                pause(fault);
            }
            network.mark(text.sid(), IN_ORDER.getLast());
            if (!callback.isEmpty()) {
                told(fault).forEach(status -> webhooks.post(callback, fields(text, status)));
            }
        });
    }

    static void pause(Fault fault) {
        try {
            Thread.sleep(fault.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> told(Fault fault) {
        return switch (fault.mode()) {
            case DUPLICATE_CALLBACKS -> List.of("sent", "sent", "delivered", "delivered");
            case REORDERED_CALLBACKS -> IN_ORDER.reversed();
            case NONE, ERROR, UNAVAILABLE, TOO_MANY, TIMEOUT_AFTER_ACCEPT, RESET, LATE_CALLBACKS -> IN_ORDER;
        };
    }

    private Map<String, String> fields(Text text, String status) {
        return Map.of(
                "AccountSid", account.sid(),
                "ApiVersion", MessageJson.VERSION,
                "From", text.from(),
                "To", text.to(),
                "MessageSid", text.sid(),
                "SmsSid", text.sid(),
                "MessageStatus", status,
                "SmsStatus", status);
    }
}
