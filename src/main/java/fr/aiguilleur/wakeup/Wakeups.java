package fr.aiguilleur.wakeup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends and hears wake-ups. A notification leaves with the commit of the transaction that wrote; losing one is
 * harmless, because whoever is woken reads the log from its own cursor and also polls slowly.
 */
@Component
public class Wakeups implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Wakeups.class);
    private static final String CHANNEL = "aiguilleur";
    private static final Duration PAUSE_AFTER_LOSS = Duration.ofSeconds(1);
    private static final int LISTEN_MILLIS = 10_000;

    private final JdbcClient jdbc;
    private final JdbcConnectionDetails database;
    private final ApplicationEventPublisher events;
    private volatile boolean running;
    private volatile Thread listener = Thread.currentThread();

    Wakeups(JdbcClient jdbc, JdbcConnectionDetails database, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.database = database;
        this.events = events;
    }

    /** Wakes every node once the current transaction commits. */
    public void send(String topic, String id) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, topic + " " + id)
                .query()
                .singleRow();
    }

    @Override
    public void start() {
        running = true;
        listener = Thread.ofVirtual().name("wakeups").start(this::listenForever);
    }

    @Override
    public void stop() {
        running = false;
        listener.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listenForever() {
        while (running) {
            try (Connection connection = connect()) {
                listen(connection);
            } catch (SQLException e) {
                if (running) {
                    log.warn("wake-up connection lost, state {}", e.getSQLState());
                }
            }
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        events.publishEvent(new Woken("", ""));
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running) {
            for (var notification : postgres.getNotifications(LISTEN_MILLIS)) {
                String[] parts = notification.getParameter().split(" ", 2);
                events.publishEvent(new Woken(parts[0], parts[1]));
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "aiguilleur wakeups");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_LOSS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
