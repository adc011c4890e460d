package fr.aiguilleur.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** A PostgreSQL of our own under {@code var/}, started where no database is configured; its data stay there. */
@Component
@Unconfigured
class LocalDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FileLock lock;
    private final EmbeddedPostgres postgres;

    LocalDatabase(@Value("${aiguilleur.var:var}") Path var) {
        Path data = var.resolve("postgres");
        try {
            Files.createDirectories(var);
            lock = lock(var);
            stopLeftOver(data.resolve("postmaster.pid"));
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(
                            var.resolve("postgres-binaries").toAbsolutePath().toFile())
                    .setCleanDataDirectory(false)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setPGStartupWait(PATIENCE)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the database under " + data.toAbsolutePath() + " did not start", e);
        }
        log.info("database in {}, port {}", data.toAbsolutePath(), postgres.getPort());
    }

    /** Two programs on one data folder would destroy each other's work. */
    private static FileLock lock(Path var) throws IOException {
        FileChannel channel =
                FileChannel.open(var.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            throw new IOException("another Aiguilleur is running on " + var.toAbsolutePath());
        }
        return lock;
    }

    /** After a kill -9 of this program its database lives on and holds the folder. */
    private static void stopLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .ifPresent(process -> {
                    log.info("stopping the database left over by a former run, pid {}", pid);
                    process.destroy();
                    process.onExit()
                            .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .join();
                    process.destroyForcibly();
                });
        Files.deleteIfExists(pidFile);
    }

    @Override
    public String getJdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "postgres";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.release();
    }
}
