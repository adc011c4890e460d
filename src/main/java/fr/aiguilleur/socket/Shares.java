package fr.aiguilleur.socket;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Takes open sockets in turn, a share at each beat: thousands that answer one heartbeat at once stall all others. */
public final class Shares {

    private final int shares;
    private int turn;

    /** @param shares how many beats it takes until each socket had its turn */
    public Shares(int shares) {
        this.shares = shares;
    }

    /** Those whose turn it is now; which share a socket is of follows from its id. */
    public synchronized <T> List<T> next(Map<String, T> sockets) {
        turn = (turn + 1) % shares;
        return sockets.entrySet().stream()
                .filter(socket -> Math.floorMod(socket.getKey().hashCode(), shares) == turn)
                .map(Entry::getValue)
                .toList();
    }
}
