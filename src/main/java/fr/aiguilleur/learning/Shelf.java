package fr.aiguilleur.learning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of what was learned, each file named by the texts it was learned from: learning takes long, reading does not. */
final class Shelf {

    private static final Logger log = LoggerFactory.getLogger(Shelf.class);
    /** More than one application learns: older files are of guides as they were. */
    private static final int ROOM = 16;

    private final @Nullable Path folder;

    /** What reads a kept file; nothing when it is of another time. */
    interface Reader<T> {
        Optional<T> read(DataInputStream file) throws IOException;
    }

    /** What writes a file to keep. */
    interface Writer {
        void write(DataOutputStream file) throws IOException;
    }

    Shelf(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The name of what is learned from these texts in this way. */
    static String name(String way, List<List<String>> kinds) {
        MessageDigest digest = sha256();
        add(way, digest);
        for (List<String> kind : kinds) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(kind.size()).flip());
            kind.forEach(text -> add(text, digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(String text, MessageDigest digest) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** What was kept under this name; nothing when it is not there, was cut, or is of another time. */
    <T> Optional<T> find(String name, Reader<T> reader) {
        if (folder == null || !Files.exists(folder.resolve(name))) {
            return Optional.empty();
        }
        try (DataInputStream file =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(name)), 1 << 16))) {
            return reader.read(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Who cannot keep it learns it again. */
    void keep(String name, Writer writer) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "learned", ".tmp");
            try (DataOutputStream file =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16))) {
                writer.write(file);
            }
            Files.move(
                    unfinished,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
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
