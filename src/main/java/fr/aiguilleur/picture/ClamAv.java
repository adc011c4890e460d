package fr.aiguilleur.picture;

import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.commands.scan.result.ScanResult;

/** Asks a ClamAV daemon; one that does not answer in time, or answers nonsense, has seen nothing. */
final class ClamAv implements Scan {

    private static final Logger log = LoggerFactory.getLogger(ClamAv.class);

    private final String host;
    private final int port;
    private final Duration patience;
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();

    ClamAv(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    @Override
    public Verdict scan(byte[] file) {
        // The client itself waits for ever; who is interrupted lets go of the line.
        Future<Verdict> asked = askers.submit(() -> ask(file));
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            log.warn("no picture can be scanned: {}", String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            log.warn("no picture can be scanned: no answer in {}", patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            asked.cancel(true);
        }
        return Verdict.UNKNOWN;
    }

    /** The name is looked up each time: a container that restarts may have moved. */
    private Verdict ask(byte[] file) {
        ScanResult result = new ClamavClient(new InetSocketAddress(host, port)).scan(new ByteArrayInputStream(file));
        return result instanceof ScanResult.OK ? Verdict.CLEAN : Verdict.INFECTED;
    }
}
