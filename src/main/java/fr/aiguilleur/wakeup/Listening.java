package fr.aiguilleur.wakeup;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hears the wake-ups of all nodes and tells them to this one. */
@Component
class Listening extends Line {

    private static final int MILLIS = 10_000;

    private final ApplicationEventPublisher events;

    Listening(JdbcConnectionDetails database, ApplicationEventPublisher events) {
        super("wake-ups heard", database);
        this.events = events;
    }

    @Override
    void use(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        events.publishEvent(new Woken("", ""));
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            for (var notification : postgres.getNotifications(MILLIS)) {
                events.publishEvent(Woken.of(notification.getParameter()));
            }
        }
    }
}
