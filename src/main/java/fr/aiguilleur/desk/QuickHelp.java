package fr.aiguilleur.desk;

import fr.aiguilleur.knowledge.KnowledgeFile;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.YamlNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** How to listen, what one may do: the short texts of {@code knowledge/relais}, for the page of help. */
@Component
class QuickHelp {

    private static final Pattern SHAPE =
            Pattern.compile("\\A---[ \\t]*\\R(?<front>.*?\\R)---[ \\t]*\\R(?<body>.*)\\z", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("(?:[-*]|\\d+\\.)\\s+(.*)");

    /** A text of one subject; its id is the name of its file. */
    record Leaf(String id, String title, List<Source> sources, String verified, List<Block> blocks) {}

    record Source(String title, String url) {}

    /** A heading, a paragraph, or, when it has items, a list. */
    record Block(boolean heading, String words, List<String> items) {}

    private final List<Leaf> leaves;

    QuickHelp(KnowledgeFolder folder, KnowledgeProblems found) {
        List<Problem> problems = new ArrayList<>();
        leaves = folder.files("relais", ".md").stream()
                .flatMap(file -> leaf(file, problems::add).stream())
                .toList();
        found.report(problems);
    }

    List<Leaf> leaves() {
        return leaves;
    }

    private static Optional<Leaf> leaf(KnowledgeFile file, Consumer<Problem> problems) {
        Matcher shape = SHAPE.matcher(file.text());
        if (!shape.matches()) {
            problems.accept(
                    file.problem(1, "", "", "un texte d'aide commence par un en-tête entre deux lignes « --- »"));
            return Optional.empty();
        }
        return YamlNode.read(file, shape.group("front"), 2, problems)
                .map(front -> new Leaf(
                        file.stem(),
                        front.text("titre").isEmpty() ? file.stem() : front.text("titre"),
                        front.items("sources").stream()
                                .map(source -> new Source(source.text("titre"), source.text("url")))
                                .toList(),
                        verified(front, problems),
                        blocks(shape.group("body"))));
    }

    private static String verified(YamlNode front, Consumer<Problem> problems) {
        try {
            return PlaceCard.date(LocalDate.parse(front.text("verifie")));
        } catch (DateTimeException e) {
            problems.accept(front.problem("verifie", "on attend une date comme 2026-11-23"));
            return "";
        }
    }

    /** Headings, paragraphs and lists are all these texts use; anything else is shown as it is written. */
    static List<Block> blocks(String body) {
        List<Block> blocks = new ArrayList<>();
        for (String part : body.strip().split("\\R\\s*\\R")) {
            List<String> items = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            for (String line : part.strip().lines().map(String::strip).toList()) {
                Matcher item = ITEM.matcher(line);
                if (line.startsWith("#")) {
                    blocks.add(new Block(true, plain(line.replaceFirst("^#+\\s*", "")), List.of()));
                } else if (item.matches()) {
                    items.add(plain(item.group(1)));
                } else if (items.isEmpty()) {
                    words.append(words.isEmpty() ? "" : " ").append(plain(line));
                } else {
                    items.set(items.size() - 1, items.getLast() + " " + plain(line)); // an item on two lines
                }
            }
            if (!words.isEmpty()) {
                blocks.add(new Block(false, words.toString(), List.of()));
            }
            if (!items.isEmpty()) {
                blocks.add(new Block(false, "", List.copyOf(items)));
            }
        }
        return List.copyOf(blocks);
    }

    private static String plain(String words) {
        return words.replace("**", "").replace("`", "");
    }
}
