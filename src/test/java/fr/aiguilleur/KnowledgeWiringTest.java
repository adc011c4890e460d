package fr.aiguilleur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.ranking.Ranking;
import fr.aiguilleur.retrieval.GuideSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Everything that lives on the knowledge folder, put together as the application does. */
class KnowledgeWiringTest {

    @Test
    void theDefaultFolderIsTheOneBesideTheApplication() {
        try (AnnotationConfigApplicationContext context = context(Map.of())) {
            assertThat(context.getBean(KnowledgeFolder.class))
                    .hasFieldOrPropertyWithValue("folder", Path.of("knowledge"));
            assertThat(context.getBean(GuideSearch.class)
                            .search("imprimante", 1)
                            .matches())
                    .hasSize(1);
            assertThat(context.getBean(Directory.class).all()).isNotEmpty();
            assertThat(context.getBean(Ranking.class)).isNotNull();
        }
    }

    @Test
    void anotherFolderIsServedAlone(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("guides"));
        Files.writeString(folder.resolve("guides/compost.md"), """
                ---
                titre: Le compost du quartier
                rubrique: jardin
                service: Loisirs et créations numériques
                urgence: non
                formulations: [où est le compost]
                sources: [{titre: Mairie, url: "https://example.org", consulte: 2026-11-22}]
                verifie: 2026-11-22
                ---
                Le compost est derrière la mairie.
                """);
        try (AnnotationConfigApplicationContext context = context(Map.of("AIGUILLEUR_KNOWLEDGE", folder.toString()))) {
            assertThat(context.getBean(GuideSearch.class)
                            .search("le compost svp", 3)
                            .matches())
                    .extracting(match -> match.guide().slug())
                    .containsExactly("compost");
            assertThat(context.getBean(Directory.class).all()).isEmpty();
            assertThat(context.getBean(EmergencyLines.class).forTopic("medical"))
                    .isNotEmpty();
        }
    }

    private static AnnotationConfigApplicationContext context(Map<String, Object> environment) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment));
        context.register(
                KnowledgeFolder.class,
                KnowledgeProblems.class,
                Gazetteer.class,
                Guides.class,
                Directory.class,
                EmergencyLines.class,
                GuideSearch.class,
                Ranking.class);
        context.refresh();
        return context;
    }
}
