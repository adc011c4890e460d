package fr.aiguilleur.retrieval;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.retrieval.GuideMatches.Confidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What everybody gets from Lucene without any work: BM25 and the French analyzer over the same words of the guides. */
final class PlainSearch {

    private final List<Guide> guides;
    private final Analyzer analyzer = new FrenchAnalyzer();
    private final IndexSearcher searcher;

    PlainSearch(List<Guide> guides) {
        this.guides = guides;
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Guide guide : guides) {
                    Document document = new Document();
                    String all = guide.title() + "\n" + String.join("\n", guide.phrasings()) + "\n" + guide.body();
                    document.add(new TextField("all", all, Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GuideMatches search(String text) {
        return search(text, 3);
    }

    GuideMatches search(String text, int limit) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<GuideMatch> matches = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("all", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(
                        new TermQuery(new org.apache.lucene.index.Term("all", term.toString())),
                        BooleanClause.Occur.SHOULD);
            }
            for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
                matches.add(new GuideMatch(guides.get(hit.doc), hit.score));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GuideMatches(matches, Confidence.CLOSE);
    }
}
