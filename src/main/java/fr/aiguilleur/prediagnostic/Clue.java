package fr.aiguilleur.prediagnostic;

import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.YamlNode;
import fr.aiguilleur.text.FrenchSound;
import fr.aiguilleur.text.PlainText;
import fr.aiguilleur.text.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Words of a sentence that tick an option.
 *
 * @param unless if one of these is said, nothing is ticked
 * @param instead options of the same question that were only supposed
 */
record Clue(String question, String option, List<Row> rows, List<Row> unless, List<String> instead) {

    private static final int GAP = 3;
    private static final int SHORTEST_BY_SOUND = 5;
    private static final String NUMBER = "#";
    private static final Set<String> KEYS = Set.of("question", "reponse", "mots", "sauf", "enlever");
    private static final Set<String> UNSAID = Set.of("ne", "n");

    /** Reads {@code knowledge/prediagnostic/indices.yaml}. */
    static List<Clue> read(KnowledgeFolder folder, Questionnaire questionnaire, Consumer<Problem> problems) {
        return Entries.read(folder, "prediagnostic/indices.yaml", problems)
                .of("indices", KEYS, "question", "reponse", "mots")
                .stream()
                .filter(entry -> known(entry, questionnaire, problems))
                .map(entry -> new Clue(
                        entry.text("question"),
                        entry.text("reponse"),
                        rows(entry, "mots"),
                        rows(entry, "sauf"),
                        entry.texts("enlever")))
                .toList();
    }

    private static boolean known(YamlNode entry, Questionnaire questionnaire, Consumer<Problem> problems) {
        String question = entry.text("question");
        if (!questionnaire.knows(question)) {
            problems.accept(entry.problem("question", "cette question n'est pas dans questions.yaml"));
            return false;
        }
        if (!questionnaire.knows(question, entry.text("reponse"))) {
            problems.accept(entry.problem("reponse", "cette réponse n'existe pas pour cette question"));
            return false;
        }
        return true;
    }

    private static List<Row> rows(YamlNode entry, String key) {
        return entry.texts(key).stream()
                .filter(text -> !text.isEmpty())
                .map(Row::of)
                .toList();
    }

    boolean in(List<String> said) {
        return rows.stream().anyMatch(row -> row.in(said)) && unless.stream().noneMatch(row -> row.in(said));
    }

    /** The words of a sentence as the rows are compared with it. */
    static List<String> words(String text) {
        return Words.of(text).stream()
                .map(word -> whole(word.norm()))
                .filter(word -> !UNSAID.contains(word))
                .toList();
    }

    /** One way to say it: places that are filled in this order. */
    record Row(List<Slot> slots) {

        static Row of(String text) {
            List<String> pieces = List.of(text.strip().split("\\s+"));
            return new Row(Stream.iterate(0, at -> at < pieces.size(), at -> at + 1)
                    .filter(at -> !pieces.get(at).equals(".."))
                    .map(at -> new Slot(
                            Stream.of(pieces.get(at).split("\\|")).map(Way::of).toList(),
                            at > 0 && pieces.get(at - 1).equals("..") ? GAP : 0))
                    .toList());
        }

        boolean in(List<String> said) {
            return Stream.iterate(0, at -> at < said.size(), at -> at + 1).anyMatch(at -> from(0, said, at));
        }

        private boolean from(int slot, List<String> said, int at) {
            if (slot == slots.size()) {
                return true;
            }
            for (int start = at; start <= at + slots.get(slot).gap(); start++) {
                for (Way way : slots.get(slot).ways()) {
                    if (way.stands(said, start) && from(slot + 1, said, start + way.size())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** @param gap how many words may stand before it */
    record Slot(List<Way> ways, int gap) {}

    /**
     * One word, or several in a row.
     *
     * @param stem the last may go on
     */
    record Way(List<String> words, boolean stem) {

        static Way of(String text) {
            if (text.equals(NUMBER)) {
                return new Way(List.of(NUMBER), false);
            }
            boolean stem = text.endsWith("*");
            String bare = text.replace("*", "").replace('_', ' ');
            return stem ? new Way(List.of(PlainText.fold(bare)), true) : new Way(Clue.words(bare), false);
        }

        int size() {
            return words.size();
        }

        boolean stands(List<String> said, int at) {
            return !words.isEmpty()
                    && at + words.size() <= said.size()
                    && Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                            .allMatch(i -> same(words.get(i), said.get(at + i)));
        }

        private boolean same(String word, String heard) {
            if (word.equals(NUMBER)) {
                return heard.chars().allMatch(Character::isDigit);
            }
            return stem
                    ? heard.startsWith(word)
                    : heard.equals(word)
                            || word.length() >= SHORTEST_BY_SOUND
                                    && FrenchSound.key(heard).equals(FrenchSound.key(word));
        }
    }

    /** Elided and whole little words are one. */
    private static String whole(String word) {
        return switch (word) {
            case "j" -> "je";
            case "s" -> "se";
            case "l" -> "le";
            case "d" -> "de";
            case "c" -> "ce";
            case "qu" -> "que";
            default -> word;
        };
    }
}
