package fr.aiguilleur.wakeup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;

/** A connection to the database beside the pool, opened again a second after it was lost. */
abstract class Line implements SmartLifecycle {

    static final String CHANNEL = "aiguilleur";

    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final Duration PAUSE_AFTER_LOSS = Duration.ofSeconds(1);

    private final String name;
    private final JdbcConnectionDetails database;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    Line(String name, JdbcConnectionDetails database) {
        this.name = name;
        this.database = database;
    }

    /** Works while it runs. */
    abstract void use(Connection connection) throws SQLException, InterruptedException;

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name(name).start(this::keep);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keep() {
        try {
            while (running) {
                work();
                Thread.sleep(PAUSE_AFTER_LOSS);
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private void work() throws InterruptedException {
        try (Connection connection = connect()) {
            use(connection);
        } catch (SQLException e) {
            if (running) {
                log.warn("{} lost their connection, state {}", name, e.getSQLState());
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "aiguilleur " + name);
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }
}
