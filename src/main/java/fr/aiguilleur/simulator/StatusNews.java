package fr.aiguilleur.simulator;

import fr.aiguilleur.network.Fate;
import fr.aiguilleur.network.Fault;
import fr.aiguilleur.network.PhoneNetwork;
import fr.aiguilleur.network.Text;
import java.time.Duration;
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
    void follow(Text text, Duration valid, Fault fault) {
        if (fault.mode() == Fault.Mode.EARLY_CALLBACKS) {
            tell(text, valid, fault);
        } else {
            Thread.ofVirtual().name("simulated news").start(() -> tell(text, valid, fault));
        }
    }

    private void tell(Text text, Duration valid, Fault fault) {
        boolean late = fault.mode() == Fault.Mode.LATE_DELIVERY;
        boolean expires =
                fault.mode() == Fault.Mode.EXPIRED || (late && fault.pause().compareTo(valid) > 0);
        if (late) {
            pause(expires ? valid : fault.pause());
        }
        Fate fate = expires ? new Fate(List.of("failed"), Fate.EXPIRED) : network.fate(text);
        if (fault.mode() == Fault.Mode.LATE_CALLBACKS) {
            pause(fault.pause());
        }
        network.mark(text.sid(), fate.last(), fate.code());
        if (!text.callback().isEmpty()) {
            told(fate, fault).forEach(status -> webhooks.post(text.callback(), fields(text, status, fate)));
        }
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
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
                    LATE_DELIVERY,
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
