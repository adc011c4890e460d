package fr.aiguilleur.sheet;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A printed sheet as eyes, a telephone and a screen reader find it. */
record Paper(byte[] pdf) {

    private static final int SCANNED = 200;

    interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its words in the order a screen reader says them, with single spaces: where a line ends does not matter. */
    String text() {
        return read(document -> Tags.text(document))
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    /** What its codes open, as a telephone's camera sees them. */
    List<String> codes() {
        BufferedImage page = read(document -> new PDFRenderer(document).renderImageWithDPI(0, SCANNED));
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            return Stream.of(new QRCodeMultiReader()
                            .decodeMultiple(
                                    new BinaryBitmap(new HybridBinarizer(light)),
                                    Map.of(DecodeHintType.TRY_HARDER, true)))
                    .map(Result::getText)
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
