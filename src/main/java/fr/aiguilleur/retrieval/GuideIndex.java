package fr.aiguilleur.retrieval;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Step;
import fr.aiguilleur.retrieval.Clues.Face;
import fr.aiguilleur.text.NearWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** The guides in memory: what is said of them, their titles and what they say, by how it is written and how it sounds. */
final class GuideIndex {

    /** What people say: phrasings and title. */
    static final String SAID = "said";

    static final String TITLE = "title";
    /** What the guide says. */
    static final String TEXT = "text";
    /** All that an article says which nobody gave phrasings. */
    static final String BODY = "body";

    private static final int REMEMBERED = 5_000;
    private static final int[] NONE = {};

    private final List<Guide> guides;
    private final List<Integer> guideOfPhrase = new ArrayList<>();
    private final List<String> phrasings = new ArrayList<>();
    private final List<List<Term>> phrases = new ArrayList<>();
    private final Map<Face, Map<String, int[]>> phrasesWith = new EnumMap<>(Face.class);
    private final Map<TermQuery, float[]> remembered = new ConcurrentHashMap<>();
    private final float[] nowhere;
    private final Map<org.apache.lucene.index.Term, Integer> frequencies;
    private final Map<String, NearWords> nearWords;
    private final IndexSearcher searcher;

    GuideIndex(List<Guide> guides, Terms terms) {
        this.guides = guides;
        nowhere = new float[guides.size()];
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (int i = 0; i < guides.size(); i++) {
                    for (String said : said(guides.get(i))) {
                        phrases.add(terms.of(said));
                        guideOfPhrase.add(i);
                        phrasings.add(said);
                        file(phrases.size() - 1);
                    }
                    writer.addDocument(document(i, terms));
                }
                writer.forceMerge(1); // one segment: document numbers are those of our list
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            frequencies = frequencies(searcher.getIndexReader());
            nearWords = nearWords();
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

    /** All that people say of a guide. */
    List<List<Term>> said(int guide) {
        return phrases.subList(guideOfPhrase.indexOf(guide), guideOfPhrase.lastIndexOf(guide) + 1);
    }

    int guideOfPhrase(int phrase) {
        return guideOfPhrase.get(phrase);
    }

    /** In how many guides a field holds this token. */
    int frequency(String field, Face face, String token) {
        return frequencies.getOrDefault(term(field, face, token), 0);
    }

    private static Map<org.apache.lucene.index.Term, Integer> frequencies(IndexReader reader) throws IOException {
        Map<org.apache.lucene.index.Term, Integer> frequencies = new HashMap<>();
        for (String field : FieldInfos.getIndexedFields(reader)) {
            TermsEnum terms = MultiTerms.getTerms(reader, field).iterator();
            for (BytesRef token = terms.next(); token != null; token = terms.next()) {
                frequencies.put(new org.apache.lucene.index.Term(field, token.utf8ToString()), terms.docFreq());
            }
        }
        return frequencies;
    }

    private Map<String, NearWords> nearWords() {
        Map<String, List<String>> written = new HashMap<>();
        frequencies
                .keySet()
                .forEach(term -> written.computeIfAbsent(term.field(), added -> new ArrayList<>())
                        .add(term.text()));
        Map<String, NearWords> near = new HashMap<>();
        for (String field : List.of(SAID, TEXT, BODY)) {
            near.put(field, new NearWords(written.getOrDefault(field, List.of())));
        }
        return near;
    }

    /** The tokens of a field that so few letters make another. */
    List<String> near(String field, String token, int edits) {
        NearWords words = nearWords.get(field);
        return words == null ? List.of() : words.near(token, edits);
    }

    /** By guide, the score of these tokens where a field holds them all; not to be changed. */
    float[] guideScores(String field, Face face, List<String> tokens) {
        float[] scores = guideScores(field, face, tokens.getFirst());
        for (String token : tokens.subList(1, tokens.size())) {
            float[] more = guideScores(field, face, token);
            float[] all = new float[scores.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = scores[i] > 0 && more[i] > 0 ? scores[i] + more[i] : 0;
            }
            scores = all;
        }
        return scores;
    }

    private float[] guideScores(String field, Face face, String token) {
        if (frequency(field, face, token) == 0) {
            return nowhere;
        }
        TermQuery query = new TermQuery(term(field, face, token));
        float[] known = remembered.get(query);
        if (known == null) {
            known = scores(query);
            if (remembered.size() < REMEMBERED) {
                remembered.put(query, known);
            }
        }
        return known;
    }

    /** The phrasings that hold all these tokens; not to be changed. */
    int[] phrases(Face face, List<String> tokens) {
        int[] phrases = phrasesWith(face, tokens.getFirst());
        for (String token : tokens.subList(1, tokens.size())) {
            int[] more = phrasesWith(face, token);
            phrases = Arrays.stream(phrases)
                    .filter(phrase -> Arrays.binarySearch(more, phrase) >= 0)
                    .toArray();
        }
        return phrases;
    }

    private int[] phrasesWith(Face face, String token) {
        return phrasesWith.getOrDefault(face, Map.of()).getOrDefault(token, NONE);
    }

    private float[] scores(TermQuery query) {
        float[] scores = new float[guides.size()];
        try {
            Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) { // one, or none without guides
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null) {
                    DocIdSetIterator hits = scorer.iterator();
                    for (int hit = hits.nextDoc(); hit != DocIdSetIterator.NO_MORE_DOCS; hit = hits.nextDoc()) {
                        scores[hit] = scorer.score();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scores;
    }

    private static org.apache.lucene.index.Term term(String field, Face face, String token) {
        return new org.apache.lucene.index.Term(field(field, face), token);
    }

    private static String field(String field, Face face) {
        return face == Face.HEARD ? field + "_sound" : field;
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

    private Document document(int number, Terms terms) {
        Guide guide = guides.get(number);
        Document document = new Document();
        if (bare(guide)) {
            fields(document, BODY, terms.of(guide.title()));
            guide.body().lines().forEach(line -> fields(document, BODY, terms.of(line)));
            return document;
        }
        said(number).forEach(said -> fields(document, SAID, said));
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

    private static void fields(Document document, String field, List<Term> terms) {
        for (Face face : Face.values()) {
            String tokens =
                    terms.stream().flatMap(term -> tokens(term, face).stream()).collect(Collectors.joining(" "));
            document.add(new TextField(field(field, face), tokens, Field.Store.NO));
        }
    }

    /** A name is found as a whole and by its parts. */
    private static List<String> tokens(Term term, Face face) {
        return switch (face) {
            case HEARD -> List.of(term.sound());
            case WRITTEN ->
                Stream.concat(Stream.of(term.key()), term.parts().stream()).toList();
        };
    }

    private void file(int phrase) {
        for (Face face : Face.values()) {
            Map<String, int[]> with = phrasesWith.computeIfAbsent(face, added -> new HashMap<>());
            phrases.get(phrase).stream()
                    .flatMap(term -> tokens(term, face).stream())
                    .distinct()
                    .forEach(token -> with.merge(token, new int[] {phrase}, GuideIndex::and));
        }
    }

    private static int[] and(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
