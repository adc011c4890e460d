package fr.aiguilleur.text;

import fr.aiguilleur.text.Secrets.Kind;
import fr.aiguilleur.text.Secrets.Secret;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are secret by their own shape: their check digits say so. */
final class SecretNumbers {

    private static final String GAP = "[ .\\-\\u00A0\\u202F\\u2009\\u2011\\u2013/_]{0,3}";

    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\d])\\+?\\d(?:" + GAP + "\\d)*");
    private static final Pattern PHONES = Pattern.compile(
            "(?:(?:(?:\\+|00)33" + GAP + "\\(?0?\\)?" + GAP + "[1-9]|0[1-9])(?:" + GAP + "\\d\\d){4}" + GAP + ")+");

    private static final Pattern CARD_PREFIX = Pattern.compile("[3-6].*|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720).*");
    private static final Pattern PRINTED = Pattern.compile("\\d{16}|\\d{4}(?:\\D{1,3}\\d{4}){3}");
    private static final Pattern CARD_CONTEXT = Pattern.compile(
            "(?i)(?:carte|\\bcb\\b|card|tarjeta|cart[aã]o|visa|mastercard|kart|карт|بطاقة)[^\\d]{0,40}$");
    private static final Pattern NOT_A_CARD = Pattern.compile(
            "(?i)(?:siret|siren|dossier|fiscal|imei|suivi|colis|facture|commande|client|contrat|pdl|pce)[^\\d]{0,25}$");

    private static final Pattern NIR = Pattern.compile(("(?<![\\dA-Za-z])[1-478]~\\d~\\d~(?:0~[1-9]|1~[0-2]|[2-9]~\\d)~"
                    + "(?:\\d~\\d|2~[ABab])~\\d~\\d~\\d~\\d~\\d~\\d(?:~\\d~\\d)?(?!" + GAP + "\\d|[A-Za-z])")
            .replace("~", GAP));
    private static final Pattern NIR_CONTEXT =
            Pattern.compile("(?i)(?:s[eé]cu|\\bnir\\b|vitale|\\bss\\b|social|insee)[^\\d]{0,40}$");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private static final Pattern IBAN = Pattern.compile(
            "(?i)(?<![\\p{L}\\d])(?:AD|AE|AT|BE|BG|CH|CI|CY|CZ|DE|DK|DZ|EE|ES|FI|FR|GB|GR|HR|HU|IE|IT|LT|LU|LV|MA|MC|MT|NL"
                    + "|NO|PL|PT|RO|RS|SE|SI|SK|SM|SN|TN|TR|UA|LI|IS|GI|BR|MG|ML|MU|BJ|BF|CM)".concat(GAP) + "\\d" + GAP
                    + "\\d(?:" + GAP + "[A-Z0-9]){11,30}");
    private static final int SHORTEST_IBAN = 15;

    private SecretNumbers() {}

    static List<Secret> cards(String text) {
        List<Secret> found = new ArrayList<>();
        DIGITS.matcher(text).results().forEach(run -> cards(text, run, found));
        return found;
    }

    private static void cards(String text, MatchResult run, List<Secret> found) {
        if (PHONES.matcher(run.group()).matches()
                || NOT_A_CARD.matcher(text.substring(0, run.start())).find()) {
            return;
        }
        boolean told = CARD_CONTEXT.matcher(text.substring(0, run.start())).find();
        List<int[]> groups = groups(run);
        List<int[]> windows = new ArrayList<>();
        for (int first = 0; first < groups.size(); first++) {
            for (int last = first; last < groups.size(); last++) {
                windows.add(new int[] {groups.get(first)[0], groups.get(last)[1], last - first});
            }
        }
        // As printed on a card first, then all of the run, then the fewest groups: a number typed whole beats one put
        // together from its neighbours.
        windows.sort(Comparator.<int[]>comparingInt(
                        window -> printed(text, window) ? -2 : whole(window, run) ? -1 : window[2])
                .thenComparing(Comparator.comparingInt(window -> window[0] - window[1])));
        for (int[] window : windows) {
            String digits = digits(text.substring(window[0], window[1]));
            Secret card = new Secret(Kind.CARD, window[0], window[1]);
            boolean overlaps =
                    found.stream().anyMatch(other -> other.start() < card.end() && card.start() < other.end());
            if (!overlaps && (card(digits) || told && printed(text, window))) {
                found.add(card);
            }
        }
    }

    private static boolean whole(int[] window, MatchResult run) {
        return window[0] == run.start() && window[1] == run.end();
    }

    private static boolean printed(String text, int[] window) {
        return PRINTED.matcher(text.substring(window[0], window[1])).matches();
    }

    private static List<int[]> groups(MatchResult run) {
        Matcher groups = Pattern.compile("\\d+").matcher(run.group());
        return groups.results()
                .map(group -> new int[] {run.start() + group.start(), run.start() + group.end()})
                .toList();
    }

    /** Thirteen digits are cards only with a 4: a tax number has thirteen too and starts with 0 to 3. */
    private static boolean card(String digits) {
        int length = digits.length();
        boolean shape =
                length >= 14 && length <= 19 && CARD_PREFIX.matcher(digits).matches()
                        || length == 13 && digits.startsWith("4");
        return shape && luhn(digits);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = i % 2 == 0 ? digit : 2 * digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    static List<Secret> nirs(String text) {
        List<MatchResult> phones = DIGITS.matcher(text)
                .results()
                .filter(run -> PHONES.matcher(run.group()).matches())
                .toList();
        return NIR.matcher(text)
                .results()
                .filter(match ->
                        phones.stream().noneMatch(run -> run.start() <= match.start() && match.end() <= run.end()))
                .filter(match -> nir(text, match))
                .map(match -> new Secret(Kind.NIR, match.start(), match.end()))
                .toList();
    }

    private static boolean nir(String text, MatchResult match) {
        String number = match.group().replaceAll("[^0-9ABab]", "").toUpperCase(Locale.ROOT);
        String before = text.substring(0, match.start());
        if (NIR_CONTEXT.matcher(before).find()) {
            return true;
        }
        if (number.length() == 15) {
            return rightKey(number) || typedAsNir(match.group());
        }
        int month = Integer.parseInt(number.substring(3, 5));
        return "12".indexOf(number.charAt(0)) >= 0
                && month <= 12
                && !NOT_A_CARD.matcher(before).find();
    }

    private static boolean rightKey(String number) {
        String digits = number.substring(0, 13).replace("2A", "19").replace("2B", "18");
        int key = 97 - new BigInteger(digits).mod(NINETY_SEVEN).intValue();
        return key == Integer.parseInt(number.substring(13));
    }

    /** "2 85 05 78 006 084 36": a wrong key is then a slip of the finger. */
    private static boolean typedAsNir(String typed) {
        return typed.matches("\\d\\D+\\d\\d\\D+\\d\\d\\D+\\w\\w\\D+\\d{3}\\D+\\d{3}\\D+\\d\\d");
    }

    static List<Secret> ibans(String text) {
        List<Secret> found = new ArrayList<>();
        Matcher matcher = IBAN.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            int end = ibanEnd(text, matcher.start(), matcher.end());
            if (end > 0) {
                found.add(new Secret(Kind.IBAN, matcher.start(), end));
            }
            from = end > 0 ? end : matcher.start() + 2;
        }
        return found;
    }

    /** The words after an account number look like more of it: the longest part whose check digits are right. */
    private static int ibanEnd(String text, int start, int longest) {
        for (int end = longest; end > start; end--) {
            String number = text.substring(start, end).replaceAll("[^A-Za-z0-9]", "");
            if (number.length() < SHORTEST_IBAN) {
                return 0;
            }
            boolean ends = Character.isLetterOrDigit(text.charAt(end - 1))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (ends && mod97(number.toUpperCase(Locale.ROOT)) == 1) {
                return end;
            }
        }
        return 0;
    }

    private static int mod97(String iban) {
        String turned = iban.substring(4) + iban.substring(0, 4);
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
        }
        return rest;
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\D", "");
    }
}
