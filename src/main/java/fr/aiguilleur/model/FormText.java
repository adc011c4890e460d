package fr.aiguilleur.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Finds the form in what a model wrote: alone, in a fence, after its thoughts or among words. */
final class FormText {

    private static final int LONGEST = 40_000;
    private static final Pattern THOUGHTS = Pattern.compile("<think>.*?(?:</think>|\\z)", Pattern.DOTALL);
    /** Words may stand after the form. */
    private static final ObjectReader FORMS =
            JsonMapper.shared().readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private FormText() {}

    /** The first object, when it is whole and of this shape. */
    static Optional<JsonNode> read(@Nullable String text, Shape shape) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String said = THOUGHTS.matcher(text).replaceAll("");
        int start = said.indexOf('{');
        if (start < 0) {
            return Optional.empty();
        }
        try {
            JsonNode form = FORMS.readValue(said.substring(start));
            return Optional.of(form).filter(shape::fits);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
