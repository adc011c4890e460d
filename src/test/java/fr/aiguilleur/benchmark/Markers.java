package fr.aiguilleur.benchmark;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The number each message of the load carries in its words. */
final class Markers {

    private static final Pattern MARKER = Pattern.compile("repère-(\\d+)-");

    private Markers() {}

    static String words(int marker) {
        return "Bonjour, je suis toujours là, repère-" + marker + "- et merci de votre patience.";
    }

    static Optional<Integer> in(JsonNode event) {
        if (!event.path("author").asString("").equals("person")) {
            return Optional.empty();
        }
        Matcher matcher = MARKER.matcher(event.path("text").asString(""));
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
