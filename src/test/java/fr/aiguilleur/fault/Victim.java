package fr.aiguilleur.fault;

import fr.aiguilleur.Aiguilleur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The application in a process of its own, on a database that outlives it. */
final class Victim implements AutoCloseable {

    private static final Path VAR = Path.of("target", "fault-var");
    private static final Path LEARNED = Path.of("target", "var", "learned");
    /** More settings for it, such as {@code --aiguilleur.sms.poll=1s}, separated by spaces. */
    private static final String MORE = System.getProperty("faults.settings", "");

    private final int port;
    private final OtherJvm jvm;
    private volatile boolean listens = true;

    /**
     * @param virtualMachine options of its virtual machine
     * @param settings that differ from a deployer's
     * @param api where it sends
     */
    Victim(
            int port,
            OwnPostgres database,
            Path log,
            List<String> virtualMachine,
            List<String> settings,
            String sid,
            String token,
            String api)
            throws IOException {
        this.port = port;
        FileSystemUtils.deleteRecursively(VAR);
        if (Files.isDirectory(LEARNED)) {
            FileSystemUtils.copyRecursively(LEARNED, VAR.resolve("learned"));
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--aiguilleur.var=" + VAR,
                "--aiguilleur.api-key=cle-des-pannes",
                "--aiguilleur.hotline.always=true",
                "--aiguilleur.public-url=" + url(),
                "--aiguilleur.twilio.account-sid=" + sid,
                "--aiguilleur.twilio.auth-token=" + token,
                "--aiguilleur.twilio.from=" + Carrier.NUMBER,
                "--aiguilleur.twilio.api-url=" + api));
        arguments.addAll(settings);
        Arrays.stream(MORE.split(" ")).filter(one -> !one.isEmpty()).forEach(arguments::add);
        jvm = new OtherJvm(Aiguilleur.class, log, virtualMachine, arguments);
        jvm.untilReady(url());
    }

    String url() {
        return "http://localhost:" + port;
    }

    boolean listens() {
        return listens;
    }

    void kill() {
        listens = false;
        jvm.kill();
    }

    void startAgain() {
        jvm.startAgain();
        jvm.untilReady(url());
        listens = true;
    }

    @Override
    public void close() {
        jvm.stop();
    }
}
