package fr.aiguilleur.wakeup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends wake-ups to every node, after the commit of the transaction that wrote and on a connection of their own:
 * PostgreSQL lets only one transaction that notifies commit at a time. Losing one is harmless, because whoever is
 * woken reads the log from its own cursor and also polls slowly.
 */
@Component
public class Wakeups extends Line {

    private static final int MOST_WAITING = 10_000;

    private final BlockingQueue<Woken> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    Wakeups(JdbcConnectionDetails database) {
        super("wake-ups sent", database);
    }

    /** Wakes every node once the current transaction commits; at once where there is none. */
    public void send(String topic, String id) {
        Woken woken = new Woken(topic, id);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    waiting.offer(woken);
                }
            });
        } else {
            waiting.offer(woken);
        }
    }

    @Override
    void use(Connection connection) throws SQLException, InterruptedException {
        try (PreparedStatement notify =
                connection.prepareStatement("select pg_notify(?, told) from unnest(?::text[]) told")) {
            while (isRunning()) {
                Set<Woken> told = new LinkedHashSet<>();
                told.add(waiting.take());
                waiting.drainTo(told);
                notify.setString(1, CHANNEL);
                notify.setArray(
                        2,
                        connection.createArrayOf(
                                "text", told.stream().map(Woken::told).toArray()));
                notify.execute();
            }
        }
    }
}
