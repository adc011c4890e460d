package fr.aiguilleur.places;

import fr.aiguilleur.directory.Directory;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the whole directory to anybody, in the national standard and for maps. */
@RestController
@RequestMapping("/api/v1/export")
class ExportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Directory directory;

    ExportController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping(value = "/lieux.csv", produces = "text/csv")
    ResponseEntity<String> csv() {
        return file(CsvExport.of(directory.listings()), CSV, "lieux.csv");
    }

    @GetMapping(value = "/lieux.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> json() {
        return file(JsonExport.rows(directory.listings()), MediaType.APPLICATION_JSON, "lieux.json");
    }

    @GetMapping(value = "/lieux.geojson", produces = "application/geo+json")
    ResponseEntity<String> geoJson() {
        return file(JsonExport.map(directory.listings()), GEO_JSON, "lieux.geojson");
    }

    private static ResponseEntity<String> file(String text, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}
