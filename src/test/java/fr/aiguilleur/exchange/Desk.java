package fr.aiguilleur.exchange;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Listing;
import fr.aiguilleur.directory.Standard;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.StepClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** A directory on a real database, with the rows of a file of its own, and the desk where files are handed in. */
record Desk(ConfigurableApplicationContext context) implements AutoCloseable {

    static final Path SHARED = Path.of("../shared/data");

    @EnableAutoConfiguration
    @ComponentScan({
        "fr.aiguilleur.directory",
        "fr.aiguilleur.exchange",
        "fr.aiguilleur.gazetteer",
        "fr.aiguilleur.knowledge",
        "fr.aiguilleur.wakeup"
    })
    static class Beans {

        @Bean
        StepClock clock() {
            return new StepClock();
        }
    }

    /** On a fresh database; these rows stand in the knowledge folder. */
    @SafeVarargs
    static Desk with(Map<String, String>... rows) {
        try {
            Path folder = Files.createTempDirectory("annuaire");
            Files.createDirectories(folder.resolve("directory"));
            Files.writeString(folder.resolve("directory/lieux.csv"), csv(List.of(rows)));
            return new Desk(new SpringApplicationBuilder(Beans.class)
                    .web(WebApplicationType.NONE)
                    .initializers(new Database())
                    .run("--aiguilleur.knowledge=" + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SafeVarargs
    final ImportReport take(Map<String, String>... rows) {
        return take(csv(List.of(rows)));
    }

    ImportReport take(String file) {
        return take(file.getBytes(StandardCharsets.UTF_8));
    }

    ImportReport take(byte[] file) {
        return context.getBean(Importer.class).take(file, "claire");
    }

    Directory directory() {
        return context.getBean(Directory.class);
    }

    List<Listing> listings() {
        return directory().listings();
    }

    /** A row with what every place needs, and these cells. */
    static Map<String, String> row(String... cells) {
        Map<String, String> row = new java.util.LinkedHashMap<>(Map.of(
                "id", "1",
                "pivot", "00000000000000",
                "nom", "Maison du numérique",
                "commune", "Massy",
                "code_postal", "91300",
                "adresse", "1 rue de Paris",
                "source", "coop",
                "date_maj", "2026-10-01"));
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    static String csv(List<Map<String, String>> rows) {
        List<String> columns = Stream.concat(
                        Standard.COLUMNS.stream(), rows.stream().flatMap(row -> row.keySet().stream()))
                .distinct()
                .toList();
        return Stream.concat(
                        Stream.of(String.join(",", columns)),
                        rows.stream()
                                .map(row -> columns.stream()
                                        .map(column -> "\""
                                                + row.getOrDefault(column, "").replace("\"", "\"\"") + "\"")
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        context.close();
    }
}
