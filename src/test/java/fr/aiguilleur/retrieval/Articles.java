package fr.aiguilleur.retrieval;

import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of service-public.fr as a folder of articles, and the questions they answer, which stand nowhere in it. */
final class Articles {

    static final Path QUESTIONS = Path.of("../shared/data/questions/service-public_questions-reponses_2020.jsonl");

    private static final int TITLE = 70;
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("comment", "komen"),
            Map.entry("pour", "pr"),
            Map.entry("dans", "ds"),
            Map.entry("avec", "avc"),
            Map.entry("est-ce", "es"),
            Map.entry("quelle", "kel"),
            Map.entry("quel", "kel"),
            Map.entry("quelles", "kel"),
            Map.entry("quels", "kel"),
            Map.entry("que", "ke"),
            Map.entry("qui", "ki"),
            Map.entry("quand", "kan"),
            Map.entry("faire", "fair"),
            Map.entry("faut-il", "fo til"),
            Map.entry("peut-on", "peu ton"),
            Map.entry("travail", "taf"),
            Map.entry("vous", "vs"));
    private static final String[][] BY_EAR = {
        {"eau", "o"}, {"au", "o"}, {"qu", "k"}, {"ph", "f"}, {"ation", "assion"}, {"ment", "men"}, {"ai", "é"},
        {"er", "é"}, {"en", "an"}, {"ss", "s"}, {"ll", "l"}, {"tt", "t"}, {"nn", "n"}, {"y", "i"}
    };

    /** A question and the article that answers it. */
    record Question(String slug, String text, String texted) {}

    final List<Question> questions = new ArrayList<>();
    final List<Guide> guides;

    Articles(Path questionsFile, Path folder) throws IOException {
        Path articles = Files.createDirectories(folder.resolve("guides"));
        for (String line : Files.readAllLines(questionsFile)) {
            JsonNode node = JsonMapper.shared().readTree(line);
            String slug = "fiche-" + node.path("id").asString().toLowerCase(Locale.ROOT);
            String question = plain(node.path("question").asString());
            String answer = node.path("texte").asString();
            List<String> paragraphs = answer.lines()
                    .map(Articles::plain)
                    .filter(paragraph -> !paragraph.isEmpty())
                    .toList();
            Files.writeString(articles.resolve(slug + ".md"), article(title(paragraphs.getFirst()), paragraphs));
            questions.add(new Question(slug, question, texted(question, new Random(slug.hashCode()))));
        }
        guides = new Guides(new KnowledgeFolder(folder), new KnowledgeProblems()).all();
    }

    static String article(String title, List<String> paragraphs) {
        return """
                ---
                titre: "%s"
                rubrique: fiches
                service: Aide aux démarches administratives
                urgence: non
                sources:
                  - {titre: "service-public.fr", url: "https://www.service-public.fr/", consulte: 2020-01-01}
                verifie: 2020-01-01
                ---
                %s
                """.formatted(title, String.join("\n\n", paragraphs));
    }

    /** The beginning of the answer: who writes an article rarely words its title as people will ask. */
    private static String title(String first) {
        String cut = first.length() <= TITLE ? first : first.substring(0, first.lastIndexOf(' ', TITLE));
        return cut.replaceAll("[\"\\\\]", "");
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** As it would be texted: short words, no accents, and half of the longer words misspelt. */
    static String texted(String question, Random random) {
        return List.of(question.toLowerCase(Locale.FRENCH).split("[\\s?!.,:()]+")).stream()
                .map(word -> SHORT.getOrDefault(word, word))
                .map(word -> word.length() > 4 && random.nextBoolean() ? misspelt(word, random) : word)
                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))
                .collect(Collectors.joining(" "));
    }

    private static String misspelt(String word, Random random) {
        String[] swap = BY_EAR[random.nextInt(BY_EAR.length)];
        int at = word.indexOf(swap[0], 1);
        if (at > 0) {
            return word.substring(0, at) + swap[1] + word.substring(at + swap[0].length());
        }
        int gone = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, gone) + word.substring(gone + 1);
    }
}
