package fr.aiguilleur.fault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL that can be restarted on the same data and the same port. */
final class OwnPostgres implements AutoCloseable {

    private static final Path DATA = Path.of("target", "fault-postgres");

    private final int port = Ports.free();
    private EmbeddedPostgres server;

    OwnPostgres() throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        server = start();
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(DATA)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** Every connection is lost, nothing that was committed is. */
    void restart() {
        try {
            server.close();
            server = start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
