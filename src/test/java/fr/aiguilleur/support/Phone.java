package fr.aiguilleur.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A simulated phone: writes text messages and reads what comes back. */
public final class Phone {

    private static final AtomicInteger NUMBER = new AtomicInteger(200);

    private final Api api;
    private final String number;
    private final String path;

    private Phone(Api api, String number) {
        this.api = api;
        this.number = number;
        this.path = "/simulator/phone/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/messages";
    }

    /** One with a number that ARCEP keeps for fiction. */
    public static Phone of(App app) {
        return new Phone(app.api(), "+33639981" + NUMBER.incrementAndGet());
    }

    public String number() {
        return number;
    }

    public void write(String text) {
        api.post(path, Map.of("text", text));
    }

    public void writeAgain(String text, String messageSid) {
        api.post(path, Map.of("text", text, "messageSid", messageSid));
    }

    /** What is at the other end from now on: "unreachable", "landline" and the like. */
    public void becomes(String line) {
        api.post(path.replaceFirst("/messages$", "/line"), Map.of("line", line));
    }

    /** The texts received so far, first to last. */
    public List<String> received() {
        return api.get(path)
                .body()
                .valueStream()
                .filter(text -> !text.get("mine").asBoolean())
                .map(text -> text.get("text").asString())
                .toList();
    }

    /** Waits until one more text than before has come, and reads it. */
    public String next(int before) {
        List<String> all = Eventually.see("a text message", this::received, texts -> texts.size() > before);
        return all.get(before);
    }

    /** Waits for a text that contains these words. */
    public String reads(String words) {
        return Eventually.see("a text with " + words, this::received, texts -> has(texts, words)).stream()
                .filter(text -> text.contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static boolean has(List<String> texts, String words) {
        return texts.stream().anyMatch(text -> text.contains(words));
    }
}
