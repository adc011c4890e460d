package fr.aiguilleur.model;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is sent beside the prompt, as one JSON text; the last place where an address of a person is taken out. */
final class Question {

    private static final int LONGEST = 24_000;
    private static final Pattern PHONE = Pattern.compile("(?<![\\d])\\+?\\d(?:[ \\u00a0\\u202f./-]?\\d){8,}(?!\\d)");
    private static final Pattern MAIL =
            Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++", Pattern.UNICODE_CHARACTER_CLASS);
    /** Letters that nobody sees, with which orders are hidden in texts. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x{E0000}-\\x{E007F}\\u200B\\u202A-\\u202E\\u2060-\\u2064]");

    private Question() {}

    /** Nothing when it cannot be written or is too long to be asked. */
    static Optional<String> text(Map<String, ?> data) {
        try {
            JsonNode tree = JsonMapper.shared().valueToTree(data);
            if (tree.toString().length() > LONGEST) {
                return Optional.empty();
            }
            return Optional.of(JsonMapper.shared().writeValueAsString(careful(tree)));
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static JsonNode careful(JsonNode node) {
        if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(careful(node.stringValue()));
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> object.set(careful(field.getKey()), careful(field.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.valueStream().map(Question::careful).forEach(array::add);
            return array;
        }
        return node;
    }

    private static String careful(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        return PHONE.matcher(MAIL.matcher(seen).replaceAll("<MEL>")).replaceAll("<TEL>");
    }
}
