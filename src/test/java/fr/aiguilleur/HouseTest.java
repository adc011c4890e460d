package fr.aiguilleur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

/** The house as drawn in the README: who may use whom, and which module alone knows a library. */
class HouseTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int MOST_LINES = 300;
    private static final int MOST_TYPES = 15;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.aiguilleur");

    private static final Map<String, String[]> ROWS = Map.ofEntries(
            entry(
                    "edge",
                    modules(
                            "twilio",
                            "undelivered",
                            "missed",
                            "webchat",
                            "console",
                            "relay",
                            "library",
                            "exchange",
                            "places",
                            "report",
                            "local",
                            "simulator",
                            "subscription",
                            "noticeboard",
                            "desk",
                            "reply",
                            "canned",
                            "note",
                            "whisper",
                            "supervision",
                            "texting",
                            "activity",
                            "turn",
                            "switchboard",
                            "gaps",
                            "initiative")),
            entry("carry", modules("sms")),
            entry("decide", modules("dialogue")),
            entry("mend", modules("repair", "farewell", "absence", "wording")),
            entry("play", modules("walk")),
            entry("say", modules("answer", "prediagnostic", "sheet", "guess")),
            entry(
                    "do",
                    modules(
                            "understanding",
                            "ranking",
                            "referral",
                            "escalation",
                            "callback",
                            "contact",
                            "attachment",
                            "agenda",
                            "figures")),
            entry("find", modules("retrieval", "hunch", "whereabouts")),
            entry("serve", modules("roster", "hotline", "picture", "crossing")),
            entry(
                    "know",
                    modules(
                            "consent",
                            "interpreter",
                            "postage",
                            "conversation",
                            "directory",
                            "guide",
                            "emergency",
                            "access",
                            "learning",
                            "verdict")),
            entry("who", modules("person", "fact", "patience")),
            entry(
                    "base",
                    modules(
                            "text",
                            "gazetteer",
                            "hours",
                            "wakeup",
                            "socket",
                            "pace",
                            "embedding",
                            "phone",
                            "mail",
                            "translation",
                            "network",
                            "crowd",
                            "model",
                            "site")),
            entry("ground", modules("knowledge")));

    private static String[] modules(String... names) {
        return Stream.of(names).map(name -> "fr.aiguilleur." + name).toArray(String[]::new);
    }

    @Test
    void modulesHaveNoCycleAndHideTheirInsides() {
        ApplicationModules.of(Aiguilleur.class).verify();
    }

    @Test
    void aModuleUsesOnlyRowsBelowItsOwn() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("edge")
                .definedBy(ROWS.get("edge"))
                .layer("carry")
                .definedBy(ROWS.get("carry"))
                .layer("decide")
                .definedBy(ROWS.get("decide"))
                .layer("mend")
                .definedBy(ROWS.get("mend"))
                .layer("play")
                .definedBy(ROWS.get("play"))
                .layer("say")
                .definedBy(ROWS.get("say"))
                .layer("do")
                .definedBy(ROWS.get("do"))
                .layer("find")
                .definedBy(ROWS.get("find"))
                .layer("serve")
                .definedBy(ROWS.get("serve"))
                .layer("know")
                .definedBy(ROWS.get("know"))
                .layer("who")
                .definedBy(ROWS.get("who"))
                .layer("base")
                .definedBy(ROWS.get("base"))
                .layer("ground")
                .definedBy(ROWS.get("ground"))
                .whereLayer("edge")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("carry")
                .mayOnlyBeAccessedByLayers("edge")
                .whereLayer("decide")
                .mayOnlyBeAccessedByLayers("edge", "carry")
                .whereLayer("mend")
                .mayOnlyBeAccessedByLayers("edge", "carry", "decide")
                .whereLayer("play")
                .mayOnlyBeAccessedByLayers("edge", "carry", "decide", "mend")
                .whereLayer("say")
                .mayOnlyBeAccessedByLayers("edge", "carry", "decide", "mend", "play")
                .whereLayer("do")
                .mayOnlyBeAccessedByLayers("edge", "carry", "decide", "mend", "play", "say")
                .whereLayer("find")
                .mayOnlyBeAccessedByLayers("edge", "carry", "decide", "mend", "play", "say", "do")
                .whereLayer("serve")
                .mayOnlyBeAccessedByLayers("edge", "carry", "decide", "mend", "play", "say", "do", "find")
                .whereLayer("know")
                .mayOnlyBeAccessedByLayers("edge", "carry", "decide", "mend", "play", "say", "do", "find", "serve")
                .whereLayer("who")
                .mayOnlyBeAccessedByLayers(
                        "edge", "carry", "decide", "mend", "play", "say", "do", "find", "serve", "know")
                .whereLayer("base")
                .mayOnlyBeAccessedByLayers(
                        "edge", "carry", "decide", "mend", "play", "say", "do", "find", "serve", "know", "who")
                .check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> modulesOfOneRowDoNotUseEachOther() {
        return ROWS.values().stream()
                .flatMap(Stream::of)
                .map(module -> DynamicTest.dynamicTest(module, () -> {
                    String[] mates = ROWS.values().stream()
                            .filter(row -> List.of(row).contains(module))
                            .flatMap(Stream::of)
                            .filter(mate -> !mate.equals(module))
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(module)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(mates)
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aLibraryIsKnownToOneModule() {
        Map<String, String> owners = Map.ofEntries(
                entry("org.apache.lucene..", "retrieval"),
                entry("de.bwaldvogel.liblinear..", "learning"),
                entry("dev.langchain4j.model.embedding..", "embedding"),
                entry("dev.langchain4j.data.embedding..", "embedding"),
                entry("dev.langchain4j.model.chat..", "model"),
                entry("io.github.resilience4j..", "model"),
                entry("ai.onnxruntime..", "embedding"),
                entry("com.twilio..", "twilio"),
                entry("com.github.pemistahl.lingua..", "understanding"),
                entry("org.commonmark..", "guide"),
                entry("org.apache.commons.csv..", "knowledge"),
                entry("org.yaml.snakeyaml..", "knowledge"),
                entry("net.fortuna.ical4j..", "agenda"),
                entry("ch.poole.openinghoursparser..", "hours"),
                entry("io.github.bucket4j..", "pace"),
                entry("com.google.i18n.phonenumbers..", "phone"),
                entry("jakarta.mail..", "mail"),
                entry("org.springframework.mail..", "mail"),
                entry("com.openhtmltopdf..", "sheet"),
                entry("com.google.zxing..", "sheet"),
                entry("net.coobird.thumbnailator..", "picture"),
                entry("xyz.capybara.clamav..", "picture"),
                entry("io.zonky..", "local"),
                entry("org.postgresql..", "wakeup"));
        return owners.entrySet().stream()
                .map(owner -> DynamicTest.dynamicTest(
                        owner.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackage("fr.aiguilleur." + owner.getValue())
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(owner.getKey())
                                .check(CLASSES)));
    }

    @Test
    void timeIsPassedIn() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void tablesAreKnownToOneClassOfTheirModule() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Table")
                .and()
                .resideOutsideOfPackage("fr.aiguilleur.knowledge")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void wordsThatSayNothingAreNotNames() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Processor")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Data")
                .orShould()
                .haveSimpleNameEndingWith("Info")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysInOneSentenceWhyItExists() throws IOException {
        for (Path folder : sources().map(Path::getParent).collect(Collectors.toSet())) {
            assertThat(folder.resolve("package-info.java"))
                    .content()
                    .startsWith("/** ")
                    .contains("@NullMarked");
        }
    }

    @Test
    void classesAndPackagesStaySmall() throws IOException {
        for (Path file : sources().toList()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
        assertThat(sources()
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                .allSatisfy((_, types) -> assertThat(types).isLessThanOrEqualTo(MOST_TYPES));
    }

    /** Classes run two at a time: who uses what is shared must wait for the others who do. */
    @Test
    void testsOfWhatIsSharedRunOneAfterTheOther() throws IOException {
        for (Path file : files(TESTS)
                .filter(file -> file.toString().endsWith("Test.java"))
                .toList()) {
            String test = Files.readString(file);
            if (!file.endsWith("HouseTest.java") && test.contains("App.shared()")) {
                assertThat(test).as(file.toString()).contains("@ResourceLock(App.SHARED)");
            }
            if (!file.endsWith("HouseTest.java") && test.contains("Core.get(")) {
                assertThat(test).as(file.toString()).contains("@ResourceLock(Core.SHARED)");
            }
        }
    }

    private static Stream<Path> sources() throws IOException {
        return files(SOURCES);
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }
}
