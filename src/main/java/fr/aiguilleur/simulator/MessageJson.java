package fr.aiguilleur.simulator;

import fr.aiguilleur.network.Fate;
import fr.aiguilleur.network.Picture;
import fr.aiguilleur.network.Text;
import fr.aiguilleur.text.Sms;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages and their pictures as Twilio's API writes them. */
final class MessageJson {

    static final String VERSION = "2010-04-01";
    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
            .withZone(ZoneOffset.UTC);

    private MessageJson() {}

    static Map<String, @Nullable Object> of(Text text, String account) {
        String uri = messages(account) + "/" + text.sid();
        boolean unassigned = text.status().equals("accepted");
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("account_sid", account);
        json.put("api_version", VERSION);
        json.put("body", text.body());
        json.put("date_created", date(text.at()));
        json.put("date_sent", text.sent() == null ? null : date(text.sent()));
        json.put("date_updated", date(text.sent() == null ? text.at() : text.sent()));
        json.put("direction", text.direction().word());
        json.put("error_code", text.code() == 0 ? null : text.code());
        json.put("error_message", Fate.sentence(text.code()));
        json.put("from", unassigned ? null : text.from());
        json.put("messaging_service_sid", text.service());
        json.put("num_media", String.valueOf(text.pictures().size()));
        json.put("num_segments", unassigned ? "0" : String.valueOf(Math.max(1, Sms.segments(text.body()))));
        json.put("price", null);
        json.put("price_unit", "EUR");
        json.put("sid", text.sid());
        json.put("status", text.status());
        json.put("subresource_uris", Map.of("media", uri + "/Media.json"));
        json.put("to", text.to());
        json.put("uri", uri + ".json");
        return json;
    }

    static Map<String, @Nullable Object> of(Picture picture, Text text, String account) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("account_sid", account);
        json.put("content_type", picture.type());
        json.put("date_created", date(text.at()));
        json.put("date_updated", date(text.at()));
        json.put("parent_sid", text.sid());
        json.put("sid", picture.sid());
        json.put("uri", messages(account) + "/" + text.sid() + "/Media/" + picture.sid() + ".json");
        return json;
    }

    /** The address of the messages of an account. */
    static String messages(String account) {
        return "/" + VERSION + "/Accounts/" + account + "/Messages";
    }

    private static String date(Instant at) {
        return RFC_2822.format(at);
    }
}
