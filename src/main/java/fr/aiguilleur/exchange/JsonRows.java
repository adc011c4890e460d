package fr.aiguilleur.exchange;

import fr.aiguilleur.exchange.Incoming.Unreadable;
import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a JSON file: an array of objects, or one; a list is an array or one text with {@code |}. */
record JsonRows(List<Row> rows, List<Problem> problems) {

    private static final int DEEPEST = 10;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    static JsonRows read(KnowledgeFile file) {
        JsonRows read = new JsonRows(new ArrayList<>(), new ArrayList<>());
        boolean oneLine = file.text().strip().lines().limit(2).count() < 2;
        try (JsonParser parser = JSON.createParser(file.text())) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            for (int rank = 1; token != null && token != JsonToken.END_ARRAY; rank++) {
                // In a file of one line the rank says more than the line.
                int line = oneLine ? rank : parser.currentTokenLocation().getLineNr();
                if (token == JsonToken.START_OBJECT) {
                    JsonNode node = parser.readValueAsTree();
                    read.row(file, line, node);
                } else {
                    read.problems.add(file.problem(line, "", parser.getString(), "on attend un objet par lieu"));
                    parser.skipChildren();
                }
                token = parser.nextToken();
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new Unreadable("Ligne " + line + " : ce n'est pas du JSON correct. Rien n'a été importé.", List.of());
        }
        return read;
    }

    private void row(KnowledgeFile file, int line, JsonNode object) {
        Map<String, String> cells = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject() || (value.isArray() && value.valueStream().anyMatch(JsonNode::isContainer))) {
                problems.add(file.problem(
                        line,
                        field.getKey(),
                        "",
                        "on attend un texte ou une liste de textes : la valeur est laissée de côté"));
            } else if (value.isArray()) {
                cells.put(
                        field.getKey(), value.valueStream().map(JsonRows::text).collect(Collectors.joining("|")));
            } else {
                cells.put(field.getKey(), text(value));
            }
        });
        rows.add(new Row(file.name(), line, cells));
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asString().strip();
    }
}
