package fr.aiguilleur.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people's devices, and people who mean harm, make them. */
public final class Snapshots {

    static final String PLACE_TAKEN = "48/1,51/1,GPS-SECRET";

    private Snapshots() {}

    /** Red on its left half, blue on its right half. */
    public static byte[] jpeg(int width, int height) {
        return written(halves(width, height), "jpg");
    }

    public static byte[] png(int width, int height) {
        return written(halves(width, height), "png");
    }

    /** With an invisible background. */
    static byte[] transparent(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    static byte[] gif() {
        return written(halves(20, 10), "gif");
    }

    private static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG of a camera that was held so, and knew where it was. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] exif = exif(orientation);
        return joined(
                new byte[] {jpeg[0], jpeg[1]},
                new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) ((exif.length + 2) >> 8), (byte) (exif.length + 2)},
                exif,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Big-endian TIFF with the orientation and a GPS directory that holds a text. */
    private static byte[] exif(int orientation) {
        byte[] place = (PLACE_TAKEN + "\0").getBytes(StandardCharsets.US_ASCII);
        return block(out -> {
            out.writeBytes("Exif\0\0MM");
            out.writeShort(42);
            out.writeInt(8); // the first directory, counted from "MM"
            out.writeShort(2);
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x8825, 4, 1, 38); // where the GPS directory stands
            out.writeInt(0);
            out.writeShort(1);
            entry(out, 0x001B, 2, place.length, 56);
            out.writeInt(0);
            out.write(place);
        });
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    /** A PNG of a few bytes that says it is this large. */
    static byte[] bomb(int width, int height) {
        byte[] header = block(out -> {
            out.writeBytes("IHDR");
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {8, 2, 0, 0, 0});
        });
        CRC32 check = new CRC32();
        check.update(header);
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                block(out -> {
                    out.writeInt(13);
                    out.write(header);
                    out.writeInt((int) check.getValue());
                }),
                Arrays.copyOfRange(png(1, 1), 33, 60));
    }

    static byte[] joined(byte[]... parts) {
        return block(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] block(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
