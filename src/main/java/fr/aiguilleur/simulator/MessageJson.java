package fr.aiguilleur.simulator;

import fr.aiguilleur.simulator.Text.Direction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages as Twilio's API writes them. */
final class MessageJson {

    static final String VERSION = "2010-04-01";
    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final int A_SEGMENT = 153;

    private MessageJson() {}

    /** @param status the status to show; what an answer says may be older than what is known by now */
    static Map<String, @Nullable Object> of(Text text, String account, String status) {
        String uri = "/" + VERSION + "/Accounts/" + account + "/Messages/" + text.sid();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("account_sid", account);
        json.put("api_version", VERSION);
        json.put("body", text.body());
        json.put("date_created", date(text.at()));
        json.put("date_sent", status.equals("queued") ? null : date(text.at()));
        json.put("date_updated", date(text.at()));
        json.put("direction", text.direction() == Direction.INBOUND ? "inbound" : "outbound-api");
        json.put("error_code", null);
        json.put("error_message", null);
        json.put("from", text.from().startsWith("MG") ? null : text.from());
        json.put("messaging_service_sid", text.from().startsWith("MG") ? text.from() : null);
        json.put("num_media", "0");
        json.put("num_segments", String.valueOf(Math.max(1, (text.body().length() + A_SEGMENT - 1) / A_SEGMENT)));
        json.put("price", null);
        json.put("price_unit", "USD");
        json.put("sid", text.sid());
        json.put("status", status);
        json.put("subresource_uris", Map.of("media", uri + "/Media.json"));
        json.put("to", text.to());
        json.put("uri", uri + ".json");
        return json;
    }

    static Map<String, @Nullable Object> page(List<Text> texts, String account, int size) {
        String uri = "/" + VERSION + "/Accounts/" + account + "/Messages.json?PageSize=" + size + "&Page=0";
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "messages",
                texts.stream().map(text -> of(text, account, text.status())).toList());
        json.put("first_page_uri", uri);
        json.put("next_page_uri", null);
        json.put("previous_page_uri", null);
        json.put("page", 0);
        json.put("page_size", size);
        json.put("start", 0);
        json.put("end", Math.max(0, texts.size() - 1));
        json.put("uri", uri);
        return json;
    }

    private static String date(Instant at) {
        return RFC_2822.format(at);
    }
}
