package fr.aiguilleur.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters we print with: what they lack is replaced by what they have. */
final class Glyphs {

    private static final CmapLookup KNOWN = known();
    private static final Map<Integer, String> INSTEAD = Map.of(
            0x202F, "\u00A0", // narrow space that does not break
            0x2007, "\u00A0",
            0x2009, " ",
            0x2010, "-",
            0x2011, "-",
            0x02BC, "’");

    private Glyphs() {}

    static byte[] font(int weight) {
        try (InputStream in = Glyphs.class.getResourceAsStream("/sheet/atkinson-hyperlegible-" + weight + ".ttf")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter nobody here can print is left out: a name with a hole is better than no sheet. */
    static String printable(String text) {
        return text.codePoints().mapToObj(Glyphs::printable).collect(Collectors.joining());
    }

    private static String printable(int letter) {
        String instead = INSTEAD.get(letter);
        if (instead != null) {
            return instead;
        }
        boolean layout = letter == '\n' || letter == '\t' || letter == '\r';
        return layout || (letter >= ' ' && KNOWN.getGlyphId(letter) != 0) ? Character.toString(letter) : "";
    }

    private static CmapLookup known() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(font(400))).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
