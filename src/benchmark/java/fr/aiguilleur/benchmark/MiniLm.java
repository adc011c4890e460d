package fr.aiguilleur.benchmark;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import fr.aiguilleur.benchmark.Corpus.Article;
import fr.aiguilleur.benchmark.Corpus.Spot;
import java.util.List;

/** What LangChain4j's tutorial shows: an in-memory store with all-MiniLM; guides are cut in pieces, a place is one. */
final class MiniLm implements Peer {

    /** So many pieces are asked for that ten different guides are among them. */
    private static final int PIECES = 20;

    private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
    private final InMemoryEmbeddingStore<String> guides = new InMemoryEmbeddingStore<>();
    private final InMemoryEmbeddingStore<String> places = new InMemoryEmbeddingStore<>();

    @Override
    public void build(Corpus corpus) {
        for (Article guide : corpus.guides()) {
            for (String piece : guide.pieces()) {
                guides.add(model.embed(TextSegment.from(piece)).content(), guide.slug());
            }
        }
        for (Spot place : corpus.places()) {
            places.add(model.embed(TextSegment.from(place.text())).content(), place.id());
        }
    }

    @Override
    public List<String> guides(String text, int limit) {
        return search(guides, text, limit * PIECES).stream()
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> places(String text, int limit) {
        return search(places, text, limit);
    }

    private List<String> search(InMemoryEmbeddingStore<String> store, String text, int limit) {
        EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
                .queryEmbedding(model.embed(text).content())
                .maxResults(limit)
                .build();
        return store.search(request).matches().stream()
                .map(EmbeddingMatch::embedded)
                .toList();
    }
}
