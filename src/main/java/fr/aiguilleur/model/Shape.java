package fr.aiguilleur.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What an answer must look like; every field is there, and no other. */
sealed interface Shape {

    /** True when the answer is of this shape and within its limits. */
    boolean fits(JsonNode answer);

    /** The part of JSON schema that all servers know; limits are ours to check. */
    Map<String, ?> schema();

    record Fields(SequencedMap<String, Shape> fields) implements Shape {

        @Override
        public boolean fits(JsonNode answer) {
            return answer.isObject()
                    && Set.copyOf(answer.propertyNames()).equals(fields.keySet())
                    && fields.entrySet().stream()
                            .allMatch(field -> field.getValue().fits(answer.path(field.getKey())));
        }

        @Override
        public Map<String, ?> schema() {
            Map<String, Object> properties = new LinkedHashMap<>();
            fields.forEach((name, shape) -> properties.put(name, shape.schema()));
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "object");
            schema.put("properties", properties);
            schema.put("required", List.copyOf(fields.keySet()));
            schema.put("additionalProperties", false);
            return schema;
        }
    }

    /** @param allowed all that may be said; empty when anything may */
    record Words(List<String> allowed, int most) implements Shape {

        @Override
        public boolean fits(JsonNode answer) {
            return answer.isString()
                    && answer.stringValue().length() <= most
                    && (allowed.isEmpty() || allowed.contains(answer.stringValue()));
        }

        @Override
        public Map<String, ?> schema() {
            return allowed.isEmpty() ? Map.of("type", "string") : Map.of("type", "string", "enum", allowed);
        }
    }

    record Amount(boolean whole, double least, double most) implements Shape {

        @Override
        public boolean fits(JsonNode answer) {
            return answer.isNumber()
                    && (!whole || answer.isInt())
                    && answer.asDouble() >= least
                    && answer.asDouble() <= most;
        }

        @Override
        public Map<String, ?> schema() {
            return Map.of("type", whole ? "integer" : "number");
        }
    }

    record YesOrNo() implements Shape {

        @Override
        public boolean fits(JsonNode answer) {
            return answer.isBoolean();
        }

        @Override
        public Map<String, ?> schema() {
            return Map.of("type", "boolean");
        }
    }

    record Many(Shape each, int most) implements Shape {

        @Override
        public boolean fits(JsonNode answer) {
            return answer.isArray()
                    && answer.size() <= most
                    && answer.valueStream().allMatch(each::fits);
        }

        @Override
        public Map<String, ?> schema() {
            return Map.of("type", "array", "items", each.schema());
        }
    }
}
