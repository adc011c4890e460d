package fr.aiguilleur.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguilleur.network.PhoneNetwork;
import fr.aiguilleur.network.Text;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request for the list of messages, newest first, a page at a time; each page names the message after which the
 * next begins, so that what arrives meanwhile moves nothing.
 *
 * @param query as it was asked, {@code DateSent>} and {@code DateSent<} included
 */
record Listing(String account, Map<String, String> query) {

    private static final int USUAL = 50;
    private static final int MOST = 1000;
    private static final String TOKEN = "PA";

    Map<String, @Nullable Object> of(PhoneNetwork network) {
        int size = number("PageSize", USUAL, 1, MOST);
        int page = number("Page", 0, 0, Integer.MAX_VALUE);
        List<Text> more = network.list(this::asked, before(network), size + 1);
        List<Text> shown = more.subList(0, Math.min(size, more.size()));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "messages",
                shown.stream().map(text -> MessageJson.of(text, account)).toList());
        json.put("first_page_uri", address(size, 0, ""));
        json.put(
                "next_page_uri",
                more.size() > size
                        ? address(size, page + 1, TOKEN + shown.getLast().sid())
                        : null);
        json.put("previous_page_uri", page == 0 ? null : address(size, page - 1, ""));
        json.put("page", page);
        json.put("page_size", size);
        json.put("start", page * size);
        json.put("end", page * size + Math.max(0, shown.size() - 1));
        json.put("uri", address(size, page, query.getOrDefault("PageToken", "")));
        return json;
    }

    private long before(PhoneNetwork network) {
        String token = query.getOrDefault("PageToken", "");
        return token.isEmpty()
                ? Long.MAX_VALUE
                : network.find(token.substring(Math.min(TOKEN.length(), token.length())))
                        .map(Text::number)
                        .orElseThrow(() -> new Refusal(400, 20001, "Invalid PageToken"));
    }

    private boolean asked(Text text) {
        Instant at = text.sent() == null ? text.at() : text.sent();
        return query.getOrDefault("To", text.to()).equals(text.to())
                && query.getOrDefault("From", text.from()).equals(text.from())
                && (!query.containsKey("DateSent")
                        || (!at.isBefore(from("DateSent")) && at.isBefore(until("DateSent"))))
                && (!query.containsKey("DateSent>") || !at.isBefore(from("DateSent>")))
                && (!query.containsKey("DateSent<") || at.isBefore(until("DateSent<")));
    }

    /** The beginning of a day, or of a second; all times are universal, the SDK does not even say so. */
    private Instant from(String name) {
        String when = query.getOrDefault(name, "");
        try {
            return when.length() <= "2026-11-24".length()
                    ? LocalDate.parse(when).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : LocalDateTime.parse(when.replaceFirst("Z$", "")).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw new Refusal(400, 20001, "Invalid " + name);
        }
    }

    /** The end of the same day, or second. */
    private Instant until(String name) {
        boolean day = query.getOrDefault(name, "").length() <= "2026-11-24".length();
        return from(name).plus(day ? Duration.ofDays(1) : Duration.ofSeconds(1));
    }

    private int number(String name, int usual, int least, int most) {
        try {
            return Math.clamp(Integer.parseInt(query.getOrDefault(name, String.valueOf(usual))), least, most);
        } catch (NumberFormatException _) {
            throw new Refusal(400, 20001, "Invalid " + name);
        }
    }

    private String address(int size, int page, String token) {
        Map<String, String> asked = new LinkedHashMap<>(query);
        asked.remove("PageToken");
        asked.put("PageSize", String.valueOf(size));
        asked.put("Page", String.valueOf(page));
        if (!token.isEmpty()) {
            asked.put("PageToken", token);
        }
        return MessageJson.messages(account) + ".json?"
                + asked.entrySet().stream()
                        .map(one ->
                                URLEncoder.encode(one.getKey(), UTF_8) + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
