package fr.aiguilleur.whereabouts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.text.NearWords;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "massy, massy, 0",
        "massy, masy, 1",
        "massy, massyy, 1",
        "massy, massi, 1",
        "massy, amssy, 1",
        "palaiseau, paleseau, 2"
    })
    void slipsAreCounted(String one, String other, int apart) {
        assertThat(NearWords.slips(one, other)).isEqualTo(apart);
    }

    /** Whatever is done to two letters of a word after its first, the word is found again. */
    @Property(tries = 300)
    void aWordIsFoundAfterTwoSlips(
            @ForAll @AlphaChars @StringLength(min = 4, max = 20) String word,
            @ForAll @IntRange(min = 0, max = 2) int first,
            @ForAll @IntRange(min = 0, max = 2) int second,
            @ForAll @IntRange(min = 1, max = 19) int at) {
        Slips<String> slips = new Slips<>();
        slips.add(word, 2, word);
        List<String> near = new ArrayList<>();
        slips.near(slip(slip(word, first, at), second, at / 2 + 1), 2, near);

        assertThat(near).contains(word);
    }

    private static String slip(String word, int kind, int wish) {
        int at = Math.min(wish, word.length() - 1);
        return switch (kind) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + "e" + word.substring(at);
            default -> word.substring(0, at) + "e" + word.substring(at + 1);
        };
    }
}
