package fr.aiguilleur.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The folder people edit; what every territory shares is read from the application itself where the folder lacks it. */
@Component
public class KnowledgeFolder {

    private static final String DEFAULT = "knowledge";
    /** A territory rarely rewrites these, and nobody may be left without an emergency number. */
    private static final Set<String> SHARED = Set.of("gazetteer", "emergency", "prediagnostic");

    private final Path folder;
    private final PathMatchingResourcePatternResolver bundled =
            new PathMatchingResourcePatternResolver(KnowledgeFolder.class.getClassLoader());

    /** Takes text: Spring would turn a path of this name into our own copies on the class path. */
    @Autowired
    KnowledgeFolder(@Value("${aiguilleur.knowledge:" + DEFAULT + "}") String folder) {
        this(Path.of(folder));
    }

    public KnowledgeFolder(Path folder) {
        this.folder = folder;
    }

    /** The file at this path of the folder, such as {@code gazetteer/communes.csv}. */
    public Optional<KnowledgeFile> file(String path) {
        int slash = path.lastIndexOf('/');
        return files(path.substring(0, slash), path.substring(slash + 1)).stream()
                .findFirst();
    }

    /** The files of a sub-folder whose names end so, sorted by name. */
    public List<KnowledgeFile> files(String subFolder, String ending) {
        List<KnowledgeFile> files =
                fromClassPath(subFolder) ? bundledFiles(subFolder, ending) : ownFiles(subFolder, ending);
        return files.stream().sorted(Comparator.comparing(KnowledgeFile::name)).toList();
    }

    private boolean fromClassPath(String subFolder) {
        if (Files.isDirectory(folder.resolve(subFolder))) {
            return false;
        }
        return SHARED.contains(subFolder) || (folder.equals(Path.of(DEFAULT)) && !Files.isDirectory(folder));
    }

    private List<KnowledgeFile> ownFiles(String subFolder, String ending) {
        Path directory = folder.resolve(subFolder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .map(path -> new KnowledgeFile(subFolder + "/" + path.getFileName(), read(path)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A wrong byte becomes a replacement character: one badly saved file must not stop the others. */
    private static String read(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<KnowledgeFile> bundledFiles(String subFolder, String ending) {
        try {
            Resource[] resources = bundled.getResources("classpath*:" + DEFAULT + "/" + subFolder + "/*" + ending);
            return Stream.of(resources)
                    .map(resource -> new KnowledgeFile(subFolder + "/" + resource.getFilename(), read(resource)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
