package fr.aiguilleur.fault;

import fr.aiguilleur.support.TwilioStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A program of ours in a process of its own, which can be killed as a machine kills: without a last word. */
final class OtherJvm {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final List<String> command;
    private final Path log;
    private volatile Process process;

    /** @param log where what it prints is kept, all its lives one after the other */
    OtherJvm(Class<?> program, Path log, List<String> virtualMachine, List<String> arguments) {
        this.log = log;
        this.command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Stream.of(
                        virtualMachine,
                        List.of(
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                program.getName()),
                        arguments)
                .forEach(command::addAll);
        this.process = start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    private Process start() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void startAgain() {
        process = start();
    }

    /** Waits until it answers at this address. */
    void untilReady(String url) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!TwilioStub.ready(url)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("it did not start, see " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    void stop() {
        process.destroy();
        process.onExit().join();
    }
}
