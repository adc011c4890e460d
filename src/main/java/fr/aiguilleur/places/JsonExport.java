package fr.aiguilleur.places;

import fr.aiguilleur.directory.Listing;
import fr.aiguilleur.directory.Standard;
import fr.aiguilleur.gazetteer.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Places as JSON of the national standard, where a list is one text with {@code |}, and as GeoJSON (RFC 7946). */
final class JsonExport {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonExport() {}

    static String rows(List<Listing> listings) {
        return JSON.writeValueAsString(listings.stream().map(JsonExport::row).toList());
    }

    /** Places without coordinates are features without geometry, as the format allows: none is lost. */
    static String map(List<Listing> listings) {
        return JSON.writeValueAsString(Map.of(
                "type",
                "FeatureCollection",
                "features",
                listings.stream().map(JsonExport::feature).toList()));
    }

    private static Map<String, Object> row(Listing listing) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (String column : Standard.COLUMNS) {
            String cell = listing.cells().getOrDefault(column, "");
            if (!cell.isEmpty()) {
                boolean degrees = column.equals("latitude") || column.equals("longitude");
                row.put(column, degrees ? Double.valueOf(cell) : cell);
            }
        }
        return row;
    }

    private static Map<String, Object> feature(Listing listing) {
        Map<String, Object> properties = row(listing);
        properties.remove("latitude");
        properties.remove("longitude");
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", listing.place().id());
        Point point = listing.place().point();
        feature.put(
                "geometry",
                point == null
                        ? null
                        : Map.of("type", "Point", "coordinates", List.of(point.longitude(), point.latitude())));
        feature.put("properties", properties);
        return feature;
    }
}
