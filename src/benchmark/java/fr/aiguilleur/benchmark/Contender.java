package fr.aiguilleur.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;

/** A peer as it is started: in a process of its own, on one core, with its own class path. */
enum Contender {
    OURS("ours", "Aiguilleur", "Ours"),
    LUCENE("lucene", "Lucene BM25, FrenchAnalyzer", "PlainLucene"),
    SOLR("solr", "Solr embedded, edismax", "Solr"),
    POSTGRES("postgres", "PostgreSQL french + unaccent + pg_trgm", "Postgres"),
    MINILM("minilm", "LangChain4j in memory, all-MiniLM-L6-v2-q", "MiniLm");

    private static final String PACKAGE = "fr.aiguilleur.benchmark.";
    private static final Path SOLR_FOLDER = Path.of("src/benchmark/solr");
    private static final Path WORK = Path.of("target/benchmark");
    private static final List<String> TASKSET = List.of("taskset", "-c");

    final String key;
    final String title;
    private final String type;

    Contender(String key, String title, String type) {
        this.key = key;
        this.title = title;
        this.type = type;
    }

    static Contender of(String key) {
        for (Contender contender : values()) {
            if (contender.key.equals(key)) {
                return contender;
            }
        }
        throw new IllegalArgumentException("No peer is called " + key);
    }

    /** Runs the trial; false when it failed, which its output tells. */
    boolean run(Path corpus, Path answers, String core) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (pins()) {
            command.addAll(TASKSET);
            command.add(core);
        } else {
            System.out.println("SKIPPED: no taskset here, the process is only told that it has one core");
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=1",
                "-Xmx4g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=src/benchmark/logback.xml",
                "-Dlog4j2.level=ERROR",
                "-classpath",
                classPath(),
                PACKAGE + "Trial",
                PACKAGE + type,
                corpus.toString(),
                answers.toString()));
        Files.deleteIfExists(answers);
        int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
        return ended == 0 && Files.exists(answers);
    }

    private static boolean pins() throws InterruptedException {
        try {
            return new ProcessBuilder("taskset", "-V")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String classPath() throws IOException, InterruptedException {
        return this == SOLR ? solrClassPath() : System.getProperty("java.class.path");
    }

    /** Solr's Lucene is not ours, so its peer is compiled and run apart from ours. */
    private static String solrClassPath() throws IOException, InterruptedException {
        Path list = WORK.resolve("solr.classpath").toAbsolutePath();
        int ended = new ProcessBuilder(
                        "./mvnw",
                        "-q",
                        "-B",
                        "-f",
                        SOLR_FOLDER.resolve("pom.xml").toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + list)
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IOException("Solr's class path could not be resolved");
        }
        Path classes = WORK.resolve("solr-classes").toAbsolutePath();
        String common = Path.of("target/test-classes") + ":" + Path.of("target/classes");
        String path = Files.readString(list).strip() + ":" + common;
        int compiled = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-d",
                        classes.toString(),
                        "-classpath",
                        path,
                        SOLR_FOLDER.resolve("Solr.java").toString());
        if (compiled != 0) {
            throw new IOException("the peer of Solr does not compile");
        }
        return classes + ":" + path;
    }
}
