package fr.aiguilleur.fact;

import fr.aiguilleur.fact.Fact.Kind;
import fr.aiguilleur.text.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds amounts, shares, distances, lengths of time, codes and other numbers, in digits or words. */
final class Figures {

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("treize", 13),
            Map.entry("quatorze", 14),
            Map.entry("quinze", 15),
            Map.entry("seize", 16),
            Map.entry("vingt", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60),
            Map.entry("cent", 100),
            Map.entry("cents", 100),
            Map.entry("mille", 1000),
            Map.entry("zero", 0),
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("vingts", 20));

    private static final String WORD =
            "(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|"
                    + "quarante|cinquante|soixante|cents?|mille|zéro)";
    static final String WORDS = WORD + "(?:[- ](?:et[- ]une?|et[- ]onze|une?\\b|" + WORD + "))*";
    private static final String NUMBER = "(?<![\\d,.])(?:\\d{1,3}(?:[ .]\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,]\\d+)?)";
    private static final String ANY = "(" + NUMBER + "|\\b" + WORDS + "\\b)";
    private static final String BOUND = "(?![\\p{L}²])";

    private static final Pattern AMOUNT = Pattern.compile(
            ANY + " ?(?:(€|euros?|eur)" + BOUND + "(?: ?(\\d{2})(?!\\d))?|(centimes?)" + BOUND + ")", Fact.FLAGS);
    private static final Pattern PERCENT = Pattern.compile(ANY + " ?(?:%|pour ?cents?)", Fact.FLAGS);
    private static final Pattern DISTANCE =
            Pattern.compile(ANY + " ?(?:(km|kilom[èe]tres?)|m|m[èe]tres?)" + BOUND, Fact.FLAGS);
    private static final Pattern LENGTH = Pattern.compile(
            ANY + " ?(min(?:ute)?|seconde|jour|semaine|moi|an(?:n[ée]e)?|trimestre)s?" + BOUND, Fact.FLAGS);
    private static final Pattern LONG_HOURS =
            Pattern.compile("(?<![\\d,.])(2[5-9]|[3-9]\\d|1\\d\\d) ?(?:h|heures)" + BOUND, Fact.FLAGS);
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:\\p{L}{1,6}\\d[\\p{L}\\d]*|\\d+\\p{L}[\\p{L}\\d]*)(?![\\p{L}\\d])", Fact.FLAGS);
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}h(?:\\d{2})?", Fact.FLAGS);
    private static final Pattern ORDINAL = Pattern.compile("(?:\\d+)(?:er|ère|e|è|ème|eme|nde?|re)", Fact.FLAGS);
    private static final Pattern DIGITS = Pattern.compile(NUMBER);

    /** "les deux", "tous deux" speak of what was said; "neuf" alone is new. */
    private static final Pattern SPELLED = Pattern.compile(
            "\\b(?=[dtqcshnovmz])(?<!\\bles |\\btous |\\btoutes |\\bdes |\\bces |\\bvos |\\bses )(?!neuf\\b(?! (?:chiffres|lettres|lieux|fois|caractères)))"
                    + WORDS + "(?:i?[èe]mes?)?\\b",
            Fact.FLAGS);

    private static final Pattern ORDINAL_WORD =
            Pattern.compile("\\b(deuxi|trois?i|quatri|cinqui|sixi|septi|huiti|neuvi|dixi)[èe]mes?\\b", Fact.FLAGS);
    private static final List<String> ORDINALS =
            List.of("deux", "troi", "quatr", "cinq", "sixi", "sept", "huit", "neuv", "dixi");
    private static final Set<String> GLUED = Set.of("mp3", "mp4");

    private Figures() {}

    static List<Fact> find(String text) {
        return Stream.of(
                        AMOUNT.matcher(text).results().map(Figures::amount),
                        PERCENT.matcher(text).results().map(one -> Fact.of(Kind.PERCENT, number(one.group(1)), one)),
                        DISTANCE.matcher(text).results().map(Figures::distance),
                        LENGTH.matcher(text).results().map(Figures::length),
                        LONG_HOURS
                                .matcher(text)
                                .results()
                                .map(one -> Fact.of(Kind.LENGTH, one.group(1) + " heure", one)),
                        CODE.matcher(text).results().filter(Figures::code).map(Figures::codeFact))
                .flatMap(facts -> facts)
                .toList();
    }

    static List<Fact> numbers(String text) {
        List<Fact> found = new ArrayList<>();
        DIGITS.matcher(text).results().forEach(one -> found.add(Fact.of(Kind.NUMBER, number(one.group()), one)));
        ORDINAL_WORD
                .matcher(text)
                .results()
                .forEach(one -> found.add(Fact.of(Kind.NUMBER, ordinal(one.group(1)), one)));
        SPELLED.matcher(text).results().forEach(one -> found.add(Fact.of(Kind.NUMBER, number(one.group()), one)));
        return found;
    }

    private static boolean code(MatchResult code) {
        return !CLOCK.matcher(code.group()).matches()
                && !GLUED.contains(code.group())
                && !code.group().matches("\\d+(?:min|km|m|j|h)");
    }

    private static Fact codeFact(MatchResult code) {
        return ORDINAL.matcher(code.group()).matches()
                ? Fact.of(Kind.NUMBER, code.group().replaceAll("\\D", ""), code)
                : Fact.of(Kind.CODE, PlainText.fold(code.group()), code);
    }

    private static Fact amount(MatchResult amount) {
        BigDecimal sum = new BigDecimal(number(amount.group(1)));
        if (amount.group(4) != null) {
            sum = sum.movePointLeft(2);
        }
        if (amount.group(3) != null) {
            sum = sum.add(new BigDecimal(amount.group(3)).movePointLeft(2));
        }
        return Fact.of(Kind.AMOUNT, plain(sum), amount);
    }

    private static Fact distance(MatchResult distance) {
        BigDecimal metres = new BigDecimal(number(distance.group(1)));
        return Fact.of(Kind.DISTANCE, plain(distance.group(2) == null ? metres : metres.movePointRight(3)), distance);
    }

    private static Fact length(MatchResult length) {
        String unit = PlainText.fold(length.group(2));
        return Fact.of(
                Kind.LENGTH,
                number(length.group(1)) + " " + (unit.startsWith("min") ? "min" : unit.startsWith("an") ? "an" : unit),
                length);
    }

    private static String ordinal(String stem) {
        return String.valueOf(2
                + ORDINALS.indexOf(ORDINALS.stream()
                        .filter(PlainText.fold(stem)::startsWith)
                        .findFirst()
                        .orElse("deux")));
    }

    /** A number as digits and a point, however it was written. */
    static String number(String written) {
        return Character.isDigit(written.charAt(0))
                ? plain(new BigDecimal(
                        written.replaceAll("[ .](?=\\d{3}(?!\\d))", "").replace(',', '.')))
                : String.valueOf(value(written));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A whole number in digits or words. */
    static int value(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int sum = 0;
        int last = 0;
        for (String word : PlainText.fold(written).split("[- ]+")) {
            int one = SMALL.getOrDefault(word, 0);
            boolean times = one >= 100 && last > 0 || one == 20 && last == 4;
            last = times ? last * one : one;
            sum = times ? sum - last / one + last : sum + last;
        }
        return sum;
    }
}
