package fr.aiguilleur.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Twilio's own OpenAPI document says of messages: whether a request or an answer keeps to it. Unlike there, a field
 * that is not described is an error: whoever sends one has mistyped it.
 */
public final class TwilioContract {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORM = "application/x-www-form-urlencoded";

    /** The document describes no answer to a bad request; this is what Twilio's manual shows. */
    private static final String ERROR = """
        {"type": "object", "required": ["code", "message", "more_info", "status"], "properties": {
            "code": {"type": "integer", "minimum": 10000, "maximum": 99999}, "message": {"type": "string"},
            "more_info": {"type": "string", "pattern": "^https://www\\\\.twilio\\\\.com/docs/errors/[0-9]+$"},
            "status": {"type": "integer", "minimum": 400, "maximum": 599}}}\
        """;

    private final ObjectNode document = read();
    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialects.getOpenApi30(),
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(false)
                    .build()));

    /**
     * What is wrong with a request.
     *
     * @param query behind the ?, or null
     * @param body a form, or empty
     */
    public List<String> request(String method, String path, String query, String body) {
        Optional<Map.Entry<String, JsonNode>> described = operation(method, path);
        if (described.isEmpty()) {
            return List.of("Twilio has no " + method + " " + path);
        }
        JsonNode operation = described.get().getValue();
        ObjectNode parameters = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = parameters.putObject("properties");
        ArrayNode required = parameters.putArray("required");
        for (JsonNode parameter : operation.path("parameters")) {
            properties.set(parameter.get("name").asString(), parameter.get("schema"));
            if (parameter.path("required").asBoolean(false)) {
                required.add(parameter.get("name").asString());
            }
        }
        ObjectNode asked = form(query, parameters);
        inPath(described.get().getKey(), path).forEach(asked::put);
        List<String> wrong = new ArrayList<>(check(parameters, asked));
        JsonNode schema =
                operation.path("requestBody").path("content").path(FORM).path("schema");
        if (schema.isMissingNode()) {
            if (!body.isEmpty()) {
                wrong.add("a body is not asked for");
            }
        } else {
            wrong.addAll(check(schema, form(body, schema)));
        }
        return wrong;
    }

    /** What is wrong with an answer. */
    public List<String> answer(String method, String path, int status, String body) {
        if (status >= 400) {
            return check(JSON.readTree(ERROR), JSON.readTree(body));
        }
        JsonNode described = operation(method, path)
                .map(operation -> operation.getValue().path("responses").path(String.valueOf(status)))
                .orElseThrow(() -> new AssertionError("Twilio has no " + method + " " + path));
        if (described.isMissingNode()) {
            return List.of("Twilio never answers " + status);
        }
        JsonNode schema = described.path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("Twilio answers no body");
        }
        return check(schema, JSON.readTree(body));
    }

    private List<String> check(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(strict(schema.deepCopy()));
        whole.set("components", strict(document.get("components").deepCopy()));
        return registry.getSchema(whole).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static JsonNode strict(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(TwilioContract::strict);
        return schema;
    }

    /** Values of a form are words; here they get the type they are meant to have. */
    private ObjectNode form(String encoded, JsonNode schema) {
        ObjectNode form = JSON.createObjectNode();
        if (encoded == null || encoded.isEmpty()) {
            return form;
        }
        for (String field : encoded.split("&")) {
            String[] parts = field.split("=", 2);
            String name = URLDecoder.decode(parts[0], UTF_8);
            String value = parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8);
            switch (schema.path("properties").path(name).path("type").asString("")) {
                case "integer", "number", "boolean" -> form.set(name, typed(value));
                case "array" -> form.withArray("/" + name).add(value);
                default -> form.put(name, value);
            }
        }
        return form;
    }

    private static JsonNode typed(String value) {
        return value.matches("-?\\d+(\\.\\d+)?|true|false")
                ? JSON.readTree(value)
                : JSON.getNodeFactory().stringNode(value);
    }

    private Optional<Map.Entry<String, JsonNode>> operation(String method, String path) {
        // The narrowest first: a name in braces also fits what stands there literally.
        return document.get("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/.]+")))
                .filter(entry -> entry.getValue().has(method.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().get(method.toLowerCase(Locale.ROOT))));
    }

    private static Map<String, String> inPath(String template, String path) {
        Map<String, String> found = new TreeMap<>();
        String[] names = template.split("/");
        String[] values = path.split("/");
        for (int i = 0; i < names.length; i++) {
            if (names[i].startsWith("{")) {
                found.put(names[i].replaceAll("[{}]|\\.json", ""), values[i].replace(".json", ""));
            }
        }
        return found;
    }

    private static ObjectNode read() {
        try (InputStream in = TwilioContract.class.getResourceAsStream("/twilio/messages-openapi.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
