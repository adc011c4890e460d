package fr.aiguilleur.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** The formats we take, known by how a file begins: a name or a declared type may say anything. */
enum Format {
    JPEG("jpeg", 0xFF, 0xD8, 0xFF),
    PNG("png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

    private static final int MARKER = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    /** Pictures of cameras have a dozen at most; thousands of them keep a reader busy for hours. */
    private static final int MOST_SCANS = 64;

    private final String reader;
    private final int[] beginning;

    Format(String reader, int... beginning) {
        this.reader = reader;
        this.beginning = beginning;
    }

    /** The name of the one reader that may open it. */
    String reader() {
        return reader;
    }

    static Optional<Format> of(byte[] file) {
        return Stream.of(values()).filter(format -> format.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        for (int at = 0; at < beginning.length; at++) {
            if (at >= file.length || at(file, at) != beginning[at]) {
                return false;
            }
        }
        return true;
    }

    boolean tooLaborious(byte[] file) {
        if (this != JPEG) {
            return false;
        }
        int scans = 0;
        for (int at = 0; at + 1 < file.length; at++) {
            if (at(file, at) == MARKER && at(file, at + 1) == SCAN) {
                scans++;
            }
        }
        return scans > MOST_SCANS;
    }

    /** How the camera was held, which the file tells beside the picture and we must not lose. */
    Orientation orientation(byte[] file) {
        if (this != JPEG) {
            return Orientation.TOP_LEFT;
        }
        int at = 2;
        while (at + 4 <= file.length && at(file, at) == MARKER && at(file, at + 1) != SCAN) {
            int length = at(file, at + 2) << 8 | at(file, at + 3);
            int end = Math.min(at + 2 + length, file.length);
            if (at(file, at + 1) == APP1 && length > 8 && file[at + 4] == 'E') {
                return read(Arrays.copyOfRange(file, at + 4, end));
            }
            at += 2 + Math.max(length, 2);
        }
        return Orientation.TOP_LEFT;
    }

    private static Orientation read(byte[] exif) {
        try {
            Orientation orientation = ExifUtils.getOrientationFromExif(exif);
            return orientation == null ? Orientation.TOP_LEFT : orientation;
        } catch (RuntimeException e) {
            return Orientation.TOP_LEFT; // made up, or cut off: shown as it lies
        }
    }

    private static int at(byte[] file, int at) {
        return file[at] & 0xFF;
    }
}
