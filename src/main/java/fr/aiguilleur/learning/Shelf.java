package fr.aiguilleur.learning;

import de.bwaldvogel.liblinear.Feature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of what was learned, each file named by all it was learned from: learning takes long, reading does not. */
final class Shelf {

    private static final Logger log = LoggerFactory.getLogger(Shelf.class);
    /** More than one application learns: older files are of guides as they were. */
    private static final int ROOM = 16;

    private final @Nullable Path folder;

    Shelf(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The weights learned from these texts, in this way; taken from the folder when they were kept there. */
    float[] weights(String way, Feature[][] texts, List<Integer> kinds, int size, Supplier<float[]> learning) {
        if (folder == null) {
            return learning.get();
        }
        Path file = folder.resolve(name(way, texts, kinds));
        float[] kept = read(file, size);
        if (kept != null) {
            return kept;
        }
        float[] learned = learning.get();
        keep(folder, file, learned);
        return learned;
    }

    private static String name(String way, Feature[][] texts, List<Integer> kinds) {
        MessageDigest digest = sha256();
        digest.update(way.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < texts.length; i++) {
            ByteBuffer text = ByteBuffer.allocate(Integer.BYTES + texts[i].length * (Integer.BYTES + Double.BYTES));
            text.putInt(kinds.get(i));
            for (Feature feature : texts[i]) {
                text.putInt(feature.getIndex()).putDouble(feature.getValue());
            }
            digest.update(text.flip());
        }
        return HexFormat.of().formatHex(digest.digest()) + ".weights";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static float @Nullable [] read(Path file, int size) {
        try {
            if (!Files.exists(file) || Files.size(file) != (long) size * Float.BYTES) {
                return null;
            }
            float[] weights = new float[size];
            ByteBuffer.wrap(Files.readAllBytes(file)).asFloatBuffer().get(weights);
            return weights;
        } catch (IOException e) {
            return null;
        }
    }

    /** Who cannot keep it learns it again. */
    private static void keep(Path folder, Path file, float[] weights) {
        try {
            Files.createDirectories(folder);
            ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
            bytes.asFloatBuffer().put(weights);
            Path unfinished = Files.createTempFile(folder, "learned", ".tmp");
            Files.write(unfinished, bytes.array());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            clear(folder);
        } catch (IOException e) {
            log.info(
                    "What was learned is not kept for the next start: {}",
                    e.getClass().getName());
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path old : files.sorted(Comparator.comparing(Shelf::written).reversed())
                    .skip(ROOM)
                    .toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
