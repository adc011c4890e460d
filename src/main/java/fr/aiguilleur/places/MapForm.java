package fr.aiguilleur.places;

import fr.aiguilleur.directory.Standard;
import fr.aiguilleur.gazetteer.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for on the map, as the address of the page says it. What it does not understand is left out: a
 * person is never told off for an address.
 *
 * @param said only what was understood, by field
 */
public record MapForm(Map<String, String> said, int page) {

    static final List<String> DISTANCES = List.of("2", "5", "10", "25");
    static final String USUAL_KM = "10";
    private static final List<String> FIELDS =
            List.of("q", "near", "service", "public", "special", "open", "free", "km");
    private static final List<String> WHERE = List.of("q", "near", "km");
    private static final int LONGEST = 100;
    private static final Pattern NEAR = Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?),(-?\\d{1,3}(?:\\.\\d+)?)");

    static MapForm of(Map<String, String> parameters) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = parameters.getOrDefault(field, "").strip();
            if (understood(field, value)) {
                said.put(field, value);
            }
        }
        if (said.containsKey("q")) {
            said.remove("near"); // who names a place means it, wherever they are
        }
        String page = parameters.getOrDefault("page", "1");
        return new MapForm(said, page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    private static boolean understood(String field, String value) {
        return switch (field) {
            case "q" -> !value.isEmpty() && value.length() <= LONGEST;
            case "near" -> point(value).isPresent();
            case "service" -> Standard.SERVICES.contains(value);
            case "public" -> Standard.PUBLICS.contains(value);
            case "special" -> Standard.SPECIAL.contains(value);
            case "open" -> Opening.named(value).isPresent();
            case "free" -> value.equals("true");
            case "km" -> DISTANCES.contains(value);
            default -> false;
        };
    }

    /** Empty when it was not said. */
    public String get(String field) {
        return said.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return said.containsKey(field);
    }

    /** Whether anything beside where and how far keeps places out. */
    public boolean filtered() {
        return said.keySet().stream().anyMatch(field -> !WHERE.contains(field));
    }

    Optional<Point> near() {
        return point(get("near"));
    }

    Optional<Opening> opening() {
        return Opening.named(get("open"));
    }

    double km() {
        return Double.parseDouble(said.getOrDefault("km", USUAL_KM));
    }

    MapForm without(String field) {
        return new MapForm(
                said.entrySet().stream()
                        .filter(one -> !one.getKey().equals(field))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new)),
                1);
    }

    /** The same place and distance, without any other wish. */
    MapForm onlyWhere() {
        MapForm only = this;
        for (String field : FIELDS) {
            only = WHERE.contains(field) ? only : only.without(field);
        }
        return only;
    }

    MapForm with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(said);
        more.put(field, value);
        return new MapForm(more, 1);
    }

    /** The same question on another page of its answers. */
    public MapForm on(int other) {
        return new MapForm(said, other);
    }

    /** The address that asks this. */
    public String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/carte");
        said.keySet().forEach(field -> address.queryParam(field, "{" + field + "}"));
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(said).toUriString();
    }

    private static Optional<Point> point(String text) {
        Matcher degrees = NEAR.matcher(text);
        if (!degrees.matches()) {
            return Optional.empty();
        }
        Point point = new Point(Double.parseDouble(degrees.group(1)), Double.parseDouble(degrees.group(2)));
        return Optional.of(point)
                .filter(known -> Math.abs(known.latitude()) <= 90 && Math.abs(known.longitude()) <= 180);
    }
}
