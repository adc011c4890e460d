package fr.aiguilleur.model;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about the language model; what is blank is not set.
 *
 * @param baseUrl of an endpoint that speaks like OpenAI's, as {@code https://example.org/v1}
 * @param name of the model at that endpoint
 * @param timeout no question waits longer, however patient who asks
 * @param rate questions a minute, of all nodes together
 * @param budget tokens a day, sent and received, of all nodes together
 * @param priceIn of a million tokens sent, in euros
 * @param priceOut of a million tokens received, in euros
 * @param prompts a folder whose files stand for the packed ones
 */
@ConfigurationProperties("aiguilleur.model")
record ModelSettings(
        @Nullable String baseUrl,
        @Nullable String apiKey,
        @Nullable String name,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("60") int rate,
        @DefaultValue("2000000") long budget,
        @Nullable BigDecimal priceIn,
        @Nullable BigDecimal priceOut,
        @Nullable Path prompts) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    ModelSettings {
        baseUrl = set(baseUrl);
        apiKey = set(apiKey);
        name = set(name);
        prompts = prompts == null || prompts.toString().isBlank() ? null : prompts;
    }

    boolean named() {
        return baseUrl != null;
    }

    /** Where the model runs, for people to see; never the key. */
    @Nullable
    String host() {
        return baseUrl == null ? null : URI.create(baseUrl).getHost();
    }

    boolean priced() {
        return priceIn != null || priceOut != null;
    }

    /** In euros. */
    BigDecimal cost(Tokens tokens) {
        return part(priceIn, tokens.in()).add(part(priceOut, tokens.out()));
    }

    private static BigDecimal part(@Nullable BigDecimal price, long tokens) {
        return price == null
                ? BigDecimal.ZERO
                : price.multiply(BigDecimal.valueOf(tokens)).divide(MILLION);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ModelSettings[" + name + " at " + host() + "]";
    }

    private static @Nullable String set(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What one question took. */
    record Tokens(long in, long out) {

        static final Tokens NONE = new Tokens(0, 0);

        long sum() {
            return in + out;
        }
    }
}
