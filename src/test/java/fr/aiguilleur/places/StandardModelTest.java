package fr.aiguilleur.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Standard;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The national reference model (npm) accepts every place we give out; skipped where npm or its registry is away. */
class StandardModelTest {

    private static final String MODEL = "@gouvfr-anct/lieux-de-mediation-numerique";
    private static final String VERSION = "2.3.0";
    private static final Path FOLDER = Path.of("target/standard").toAbsolutePath();

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}");
        boolean installed = Files.exists(FOLDER.resolve("node_modules/" + MODEL + "/package.json"))
                || run(List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", MODEL + "@" + VERSION))
                                .code()
                        == 0;
        if (!installed) {
            System.out.println("SKIPPED: " + MODEL + " could not be installed from the npm registry.");
        }
        assumeTrue(installed, "no npm registry");
    }

    @Test
    void everyPlaceOfTheRepositoryIsAccepted() throws IOException, InterruptedException {
        Directory directory = new Directory(new KnowledgeFolder(Path.of("knowledge")), new KnowledgeProblems());

        assertThat(directory.listings()).isNotEmpty();
        accepted(JsonExport.rows(directory.listings()));
    }

    /** What only strange rows bring: every list, a formula, a hidden place, overseas. */
    @Test
    void aPlaceThatSaysEverythingIsAccepted(@TempDir Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("directory"));
        Files.writeString(folder.resolve("directory/lieux.csv"), String.join(",", Standard.COLUMNS) + "\n" + FULL);
        KnowledgeProblems problems = new KnowledgeProblems();
        Directory directory = new Directory(new KnowledgeFolder(folder), problems);

        assertThat(problems.all()).isEmpty();
        accepted(JsonExport.rows(directory.listings()));
    }

    private static final String FULL =
            "tout,W123456789,=Lieu <b>,Baie-Mahault,97122,97103,\"12 bis, rue de l'Océan (hall 2)\",Étage 3,16.26,-61.58,"
                    + "TIERS_LIEUX|ASSO|FABRIQUE,+590590123456,a.b@exemple.fr|c_d@sous.exemple.org,"
                    + "https://exemple.fr/a?b=c|http://www.exemple.fr,\"Mo-Fr 09:00-12:00; PH off\",Court,Long,moi,"
                    + "Itinérant|Fixe,Commune,2026-10-01,"
                    + String.join("|", Standard.SERVICES) + "," + String.join("|", Standard.PUBLICS) + ","
                    + String.join("|", Standard.SPECIAL) + "," + String.join("|", Standard.FEES) + ","
                    + String.join("|", Standard.PROGRAMMES) + ",Étapes numériques (La Poste)|ORDI 3.0,Autre label,"
                    + String.join("|", Standard.ACCESS) + "," + String.join("|", Standard.SUPPORT)
                    + ",https://acceslibre.beta.gouv.fr/app/lieu/,https://www.rdv-solidarites.fr/\n";

    private static void accepted(String json) throws IOException, InterruptedException {
        Path file = Files.writeString(FOLDER.resolve("lieux.json"), json);

        Ran ran = run(List.of(
                "node",
                Path.of("src/test/js/standard.check.cjs").toAbsolutePath().toString(),
                FOLDER.toString(),
                file.toString()));

        assertThat(ran.code()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("places read, 0 refused").doesNotStartWith("0 ");
    }

    private record Ran(int code, String output) {}

    private static Ran run(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(new File(FOLDER.toString()))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output);
        } catch (IOException e) {
            return new Ran(-1, String.valueOf(e.getMessage()));
        }
    }
}
