package fr.aiguilleur.retrieval;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The guides in memory: a document for each guide, then one for each phrasing, in a fixed order. */
final class GuideIndex {

    /** What people say: phrasings and title. */
    static final String SAID = "said";

    static final String TITLE = "title";
    /** What the guide says. */
    static final String TEXT = "text";
    /** All that an article says which nobody gave phrasings. */
    static final String BODY = "body";
    /** One phrasing. */
    static final String PHRASE = "phrase";

    static final String SOUND = "_sound";

    private static final int REMEMBERED = 5_000;

    private final List<Guide> guides;
    private final List<Integer> guideOfPhrase = new ArrayList<>();
    private final List<String> phrasings = new ArrayList<>();
    private final List<List<Term>> phrases = new ArrayList<>();
    private final Map<Query, float[]> remembered = new ConcurrentHashMap<>();
    private final IndexSearcher searcher;

    GuideIndex(List<Guide> guides, Terms terms) {
        this.guides = guides;
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (Guide guide : guides) {
                    writer.addDocument(document(guide, terms));
                }
                for (int i = 0; i < guides.size(); i++) {
                    for (String said : said(guides.get(i))) {
                        List<Term> phrase = terms.of(said);
                        writer.addDocument(fields(new Document(), PHRASE, phrase));
                        phrases.add(phrase);
                        guideOfPhrase.add(i);
                        phrasings.add(said);
                    }
                }
                writer.forceMerge(1); // one segment: document numbers are those of our lists
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            // Guides with many phrasings or steps are not less about their subject than short ones.
            BM25Similarity ofGuides = new BM25Similarity(1.2f, 0.3f);
            BM25Similarity ofArticles = new BM25Similarity();
            searcher.setSimilarity(new PerFieldSimilarityWrapper() {
                @Override
                public Similarity get(String field) {
                    return field.startsWith(BODY) ? ofArticles : ofGuides;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Guide> guides() {
        return guides;
    }

    int phraseCount() {
        return phrases.size();
    }

    List<Term> phrase(int phrase) {
        return phrases.get(phrase);
    }

    /** A phrasing as it was written down. */
    String phrasing(int phrase) {
        return phrasings.get(phrase);
    }

    int guideOfPhrase(int phrase) {
        return guideOfPhrase.get(phrase);
    }

    /** In how many guides or phrasings a field holds this token. */
    int frequency(String field, String token) {
        try {
            return searcher.getIndexReader().docFreq(new org.apache.lucene.index.Term(field, token));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scores of a query by guide; not to be changed, those of words asked before are kept. */
    float[] guideScores(Query query) {
        float[] known = remembered.get(query);
        if (known == null) {
            known = scores(query, 0, guides.size());
            if (query instanceof TermQuery && remembered.size() < REMEMBERED) {
                remembered.put(query, known);
            }
        }
        return known;
    }

    /** The scores of a query by phrasing. */
    float[] phraseScores(Query query) {
        return scores(query, guides.size(), phrases.size());
    }

    private float[] scores(Query query, int first, int size) {
        float[] scores = new float[size];
        try {
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) { // one, or none without guides
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null) {
                    DocIdSetIterator hits = scorer.iterator();
                    for (int hit = hits.advance(first); hit < first + size; hit = hits.nextDoc()) {
                        scores[hit - first] = scorer.score();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scores;
    }

    static List<String> said(Guide guide) {
        List<String> said = new ArrayList<>(guide.phrasings());
        said.add(guide.title());
        return said;
    }

    /** An article that nobody gave phrasings: only its own words tell what it is about. */
    static boolean bare(Guide guide) {
        return guide.article() && guide.phrasings().isEmpty();
    }

    private static Document document(Guide guide, Terms terms) {
        Document document = new Document();
        if (bare(guide)) {
            fields(document, BODY, terms.of(guide.title()));
            guide.body().lines().forEach(line -> fields(document, BODY, terms.of(line)));
            return document;
        }
        for (String said : said(guide)) {
            fields(document, SAID, terms.of(said));
        }
        fields(document, TITLE, terms.of(guide.title()));
        for (Step step : guide.steps()) {
            fields(document, TEXT, terms.of(step.title() + ". " + step.text()));
        }
        fields(document, TEXT, terms.of(guide.intro()));
        if (guide.article()) {
            fields(document, TEXT, terms.of(guide.body()));
        }
        return document;
    }

    /** A name is found as a whole and by its parts. */
    private static Document fields(Document document, String field, List<Term> terms) {
        String keys = terms.stream()
                .map(term -> (term.key() + " " + String.join(" ", term.parts())).strip())
                .collect(Collectors.joining(" "));
        String sounds = terms.stream().map(Term::sound).collect(Collectors.joining(" "));
        document.add(new TextField(field, keys, Field.Store.NO));
        document.add(new TextField(field + SOUND, sounds, Field.Store.NO));
        return document;
    }
}
