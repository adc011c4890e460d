package fr.aiguilleur.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;

/**
 * Draws a picture anew: what it tells beside the picture (where, when, by which camera), and whatever hangs on to the
 * file, stays behind. Its size is read before the picture is, and it is read no larger than needed.
 */
final class Cleaner {

    static final int MOST_BYTES = 8 * 1024 * 1024;
    static final int LONGEST_SIDE = 1600;

    private static final long MOST_PIXELS = 40_000_000;
    private static final double QUALITY = 0.85;

    private Cleaner() {}

    static Cleaned clean(byte[] file) throws Unfit {
        Format format = fit(file);
        try {
            BufferedImage upright = upright(read(file, format), format, file);
            double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(upright.getWidth(), upright.getHeight()));
            BufferedImage small =
                    scale == 1.0 ? upright : Thumbnails.of(upright).scale(scale).asBufferedImage();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Thumbnails.of(onWhite(small))
                    .scale(1.0)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(bytes);
            return new Cleaned(bytes.toByteArray(), small.getWidth(), small.getHeight());
        } catch (IOException | RuntimeException e) {
            // Readers of pictures throw much else than what they declare when a file was made to trouble them.
            throw new Unfit(Refusal.UNREADABLE);
        }
    }

    /** What can be told without opening it. */
    static Format fit(byte[] file) throws Unfit {
        if (file.length > MOST_BYTES) {
            throw new Unfit(Refusal.TOO_LARGE);
        }
        Format format = Format.of(file).orElseThrow(() -> new Unfit(Refusal.NOT_A_PICTURE));
        if (format.tooLaborious(file)) {
            throw new Unfit(Refusal.UNREADABLE);
        }
        return format;
    }

    private static BufferedImage read(byte[] file, Format format) throws IOException, Unfit {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.reader()).next();
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new Unfit(Refusal.TOO_MANY_PIXELS);
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, Math.ceilDiv(Math.max(width, height), 2 * LONGEST_SIDE));
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage lying, Format format, byte[] file) {
        return ExifFilterUtils.getFilterForOrientation(format.orientation(file)).apply(lying);
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = white.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return white;
    }
}
