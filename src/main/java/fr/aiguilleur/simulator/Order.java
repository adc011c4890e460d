package fr.aiguilleur.simulator;

import fr.aiguilleur.network.Fate;
import fr.aiguilleur.network.Line;
import fr.aiguilleur.network.PhoneNetwork;
import fr.aiguilleur.network.Text;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to send a message, refused for what Twilio would refuse it for.
 *
 * @param from what is to be shown as its sender
 * @param valid how long it may wait until it leaves
 */
record Order(String to, String from, @Nullable String service, String body, String callback, Duration valid) {

    private static final int LONGEST = 1600;
    private static final int LONGEST_VALID = 36_000;

    static Order of(Map<String, String> form, String ownNumber) {
        String service = form.getOrDefault("MessagingServiceSid", "");
        String from = form.getOrDefault("From", service.isEmpty() ? "" : ownNumber);
        refuseIf(!service.matches("|MG[0-9a-fA-F]{32}"), 21701, "The Messaging Service does not exist");
        refuseIf(from.isEmpty(), 21603, "A 'From' phone number is required.");
        String validity = form.getOrDefault("ValidityPeriod", String.valueOf(LONGEST_VALID));
        refuseIf(
                !validity.matches("\\d{1,5}")
                        || Integer.parseInt(validity) < 1
                        || Integer.parseInt(validity) > LONGEST_VALID,
                20422,
                "Invalid Parameter: ValidityPeriod");
        return new Order(
                form.getOrDefault("To", ""),
                from,
                service.isEmpty() ? null : service,
                form.getOrDefault("Body", ""),
                form.getOrDefault("StatusCallback", ""),
                Duration.ofSeconds(Integer.parseInt(validity)));
    }

    void check(PhoneNetwork network) {
        refuseIf(to.isEmpty(), 21604, "A 'To' phone number is required.");
        refuseIf(!to.matches("(whatsapp:)?\\+[1-9]\\d{6,14}"), 21211, "Invalid 'To' Phone Number");
        refuseIf(
                to.startsWith("whatsapp:") != from.startsWith("whatsapp:"),
                21910,
                "Invalid 'From' and 'To' pair. 'From' and 'To' should be of the same channel");
        refuseIf(body.isEmpty(), 21602, "Message body is required.");
        refuseIf(body.length() > LONGEST, 21617, "The concatenated message body exceeds the 1600 character limit");
        refuseIf(callback.length() > 0 && !callback.matches("https?://.+"), 21609, "Invalid 'StatusCallback' URL");
        Line line = network.line(to);
        refuseIf(line == Line.INVALID, 21211, "Invalid 'To' Phone Number");
        refuseIf(line == Line.NOT_PERMITTED, 21408, "Permission to send an SMS has not been enabled for the region");
        // What a messaging service cannot deliver it finds out by itself, later.
        refuseIf(service == null && line == Line.LANDLINE, 21614, "'To' number is not a valid mobile number");
        refuseIf(
                service == null && network.hasOptedOut(to),
                Fate.OPTED_OUT,
                String.valueOf(Fate.sentence(Fate.OPTED_OUT)));
    }

    Text text() {
        return Text.sending(PhoneNetwork.sid("SM"), from, to, service, body, callback);
    }

    private static void refuseIf(boolean wrong, int code, String message) {
        if (wrong) {
            throw new Refusal(400, code, message);
        }
    }
}
