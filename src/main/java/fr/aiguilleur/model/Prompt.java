package fr.aiguilleur.model;

import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the model is told for one task.
 *
 * @param tokens that an answer may have at most
 * @param words the system prompt; the same for every question
 */
record Prompt(Task task, int version, int tokens, Shape shape, String words) {

    private static final List<String> KEYS = List.of("version", "tokens", "schema");
    private static final Pattern FILE = Pattern.compile("---\n(.*?)\n---\n(.*)", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\$\\{.*?}|%s");
    private static final Shape UNREAD = new Shape.YesOrNo();
    private static final int MOST_TOKENS = 4_000;

    /**
     * All of them; those of the folder stand for the packed ones of the same name.
     *
     * @throws IllegalStateException that names each file, line and field that is wrong
     */
    static Map<Task, Prompt> all(@Nullable Path folder) {
        List<Problem> problems = new ArrayList<>();
        Map<Task, Prompt> prompts = new EnumMap<>(Task.class);
        for (Task task : Task.values()) {
            String name = "prompts/" + task.file() + ".md";
            String text = text(folder, task);
            if (text == null) {
                problems.add(new Problem(name, 0, "", "", "ce fichier manque"));
            } else {
                prompts.put(task, read(task, new KnowledgeFile(name, text.replace("\r\n", "\n")), problems::add));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "Prompts:\n", "")));
        }
        return prompts;
    }

    private static @Nullable String text(@Nullable Path folder, Task task) {
        String file = task.file() + ".md";
        try {
            if (folder != null && Files.exists(folder.resolve(file))) {
                return Files.readString(folder.resolve(file));
            }
            try (InputStream packed = Prompt.class.getResourceAsStream("/prompts/" + file)) {
                return packed == null ? null : new String(packed.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new IllegalStateException("prompts/" + file + " cannot be read", e);
        }
    }

    static Prompt read(Task task, KnowledgeFile file, Consumer<Problem> problems) {
        Matcher parts = FILE.matcher(file.text());
        if (!parts.matches()) {
            problems.accept(file.problem(1, "", "", "on attend un en-tête entre deux lignes « --- », puis le texte"));
            return new Prompt(task, 0, 0, UNREAD, "");
        }
        String words = parts.group(2).strip();
        int line = (int) parts.group(1).lines().count() + 3;
        if (words.isEmpty()) {
            problems.accept(file.problem(line, "", "", "il manque ce que l'on dit au modèle"));
        }
        Matcher placeholder = PLACEHOLDER.matcher(words);
        if (placeholder.find()) {
            problems.accept(file.problem(line, "", placeholder.group(), "rien n'est remplacé dans ce texte"));
        }
        return YamlNode.read(file, parts.group(1), 2, problems)
                .map(head -> headed(task, head, words, problems))
                .orElseGet(() -> new Prompt(task, 0, 0, UNREAD, words));
    }

    private static Prompt headed(Task task, YamlNode head, String words, Consumer<Problem> problems) {
        for (String key : head.keys()) {
            if (!KEYS.contains(key)) {
                problems.accept(head.problem(key, "ce mot n'est pas connu ici"));
            }
        }
        Shape shape = head.child("schema")
                .map(schema -> new ShapeReader(problems).read(schema))
                .orElse(UNREAD);
        if (!(shape instanceof Shape.Fields)) {
            problems.accept(head.problem("schema", "on attend un formulaire (type: object)"));
        }
        return new Prompt(
                task,
                whole(head, "version", Integer.MAX_VALUE, problems),
                whole(head, "tokens", MOST_TOKENS, problems),
                shape,
                words);
    }

    private static int whole(YamlNode head, String key, int most, Consumer<Problem> problems) {
        String text = head.text(key);
        if (text.matches("[1-9]\\d{0,8}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        problems.accept(
                head.problem(key, "on attend un nombre entier de 1" + (most < 1_000_000 ? " à " + most : " ou plus")));
        return 0;
    }
}
