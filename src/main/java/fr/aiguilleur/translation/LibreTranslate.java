package fr.aiguilleur.translation;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that speaks like LibreTranslate; whatever goes wrong there is no translation, and nothing worse. */
final class LibreTranslate implements Translator {

    private static final Logger log = LoggerFactory.getLogger(LibreTranslate.class);
    private static final Duration KNOWN = Duration.ofHours(1);
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(1);
    /** A translation that is so much longer is none. */
    private static final int LONGER = 8;

    private static final int AT_LEAST = 400;

    private final RestClient http;
    private final String key;
    private final Clock clock;
    private Set<String> languages = Set.of();
    private Instant askAgain = Instant.MIN;

    LibreTranslate(String url, String key, Duration patience, Clock clock) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(patience);
        this.http = RestClient.builder()
                .baseUrl(url.replaceFirst("/+$", ""))
                .requestFactory(requests)
                .build();
        this.key = key;
        this.clock = clock;
    }

    @Override
    public synchronized Set<String> languages() {
        if (clock.instant().isBefore(askAgain)) {
            return languages;
        }
        Optional<Set<String>> told = asked("its languages", () -> {
            JsonNode all = read(http.get().uri("/languages").retrieve().body(byte[].class));
            return StreamSupport.stream(all.spliterator(), false)
                    .map(language -> language.path("code").asString(""))
                    .filter(code -> code.matches("[a-z]{2,3}"))
                    .collect(Collectors.toUnmodifiableSet());
        });
        languages = told.orElse(languages);
        askAgain = clock.instant().plus(told.isPresent() ? KNOWN : ASKED_AGAIN);
        return languages;
    }

    @Override
    public Optional<String> translate(String text, String from, String to) {
        Map<String, String> question = new HashMap<>(Map.of("q", text, "source", from, "target", to, "format", "text"));
        if (!key.isEmpty()) {
            question.put("api_key", key);
        }
        return asked(
                        "a translation",
                        () -> read(http.post()
                                        .uri("/translate")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .body(question)
                                        .retrieve()
                                        .body(byte[].class))
                                .path("translatedText")
                                .asString("")
                                .strip())
                .filter(told -> !told.isEmpty() && told.length() <= Math.max(AT_LEAST, LONGER * text.length()));
    }

    private static JsonNode read(byte @Nullable [] body) {
        return JsonMapper.shared().readTree(body == null ? new byte[0] : body);
    }

    /** Only the kind of failure is told: what failed was asked with somebody's words. */
    private static <T> Optional<T> asked(String what, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (RestClientException | JacksonException e) {
            log.warn(
                    "the translation service did not give {}: {}",
                    what,
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
