package fr.aiguilleur.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between a browser and the application; it can be cut, and it can lose what comes back. */
public final class Wire implements AutoCloseable {

    private final ServerSocket entrance;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile int port;
    private volatile boolean cut;
    private volatile boolean deaf;

    public Wire(int port) {
        this.port = port;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String url(String path) {
        return "http://localhost:" + entrance.getLocalPort() + path;
    }

    /** Every connection breaks and none is made. */
    public void cut() {
        cut = true;
        ends.forEach(Wire::close);
    }

    public void mend() {
        cut = false;
    }

    /** The server hears the browser, the browser hears nothing, and nobody notices. */
    public void loseAnswers() {
        deaf = true;
    }

    /** New connections work again; the deaf ones stay deaf. */
    public void mendNewConnections() {
        deaf = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                Thread.ofVirtual().start(() -> join(browser));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket browser) {
        ends.add(browser);
        try (browser;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            ends.add(server);
            if (cut) {
                return;
            }
            Deafness deafness = new Deafness();
            Thread answers = Thread.ofVirtual().start(() -> pour(server, browser, deafness));
            pour(browser, server, new Deafness(false));
            close(server);
            answers.join();
            ends.remove(server);
        } catch (IOException e) {
            // A broken connection is what this class is for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ends.remove(browser);
        }
    }

    /** Once deaf, a connection stays deaf. */
    private final class Deafness {
        private final boolean may;
        private boolean fallen;

        Deafness() {
            this(true);
        }

        Deafness(boolean may) {
            this.may = may;
        }

        boolean swallows() {
            fallen |= may && deaf;
            return fallen;
        }
    }

    private static void pour(Socket from, Socket to, Deafness deafness) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!deafness.swallows()) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // Cut, or the other end has gone.
        }
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed is closed.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        ends.forEach(Wire::close);
    }
}
