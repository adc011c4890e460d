package fr.aiguilleur.model;

import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the small part of JSON schema that prompts use, and says where one goes beyond it. */
final class ShapeReader {

    private static final int LONGEST = 4_000;
    private static final int MANY = 100;

    private final Consumer<Problem> problems;

    ShapeReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    Shape read(YamlNode node) {
        return switch (node.text("type")) {
            case "object" -> fields(node);
            case "string" -> {
                known(node, "enum", "maxLength");
                yield new Shape.Words(node.texts("enum"), (int) number(node, "maxLength", LONGEST));
            }
            case "array" -> many(node);
            case "number" -> amount(node, false);
            case "integer" -> amount(node, true);
            case "boolean" -> {
                known(node);
                yield new Shape.YesOrNo();
            }
            default -> wrong(node, "type", "on attend object, string, array, number, integer ou boolean");
        };
    }

    private Shape fields(YamlNode node) {
        known(node, "properties", "required", "additionalProperties");
        LinkedHashMap<String, Shape> fields = new LinkedHashMap<>();
        node.child("properties").ifPresent(properties -> {
            for (String name : properties.keys()) {
                fields.put(name, read(properties.child(name).orElseThrow()));
            }
        });
        if (fields.isEmpty()) {
            return wrong(node, "properties", "il manque les champs du formulaire");
        }
        if (node.child("required").isPresent()
                && !Set.copyOf(node.texts("required")).equals(fields.keySet())) {
            wrong(node, "required", "tous les champs sont obligatoires : citez-les tous, ou retirez cette ligne");
        }
        if (node.child("additionalProperties").isPresent()
                && !node.text("additionalProperties").equals("false")) {
            wrong(node, "additionalProperties", "aucun autre champ n'est permis");
        }
        return new Shape.Fields(fields);
    }

    private Shape many(YamlNode node) {
        known(node, "items", "maxItems");
        return node.child("items")
                .<Shape>map(each -> new Shape.Many(read(each), (int) number(node, "maxItems", MANY)))
                .orElseGet(() -> wrong(node, "items", "il manque ce que la liste contient"));
    }

    private Shape amount(YamlNode node, boolean whole) {
        known(node, "minimum", "maximum");
        return new Shape.Amount(
                whole,
                number(node, "minimum", Double.NEGATIVE_INFINITY),
                number(node, "maximum", Double.POSITIVE_INFINITY));
    }

    private double number(YamlNode node, String key, double otherwise) {
        if (node.child(key).isEmpty()) {
            return otherwise;
        }
        try {
            return Double.parseDouble(node.text(key));
        } catch (NumberFormatException _) {
            wrong(node, key, "on attend un nombre");
            return otherwise;
        }
    }

    private void known(YamlNode node, String... keys) {
        for (String key : node.keys()) {
            if (!key.equals("type")
                    && !key.equals("description")
                    && !List.of(keys).contains(key)) {
                wrong(node, key, "ce mot du schéma n'est pas connu ici");
            }
        }
    }

    private Shape wrong(YamlNode node, String key, String reason) {
        problems.accept(node.problem(key, reason));
        return new Shape.YesOrNo();
    }
}
