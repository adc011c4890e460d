package fr.aiguilleur.benchmark;

import fr.aiguilleur.benchmark.Corpus.Article;
import fr.aiguilleur.benchmark.Corpus.Spot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** BM25 and the French analyzer; for places also how near they are to a commune that stands in the text. */
final class PlainLucene implements Peer {

    private static final String TEXT = "text";
    private static final String WHERE = "where";
    /** What is nearest counts about as much as two good words; half of it at four kilometres. */
    private static final float NEAR = 10;

    private static final double HALF_METRES = 4_000;

    private final Analyzer analyzer = new FrenchAnalyzer();
    private @Nullable IndexSearcher guides;
    private @Nullable IndexSearcher places;
    private @Nullable NamedTown towns;

    @Override
    public void build(Corpus corpus) throws IOException {
        guides = index(corpus.guides().stream().map(PlainLucene::guide).toList());
        places = index(corpus.places().stream().map(PlainLucene::place).toList());
        towns = new NamedTown(corpus.towns());
    }

    private IndexSearcher index(List<Document> documents) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Document document : documents) {
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return new IndexSearcher(DirectoryReader.open(directory));
    }

    private static Document guide(Article guide) {
        return document(guide.slug(), String.join("\n", guide.pieces()));
    }

    private static Document place(Spot place) {
        Document document = document(place.id(), place.text());
        if (place.located()) {
            document.add(new LatLonPoint(WHERE, place.latitude(), place.longitude()));
            document.add(new LatLonDocValuesField(WHERE, place.latitude(), place.longitude()));
        }
        return document;
    }

    private static Document document(String id, String text) {
        Document document = new Document();
        document.add(new StringField("id", id, Field.Store.YES));
        document.add(new TextField(TEXT, text, Field.Store.NO));
        return document;
    }

    @Override
    public List<String> guides(String text, int limit) throws IOException {
        return found(Objects.requireNonNull(guides), words(text).build(), limit);
    }

    @Override
    public List<String> places(String text, int limit) throws IOException {
        BooleanQuery.Builder query = words(text);
        Objects.requireNonNull(towns)
                .in(text)
                .ifPresent(town -> query.add(
                        LatLonPoint.newDistanceFeatureQuery(
                                WHERE, NEAR, town.latitude(), town.longitude(), HALF_METRES),
                        Occur.SHOULD));
        return found(Objects.requireNonNull(places), query.build(), limit);
    }

    private BooleanQuery.Builder words(String text) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term(TEXT, token.toString())), Occur.SHOULD);
            }
        }
        return query;
    }

    private static List<String> found(IndexSearcher searcher, Query query, int limit) throws IOException {
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get("id"));
        }
        return ids;
    }
}
