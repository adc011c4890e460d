package fr.aiguilleur.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.embedding.Embedder;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.retrieval.GuideSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a model of meanings is asked comes after the masking of secrets. */
class ModelsSeeNoSecretsTest {

    private final List<String> asked = new ArrayList<>();

    private final Embedder embedder = new Embedder() {
        @Override
        public Optional<float[]> of(String text) {
            asked.add(text);
            return Optional.empty();
        }

        @Override
        public void learn(List<String> texts, Consumer<List<float[]>> ready) {
            ready.accept(texts.stream().map(text -> new float[] {1, 0}).toList());
        }
    };

    @Test
    void aSecretIsGoneBeforeAModelIsAsked() {
        KnowledgeFolder folder = new KnowledgeFolder(Path.of("knowledge"));
        Gazetteer gazetteer = new Gazetteer(folder, new KnowledgeProblems());
        Understanding understanding = new Understanding(
                new GuideSearch(new Guides(folder, new KnowledgeProblems()), gazetteer, embedder), gazetteer);

        understanding.read("Bonjour, mon mot de passe est Tournesol91 et le site refuse de m'ouvrir", null, false);
        understanding.read("Mon numéro de carte est 4970 1012 3456 7893, le paiement est refusé", null, false);

        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain("Tournesol91", "4970", "7893"));
    }
}
