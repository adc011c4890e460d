package fr.aiguilleur.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class NearWordsProperties {

    /** No word within reach is passed over by what is looked at first, and none beyond is named. */
    @Property(tries = 2_000)
    void allWithinSoManySlipsAreFoundAndNoOthers(
            @ForAll @Size(max = 30) Set<@CharRange(from = 'a', to = 'e') @StringLength(min = 1, max = 7) String> words,
            @ForAll @CharRange(from = 'a', to = 'e') @StringLength(min = 1, max = 7) String word,
            @ForAll @IntRange(max = 2) int slips) {
        assertThat(new NearWords(words).near(word, slips))
                .containsExactlyElementsOf(words.stream()
                        .filter(known -> known.charAt(0) == word.charAt(0))
                        .filter(known -> NearWords.slips(known.substring(1), word.substring(1)) <= slips)
                        .sorted()
                        .toList());
    }
}
