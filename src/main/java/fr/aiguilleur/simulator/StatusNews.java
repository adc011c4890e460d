package fr.aiguilleur.simulator;

import fr.aiguilleur.network.Fate;
import fr.aiguilleur.network.Fault;
import fr.aiguilleur.network.PhoneNetwork;
import fr.aiguilleur.network.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells whoever sent a message what becomes of it, in the background and as badly as asked. */
@Component
@Simulated
class StatusNews {

    private final SimulatedAccount account;
    private final PhoneNetwork network;
    private final Webhooks webhooks;

    StatusNews(SimulatedAccount account, PhoneNetwork network, Webhooks webhooks) {
        this.account = account;
        this.network = network;
        this.webhooks = webhooks;
    }

    /** Returns at once, unless all is to be told before the sender has its answer. */
    void follow(Text text, Fault fault) {
        if (fault.mode() == Fault.Mode.EARLY_CALLBACKS) {
            tell(text, fault);
        } else {
            Thread.ofVirtual().name("simulated news").start(() -> tell(text, fault));
        }
    }

    private void tell(Text text, Fault fault) {
        Fate fate = fault.mode() == Fault.Mode.EXPIRED
                ? new Fate(List.of("failed"), Fate.EXPIRED)
                : network.fate(text);
        if (fault.mode() == Fault.Mode.LATE_CALLBACKS) {
            pause(fault);
        }
        network.mark(text.sid(), fate.last(), fate.code());
        if (!text.callback().isEmpty()) {
            told(fate, fault).forEach(status -> webhooks.post(text.callback(), fields(text, status, fate)));
        }
    }

    static void pause(Fault fault) {
        try {
            Thread.sleep(fault.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> told(Fate fate, Fault fault) {
        return switch (fault.mode()) {
            case DUPLICATE_CALLBACKS ->
                fate.statuses().stream()
                        .flatMap(status -> Stream.of(status, status))
                        .toList();
            case REORDERED_CALLBACKS -> fate.statuses().reversed();
            case LOST_CALLBACKS -> List.of();
            case NONE,
                    ERROR,
                    ERROR_AFTER_ACCEPT,
                    UNAVAILABLE,
                    TOO_MANY,
                    SLOW_BEFORE_ACCEPT,
                    TIMEOUT_AFTER_ACCEPT,
                    RESET,
                    RESET_AFTER_ACCEPT,
                    EXPIRED,
                    LATE_CALLBACKS,
                    EARLY_CALLBACKS,
                    WEBHOOK_LOST,
                    WEBHOOK_DOUBLED,
                    WEBHOOK_LATE -> fate.statuses();
        };
    }

    private Map<String, String> fields(Text text, String status, Fate fate) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "AccountSid", account.sid(),
                "ApiVersion", MessageJson.VERSION,
                "From", text.from(),
                "To", text.to(),
                "MessageSid", text.sid(),
                "SmsSid", text.sid(),
                "MessageStatus", status,
                "SmsStatus", status));
        if (text.service() != null) {
            fields.put("MessagingServiceSid", text.service());
        }
        if (fate.code() != 0 && status.equals(fate.last())) {
            fields.put("ErrorCode", String.valueOf(fate.code()));
        }
        return fields;
    }
}
