package fr.aiguilleur.fact;

import fr.aiguilleur.fact.Fact.Kind;
import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.text.Alike;
import fr.aiguilleur.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds how to reach somebody: links, e-mails, phones, streets and postcodes. */
final class Contacts {

    private static final Pattern MAIL = Pattern.compile(
            "[\\p{L}\\d._%+-]+(?:@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*"
                    + "| ?(?:@|\\(at\\)|\\[at]| arobase ) ?[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+)",
            Fact.FLAGS);

    /** Also the addresses that somebody disguises: "caf point fr", "caf[.]fr". */
    private static final Pattern LINK = Pattern.compile(
            "[a-z][a-z+.-]*://[^\\s<>\"»)]+|www\\.[^\\s<>\"»)]+"
                    + "|(?<![\\p{L}\\d.@-])(?:[\\p{L}\\d-]+(?:\\.| ?\\[\\.] ?| ?\\(\\.\\) ?| (?:point|dot) ))+"
                    + "(?:fr|com|org|net|eu|info|io|be|ru|cn|co|app|paris|online|site|xyz|top|gouv|biz|me|ly|gl)"
                    + "(?![\\p{L}\\d-])(?:[/?#][^\\s<>\"»)]*)?"
                    + "|(?<![\\p{L}\\d.@-])[\\p{Ll}\\d-]{2,}(?:\\.[\\p{Ll}\\d-]{2,})*\\.(?-i:[a-z]{2,})/[^\\s<>\"»)]*",
            Fact.FLAGS);

    private static final Pattern MAY_REACH =
            Pattern.compile("@|\\w\\.\\w|://|[\\[(]\\.|[\\[(]at|(?i: point | dot | arobase )|é\\.");

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d+])(?:\\+|00)[1-9]\\d{0,2}(?:[ ./-]?\\(?\\d\\)?){6,12}(?!\\d)"
                    + "|(?<!\\d)0[ .-]?\\d(?:[ ./-]?\\d){8}(?![ ./-]?\\d)"
                    + "|(?<![\\p{L}\\d.,/-])(?:3\\d[ .]?\\d\\d|11[68][ .]?\\d{3}|10[ .]?\\d\\d)"
                    + "(?![\\d/]| ?(?:€|euros?|h\\b|heures?|%|km|m\\b|min|jours|ans?\\b|[-.,]\\d))");

    private static final String LINKING = "(?:(?:de|du|des|la|le|les|sur|sous|aux) |[ldLD]')";
    private static final String CAPITAL = "\\p{Lu}\\p{L}*(?:[-'.]{1,2}\\p{L}+)*";
    private static final String DAY = "\\d{1,2}(?:er)? (?i:" + Moments.MONTHS + ")(?: \\d{4})?";
    private static final String NAME = LINKING + "{0,3}(?:" + CAPITAL + "|" + DAY + ")(?: " + LINKING + "{0,3}(?:"
            + CAPITAL + "|" + DAY + ")){0,5}";
    private static final String DOOR =
            "(?:(?<![\\d,.])(\\d{1,4}(?:[-/]\\d{1,4})?) ?((?i:bis|ter|quater)\\b|[A-F]\\b)?,? (?:de la |de l'|du |des |d')?)?";
    private static final Pattern STREET = Pattern.compile(DOOR
            + "\\b(?:((?i:rue|avenue|boulevard|all[ée]es?|impasse|chemin|square|quai|ruelle|sentier|sente|rond-point|"
            + "esplanade|parvis|faubourg|(?:av|ave|bd|bld|imp)\\b\\.?) (?:" + NAME + "|" + LINKING
            + "{1,3}\\p{Ll}{3,}))"
            + "|((?i:place|cours|passage|route|mail|cité|voie|villa|résidence|galerie|promenade|hameau|square|(?:pl|rte)\\b\\.?) "
            + NAME + "))");
    private static final Pattern POSTCODE =
            Pattern.compile("(?<![\\d.,])(?:F-)?(?:0[1-9]|[1-8]\\d|9[0-8]) ?\\d{3}(?![\\d,€%]| ?€| euros?)");
    private static final Set<String> LINKS =
            Set.of("de", "du", "des", "la", "le", "les", "sur", "sous", "aux", "l", "d");

    private Contacts() {}

    static List<Fact> links(String text) {
        List<Fact> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(text);
        if (!MAY_REACH.matcher(text).find()) {
            return found;
        }
        for (MatchResult mail : MAIL.matcher(text).results().toList()) {
            found.add(
                    Fact.of(Kind.MAIL, plain(mail.group().replaceAll(" ?(?i:\\(at\\)|\\[at]|arobase) ?", "@")), mail));
            for (int i = mail.start(); i < mail.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        for (MatchResult link : LINK.matcher(rest).results().toList()) {
            String written = link.group().replaceAll("[.,;:!?']+$", "");
            found.add(new Fact(Kind.LINK, address(written), link.start(), link.start() + written.length()));
        }
        return found;
    }

    private static String address(String written) {
        String dotted = written.replaceAll("(?i) ?(?:\\[\\.]|\\(\\.\\)| point | dot ) ?", ".");
        String bare = dotted.replaceFirst("(?i)^https?://", "").replaceFirst("(?i)^www\\.", "");
        int path = bare.indexOf('/');
        String whole = path < 0 ? plain(bare) : plain(bare.substring(0, path)) + bare.substring(path);
        return whole.replaceFirst("/$", "");
    }

    private static String plain(String address) {
        return PlainText.fold(address).replace(" ", "");
    }

    static List<Fact> phones(String text) {
        return PHONE.matcher(text)
                .results()
                .map(phone -> Fact.of(Kind.PHONE, number(phone.group()), phone))
                .toList();
    }

    private static String number(String typed) {
        String digits = typed.replaceAll("\\D", "");
        return digits.length() < 8
                ? digits
                : Phones.e164(typed.replace("(0)", ""), "FR").orElse(digits.replaceFirst("^(?:00)?330?|^0", "+33"));
    }

    static List<Fact> streets(String text) {
        List<Fact> found = new ArrayList<>(
                STREET.matcher(text).results().map(Contacts::street).toList());
        POSTCODE.matcher(text)
                .results()
                .filter(code ->
                        found.stream().noneMatch(street -> street.start() < code.end() && code.start() < street.end()))
                .map(code -> Fact.of(Kind.POSTCODE, code.group().replaceAll("\\D", ""), code))
                .toList()
                .forEach(found::add);
        return found;
    }

    private static Fact street(MatchResult street) {
        String way = street.group(3) == null ? street.group(4) : street.group(3);
        String name = Stream.of(Alike.address(way).split(" "))
                .filter(word -> !LINKS.contains(word))
                .collect(Collectors.joining(" "));
        String door = street.group(1) == null ? "" : street.group(1) + lower(street.group(2)) + " ";
        return Fact.of(Kind.STREET, door + name, street);
    }

    private static String lower(String letters) {
        return letters == null ? "" : PlainText.fold(letters);
    }
}
