package fr.aiguilleur.benchmark;

import fr.aiguilleur.benchmark.Corpus.Article;
import fr.aiguilleur.benchmark.Corpus.Spot;
import fr.aiguilleur.benchmark.Corpus.Town;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Full text in French without accents, trigrams for misspelt words, earth distances: all in one database. */
final class Postgres implements Peer {

    private static final Path SCRIPTS = Path.of("src/benchmark/postgres");

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final PreparedStatement guides;
    private final PreparedStatement places;
    private final PreparedStatement wanted;

    Postgres() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("max_parallel_workers_per_gather", "0")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("fsync", "off")
                .setServerConfig("jit", "off")
                .start();
        connection = server.getPostgresDatabase().getConnection();
        run("tables.sql");
        guides = connection.prepareStatement(Files.readString(SCRIPTS.resolve("guides.sql")));
        places = connection.prepareStatement(Files.readString(SCRIPTS.resolve("places.sql")));
        wanted = connection.prepareStatement(Files.readString(SCRIPTS.resolve("wanted.sql")));
    }

    @Override
    public void build(Corpus corpus) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into guide values (?, ?, ?, ?)")) {
            for (Article guide : corpus.guides()) {
                add(
                        insert,
                        guide.slug(),
                        guide.title(),
                        String.join("\n", guide.phrasings()),
                        String.join("\n", guide.passages()));
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into phrase values (?, ?)")) {
            for (Article guide : corpus.guides()) {
                add(insert, guide.slug(), guide.title());
                for (String phrasing : guide.phrasings()) {
                    add(insert, guide.slug(), phrasing);
                }
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into town values (?, ?, ?, ?)")) {
            for (Town town : corpus.towns()) {
                add(insert, town.name(), town.population(), town.latitude(), town.longitude());
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into place values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Spot place : corpus.places()) {
                add(
                        insert,
                        place.id(),
                        place.name(),
                        place.address(),
                        place.postcode() + " " + place.commune(),
                        String.join(", ", place.services()),
                        place.about(),
                        place.latitude(),
                        place.longitude());
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        run("indexes.sql");
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            boolean unknown = values[i] instanceof Double number && number.isNaN();
            insert.setObject(i + 1, unknown ? null : values[i]);
        }
        insert.addBatch();
    }

    private void run(String script) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(Files.readString(SCRIPTS.resolve(script)));
        }
    }

    @Override
    public List<String> guides(String text, int limit) throws SQLException {
        return ask(guides, text, limit);
    }

    @Override
    public List<String> places(String text, int limit) throws SQLException {
        return ask(places, text, limit);
    }

    @Override
    public boolean chooses() {
        return true;
    }

    /** It knows no hours, so Saturday is a day like any other. */
    @Override
    public List<String> choose(Wanted need, int limit) throws SQLException {
        wanted.setString(1, need.service());
        wanted.setDouble(2, need.latitude());
        wanted.setDouble(3, need.longitude());
        wanted.setBoolean(4, need.onlyFree());
        wanted.setInt(5, limit);
        return ids(wanted);
    }

    private static List<String> ask(PreparedStatement query, String text, int limit) throws SQLException {
        query.setString(1, text);
        query.setInt(2, limit);
        return ids(query);
    }

    private static List<String> ids(PreparedStatement query) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    @Override
    public long stored() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select sum(pg_total_relation_size(name::regclass))"
                        + " from unnest(array['guide', 'phrase', 'town', 'place']) name")) {
            size.next();
            return size.getLong(1);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        server.close();
    }
}
