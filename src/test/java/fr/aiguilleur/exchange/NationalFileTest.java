package fr.aiguilleur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole country's raw rows: every row is accounted for, and the figures are printed. */
class NationalFileTest {

    private static final Path FILE = Desk.SHARED.resolve("national/lieux_4-sources_2022-2023_standard-mednum.csv");

    @Test
    void theCountryIsTakenInAndTheSecondTimeChangesNothing() throws IOException {
        if (!Files.exists(FILE)) {
            System.out.println("SKIPPED: the national rows are not in ../shared.");
        }
        assumeTrue(Files.exists(FILE), "no ../shared");
        byte[] file = Files.readAllBytes(FILE);
        try (Desk desk = Desk.with()) {
            long start = System.nanoTime();
            long cpuStart = cpu();
            ImportReport report = desk.take(file);
            double cpuSeconds = (cpu() - cpuStart) / 1e9;
            double seconds = (System.nanoTime() - start) / 1e9;
            ImportReport again = desk.take(file);
            double secondsAgain = (System.nanoTime() - start) / 1e9 - seconds;
            System.gc();
            long megabytes =
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
            Map<String, Long> reasons = new TreeMap<>(report.rejected().stream()
                    .collect(Collectors.groupingBy(
                            one -> one.field() + (one.rowKept() ? " (value)" : " (row)"), Collectors.counting())));
            System.out.printf(
                    "National file: %d rows in %.1f s (%.1f s of one core), again in %.1f s, %d MB used after; %d places, %d merged, %d refused; left aside %s; %d mended; %d pairs to look at.%n",
                    report.rows(),
                    seconds,
                    cpuSeconds,
                    secondsAgain,
                    megabytes,
                    desk.listings().size(),
                    report.merged(),
                    report.refused(),
                    reasons,
                    report.mended().size(),
                    desk.directory().twins().size());

            assertThat(report.rows()).isEqualTo(12_286);
            assertThat(report.created() + report.updated() + report.unchanged() + report.merged() + report.refused())
                    .isEqualTo(12_286);
            assertThat(desk.listings()).hasSize(report.created());
            assertThat(report.merged()).isGreaterThan(1_000);
            assertThat(again.created() + again.updated() + again.merged()).isZero();
            assertThat(again.refused()).isEqualTo(report.refused());
        }
    }

    /** What this thread cost, whoever else uses the machine. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
