package fr.aiguilleur.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts a French word to its light stem; acronyms stay whole. */
final class Stemmer {

    /** People type anything: past this many the words are no longer French worth keeping. */
    private static final int REMEMBERED = 20_000;

    private final Analyzer analyzer;
    private final Map<String, String> stems = new ConcurrentHashMap<>();

    Stemmer(Collection<String> acronyms) {
        CharArraySet whole = new CharArraySet(acronyms, false);
        analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                KeywordTokenizer word = new KeywordTokenizer();
                return new TokenStreamComponents(
                        word, new FrenchLightStemFilter(new SetKeywordMarkerFilter(word, whole)));
            }
        };
    }

    String stem(String word) {
        String known = stems.get(word);
        if (known != null) {
            return known;
        }
        String stem = analyse(word);
        if (stems.size() < REMEMBERED) {
            stems.put(word, stem);
        }
        return stem;
    }

    private String analyse(String word) {
        try (TokenStream stream = analyzer.tokenStream("", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String stem = stream.incrementToken() ? term.toString() : word;
            stream.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
