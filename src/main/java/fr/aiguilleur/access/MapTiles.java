package fr.aiguilleur.access;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whose pictures lie under our maps; none when the template is empty. */
@Component("mapTiles")
public class MapTiles {

    private final String template;
    private final String attribution;
    private final String origin;

    MapTiles(
            @Value("${aiguilleur.map.tiles}") String template,
            @Value("${aiguilleur.map.attribution}") String attribution) {
        this.template = template.strip();
        this.attribution = attribution.strip();
        this.origin = origin(this.template);
    }

    /** The address of a tile with {@code {z}}, {@code {x}} and {@code {y}}, as Leaflet reads it. */
    public String template() {
        return template;
    }

    /** Whom to thank, beside the map. */
    public String attribution() {
        return template.isEmpty() ? "" : attribution;
    }

    /** What the pages' security policy must let in: one origin of pictures, or nothing. */
    String origin() {
        return origin;
    }

    /** Tiles of our own address need no leave. Numbered hosts ({@code {s}.tile…}) are all let in. */
    private static String origin(String template) {
        if (!template.matches("(?i)https?://.*")) {
            return "";
        }
        URI address = URI.create(template.replace("{s}", "sss").replaceAll("[{}]", ""));
        if (address.getHost() == null) {
            throw new IllegalArgumentException("aiguilleur.map.tiles has no host that a browser would understand");
        }
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return (address.getScheme() + "://" + address.getHost() + port).replace("sss.", "*.");
    }
}
