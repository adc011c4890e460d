package fr.aiguilleur.sheet;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address to scan with a telephone. */
final class QrCode {

    /** Pixels a side: enough for sharp edges on paper. */
    private static final int SIDE = 400;

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            // A folded or stained sheet must still be read.
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.MARGIN,
            4);

    private QrCode() {}

    /** The picture as an address that holds it whole: nothing is fetched when the page is printed. */
    static String image(String content) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(content), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static BufferedImage picture(String content) {
        BitMatrix modules = modules(content);
        BufferedImage picture =
                new BufferedImage(modules.getWidth(), modules.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                picture.setRGB(x, y, modules.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        return picture;
    }

    private static BitMatrix modules(String content) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, SIDE, SIDE, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code to scan: " + content.length() + " letters", e);
        }
    }
}
