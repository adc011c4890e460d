package fr.aiguilleur.understanding;

import fr.aiguilleur.text.Lines;
import fr.aiguilleur.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages that only answer the assistant: "oui", "2", "ça marche pas", "humain". */
public final class Acts {

    private static final Map<String, String> SAID = read();

    /** Politeness that does not change what is answered. */
    private static final Pattern COURTESY = Pattern.compile(
            "\\b(?:s il (?:vous|te) plait|merci|bonjour|bonsoir|salut|alors|ben|bah|bon|euh|madame|monsieur)\\b");

    private static final Pattern GREETED = Pattern.compile("\\b(?:bonjour|bonsoir|salut|madame|monsieur|plait)\\b");

    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:je )?(?:choisis|prends|veux|tape|dis|choix|reponse|option|numero|le numero|la reponse|le choix|plutot|c est"
                    + "|pour|le|la|oui|l option) ?)*(\\d{1,2})");
    private static final Map<String, Integer> NUMBER_WORDS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("premier", 1),
            Map.entry("premiere", 1),
            Map.entry("deux", 2),
            Map.entry("deuxieme", 2),
            Map.entry("second", 2),
            Map.entry("seconde", 2),
            Map.entry("trois", 3),
            Map.entry("troisieme", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9));
    private static final Pattern LAST_WORD = Pattern.compile("(?:^|.* )([a-z]+)");

    private Acts() {}

    /** The act a whole message is; empty when it says more. */
    public static Optional<Act> of(String text) {
        Optional<Act> thumb = thumb(text);
        if (thumb.isPresent()) {
            return thumb;
        }
        String said = digits(Words.normal(text)).replaceAll("\\bj\\b", "je").replaceAll("\\bn\\b", "ne");
        Optional<Act> whole = act(said);
        if (whole.isPresent() || said.isEmpty()) {
            return whole;
        }
        String bare =
                COURTESY.matcher(said).replaceAll(" ").replaceAll(" +", " ").strip();
        return bare.isEmpty() ? courtesy(said) : act(bare);
    }

    /** "٢" is a 2. */
    private static String digits(String said) {
        return said.codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<Act> act(String said) {
        Optional<Act> number = number(said);
        return number.isPresent() ? number : Optional.ofNullable(SAID.get(said)).map(Acts::named);
    }

    /** Nothing but politeness; a mere "euh" is no greeting. */
    private static Optional<Act> courtesy(String said) {
        if (said.contains("merci")) {
            return Optional.of(new Act.Thanks());
        }
        return GREETED.matcher(said).find() ? Optional.of(new Act.Greeting()) : Optional.empty();
    }

    private static Optional<Act> number(String said) {
        String digits = said;
        Matcher last = LAST_WORD.matcher(said);
        if (last.matches() && NUMBER_WORDS.containsKey(last.group(1))) {
            digits = said.substring(0, last.start(1)) + NUMBER_WORDS.get(last.group(1));
        }
        Matcher number = NUMBER.matcher(digits);
        return number.matches() ? Optional.of(new Act.Number(Integer.parseInt(number.group(1)))) : Optional.empty();
    }

    private static Optional<Act> thumb(String text) {
        return switch (text.strip().replaceAll("[\\x{1F3FB}-\\x{1F3FF}\\uFE0F]", "")) {
            case "👍", "✅", "👌", "✔" -> Optional.of(new Act.Yes());
            case "👎", "❌" -> Optional.of(new Act.No());
            case "🙏" -> Optional.of(new Act.Thanks());
            default -> Optional.empty();
        };
    }

    private static Act named(String name) {
        return switch (name) {
            case "yes" -> new Act.Yes();
            case "no" -> new Act.No();
            case "thanks" -> new Act.Thanks();
            case "hello" -> new Act.Greeting();
            case "human" -> new Act.Human();
            case "back" -> new Act.Back();
            case "restart" -> new Act.Restart();
            case "repeat" -> new Act.Repeat();
            case "lost" -> new Act.Lost();
            case "unsure" -> new Act.Unsure();
            case "which" -> new Act.WhichNumber();
            case "cancel" -> new Act.Cancel();
            case "1", "2", "3", "4" -> new Act.Number(Integer.parseInt(name));
            default -> throw new IllegalStateException("No such act: " + name);
        };
    }

    private static Map<String, String> read() {
        Map<String, String> said = new HashMap<>();
        for (String line : Lines.of(Acts.class, "acts.txt")) {
            String[] sides = line.split(":", 2);
            for (String message : sides[1].split("\\|")) {
                said.putIfAbsent(message.strip(), sides[0]);
            }
        }
        return said;
    }
}
