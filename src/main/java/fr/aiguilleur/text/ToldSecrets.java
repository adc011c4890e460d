package fr.aiguilleur.text;

import fr.aiguilleur.text.Secrets.Kind;
import fr.aiguilleur.text.Secrets.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Secrets that only the words before them give away: "mon mot de passe est …", "code pin …", "le code reçu : …". */
final class ToldSecrets {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Map<String, List<String>> LISTS = read();

    /** Words that say "is", or a sign that does. */
    private static final String IS = "(?<is>\\s*(?:[:=\\u061B\\u2192]|->)\\s*|"
            + "[\\s,]+(?:est|c'?\\s?est|cest|c|cé|is|it's|es|é|e|este|était|etait|هي|هو|это|це|là)(?:\\s*:\\s*|\\s+))";

    /** What may stand between the label and the "is": whose or which password. */
    private static final String WHICH = "(?:[ ](?!(?:est|c'est|cest|c|is|es|é)\\b)[\\p{L}'\\-]+){0,7}?";

    private static final Pattern PASSWORD = Pattern.compile(
            "(?<![\\p{L}])(?:" + any("password labels") + ")(?![\\p{L}&&[^\u0600-\u06FF]])" + WHICH + IS
                    + "(?:[«\"“]\\s*(?<quoted>[^»\"”]{2,60}?)\\s*[»\"”]|'(?<single>[^'\\s]{3,60})'|(?<bare>\\S{3,60}))",
            FLAGS);

    /** "mdp Toto1958": no "is" at all; only when it looks like nothing else. */
    private static final Pattern PASSWORD_BESIDE = Pattern.compile(
            "(?<![\\p{L}])(?:" + any("password labels")
                    + ")(?:[ ](?:wi-?fi|caf|ameli|gmail|mail|compte|de|du|la|le|mon|ma|box))"
                    + "{0,5}[ ](?<bare>(?=\\S*\\d)(?=\\S*\\p{L})[^\\s,;]{5,60})",
            FLAGS);

    private static final Pattern PIN = Pattern.compile(
            "(?<![\\p{L}])(?:code[ ](?:pin|puk|sim|secret|confidentiel|(?:de[ ])?(?:d[eé]verrouillage|d[eé]blocage)"
                    + "|de[ ](?:ma|la|sa|mon|notre)[ ](?:carte|cb|sim|t[eé]l|t[eé]l[eé]phone|portable|tablette)"
                    + "(?:[ ](?:bleue|bancaire|sim|bleu|de banque|visa))?)|pin|puk|cvv|cvc|cryptogramme)"
                    + "(?:[ ](?!\\d)[\\p{L}']+){0,5}?[\\s:=,]*(?<bare>\\d(?:[ .-]?\\d){2,7})(?![\\d])",
            FLAGS);

    private static final String NUMBER = "(?<bare>(?:[A-Z]-)?\\d(?:[ -]?\\d){3,7})(?![\\d€])(?!\\s*(?:€|euro))";
    private static final String CODE_WORD = "(?<![\\p{L}])(?:(?:le|mon|ton|un|du|ce|the|el|o|mi)[ ])?(?:"
            + any("code words") + ")[es]?(?![\\p{L}])(?![ ](?:" + any("not a secret code") + "))";
    private static final Pattern CODE = Pattern.compile(
            CODE_WORD + "(?:[ ](?!(?:" + any("not a secret code") + "))[\\p{L}'\\-]+){0,8}?" + IS + "(?:le\\s+)?"
                    + NUMBER,
            FLAGS);
    private static final Pattern CODE_BESIDE = Pattern.compile(
            CODE_WORD
                    + "(?:[ ](?:sms|recu|reçu|de|confirmation|validation|verification|vérification|s[eé]curit[eé])){0,4}[ ]"
                    + "(?<bare>\\d{6}|\\d{3}[ -]\\d{3})(?![\\d])",
            FLAGS);

    /** "718204 comme code de validation": the number comes first. */
    private static final Pattern BEFORE_CODE = Pattern.compile(
            "(?<![\\p{L}\\d])(?<bare>\\d{3}[ -]\\d{3}|\\d{4,8})(?:\\s*,)?\\s+(?:comme|c'est|est|c'était|était|pour)\\s+"
                    + CODE_WORD,
            FLAGS);

    private static final String ENDINGS = ".,;:)?…»\"”'";

    private ToldSecrets() {}

    static List<Secret> find(String text) {
        List<Secret> found = new ArrayList<>();
        numbers(PIN, Kind.PIN, text, found);
        passwords(PASSWORD, text, found);
        passwords(PASSWORD_BESIDE, text, found);
        numbers(CODE, Kind.CODE, text, found);
        numbers(CODE_BESIDE, Kind.CODE, text, found);
        numbers(BEFORE_CODE, Kind.CODE, text, found);
        return found;
    }

    private static void numbers(Pattern pattern, Kind kind, String text, List<Secret> found) {
        pattern.matcher(text)
                .results()
                .forEach(match -> found.add(new Secret(kind, match.start("bare"), match.end("bare"))));
    }

    private static void passwords(Pattern pattern, String text, List<Secret> found) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            Secret secret = password(matcher);
            if (secret.end() > secret.start()) {
                found.add(secret);
                from = secret.end();
            } else {
                from = matcher.start() + 2;
            }
        }
    }

    /** Empty when the value is a word that describes the password. */
    private static Secret password(Matcher match) {
        for (String group :
                match.namedGroups().containsKey("quoted") ? List.of("quoted", "single") : List.<String>of()) {
            if (match.group(group) != null) {
                return new Secret(Kind.PASSWORD, match.start(group), match.end(group));
            }
        }
        String value = stripped(match.group("bare"));
        int start = match.start("bare");
        return new Secret(Kind.PASSWORD, start, describes(value) ? start : start + value.length());
    }

    private static String stripped(String value) {
        int end = value.length();
        while (end > 0 && ENDINGS.indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }

    private static boolean describes(String value) {
        boolean looksMade = value.chars().anyMatch(c -> !Character.isLetter(c) && c != '\'' && c != '-')
                || !value.isEmpty()
                        && value.substring(1).chars().anyMatch(Character::isUpperCase)
                        && value.chars().anyMatch(Character::isLowerCase);
        if (looksMade) {
            return value.length() < 3;
        }
        String word = PlainText.fold(value);
        return word.length() < 3
                || value.endsWith("é")
                || value.endsWith("ée")
                || LISTS.getOrDefault("not a password", List.of()).stream()
                        .flatMap(line -> Arrays.stream(line.split(" ")))
                        .map(PlainText::fold)
                        .anyMatch(known -> known.length() >= 4 ? word.startsWith(known) : word.equals(known));
    }

    private static String any(String list) {
        return LISTS.getOrDefault(list, List.of()).stream()
                .map(line -> list.startsWith("not") ? line.replace(" ", "|") : line)
                .collect(Collectors.joining("|"));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lists = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Lines.of(ToldSecrets.class, "secrets.txt")) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                lists.put(line.substring(1, line.length() - 1), current);
            } else {
                current.add(line);
            }
        }
        return lists;
    }
}
