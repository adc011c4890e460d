package fr.aiguilleur.verdict;

import fr.aiguilleur.verdict.GoodAnswers.Good;
import fr.aiguilleur.verdict.GoodAnswers.Somewhere;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Ways in which a true answer is made false in one spot. */
enum Corruption {
    DIGIT("\\d", true),
    PHONE_OF_ANOTHER("0[\\d ]{8,}\\d|\\b3\\d ?\\d\\d\\b|116 006", true),
    STREET(
            "(?:Tilleuls|Général Leclerc|Victor Hugo|Colette|Pasteur|Émile Zola|Lamartine|Versailles|l'Étang)(?=,| à|\\.)",
            true),
    HOUR("\\b\\d{1,2}(?=h| heures)", true),
    DAY("\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi)\\b", true),
    PRICE("\\d+(?:,\\d+)?(?= €| euros)", true),
    DATE("\\b(?:mars|décembre|avril|mai|août)\\b(?= 20)", true),
    LINK("\\b[\\w.-]+\\.(?:gouv\\.)?fr\\b", true),
    MAIL("\\b[\\w.-]+(?=@)", true),
    POSTCODE("\\b91\\d{3}\\b", true),
    INVENTED_PLACE("(?<=[.!] |^)(?=\\p{Lu})", true),
    PLACE_SWAPPED("", true),
    FREE_OR_PAID("\\b(?:gratuitement|gratuite?s?|payante?|sans rendez-vous|sur rendez-vous)\\b", true),
    NEGATION(
            "\\b(?:[Nn]e (?:l'|le |la |les |nous |vous )?|[Nn]')(\\p{L}+) (?:pas|plus|jamais) |\\b(\\p{Lu}\\p{Ll}+ez)\\b(?! ce que| -|-)(?=(?: \\p{L}+){1,})",
            false);

    private static final List<String> DAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    private static final List<String> STREETS =
            List.of("Jules Ferry", "Jean Jaurès", "Gambetta", "Cerisiers", "Molière");
    private static final List<String> MONTHS = List.of("janvier", "février", "juin", "octobre", "novembre");
    private static final List<String> INVENTED = List.of(
            "La médiathèque Jean-Moulin de Palaiseau peut aussi vous recevoir. ",
            "Vous pouvez aussi aller à l'Espace Numérique du Moulin. ",
            "Le centre Arc-en-Ciel aide pour cela, au 5 rue Gambetta. ",
            "L'association Lien Solidaire de Massy vous accueille. ",
            "Demandez Monsieur Bertrand Lefort à l'accueil. ");

    private final Pattern spot;
    private final boolean fact;

    Corruption(String spot, boolean fact) {
        this.spot = Pattern.compile(spot, Pattern.UNICODE_CHARACTER_CLASS);
        this.fact = fact;
    }

    boolean fact() {
        return fact;
    }

    /** The answer made false; nothing where it holds no such spot, or the change would still be true. */
    Optional<String> apply(Good good, Random random) {
        if (this == PLACE_SWAPPED) {
            return swapped(good);
        }
        List<MatchResult> spots = spot.matcher(good.text()).results().toList();
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        MatchResult at = spots.get(random.nextInt(spots.size()));
        String with = with(at, good, random);
        String text = good.text().substring(0, at.start()) + with + good.text().substring(at.end());
        return text.equals(good.text()) || stillTrue(good, text, at.start(), with)
                ? Optional.empty()
                : Optional.of(text);
    }

    private String with(MatchResult at, Good good, Random random) {
        return switch (this) {
            case DIGIT -> other(at.group(), random.nextInt(1, 10) + "", one -> (Integer.parseInt(one) + 1) % 10 + "");
            case PHONE_OF_ANOTHER -> phone(good, at.group(), random);
            case STREET -> STREETS.get(random.nextInt(STREETS.size()));
            case HOUR -> String.valueOf((Integer.parseInt(at.group()) + random.nextInt(1, 5)) % 24);
            case DAY -> DAYS.get(random.nextInt(DAYS.size()));
            case PRICE -> random.nextInt(6, 90) + "";
            case DATE -> MONTHS.get(random.nextInt(MONTHS.size()));
            case LINK ->
                random.nextBoolean() ? at.group().replaceFirst("\\.(?=(gouv\\.)?fr)", "-aide.") : at.group() + ".com";
            case MAIL -> random.nextBoolean() ? at.group() + "2" : "aide";
            case POSTCODE -> "91" + random.nextInt(100, 999);
            case INVENTED_PLACE -> INVENTED.get(random.nextInt(INVENTED.size()));
            case PLACE_SWAPPED -> throw new IllegalStateException("has its own way");
            case FREE_OR_PAID ->
                switch (at.group()) {
                    case "sans rendez-vous" -> "sur rendez-vous";
                    case "sur rendez-vous" -> "sans rendez-vous";
                    case "payant", "payante" -> "gratuit";
                    default -> "payant";
                };
            case NEGATION ->
                at.group(1) != null
                        ? at.group().replaceAll("(?i)^n[e'] ?| (?:pas|plus|jamais) $", "") + " "
                        : "Ne " + at.group(2).toLowerCase(java.util.Locale.FRENCH) + " pas";
        };
    }

    private static String other(String not, String first, UnaryOperator<String> next) {
        return first.equals(not) ? next.apply(first) : first;
    }

    private static String phone(Good good, String not, Random random) {
        return GoodAnswers.PLACES.stream()
                .filter(place -> good.sources().stream().anyMatch(source -> source.contains(place.fact("phone"))))
                .map(place -> place.fact("phone"))
                .filter(phone -> !phone.equals(not))
                .findFirst()
                .orElse("01 69 %02d %02d %02d"
                        .formatted(random.nextInt(100), random.nextInt(100), random.nextInt(100)));
    }

    /** The name of a cited place in a sentence that tells facts of the other. */
    private static Optional<String> swapped(Good good) {
        List<Somewhere> cited = GoodAnswers.PLACES.stream()
                .filter(place -> good.sources().contains(place.source()))
                .toList();
        if (cited.size() < 2
                || good.text().contains(cited.get(0).fact("name"))
                        == good.text().contains(cited.get(1).fact("name"))) {
            return Optional.empty();
        }
        int told = good.text().contains(cited.get(0).fact("name")) ? 0 : 1;
        String name = cited.get(told).fact("name");
        boolean more = good.text().contains(cited.get(told).fact("phone"))
                || good.text().contains(cited.get(told).fact("street"))
                || good.text().contains(cited.get(told).fact("week"));
        return more ? Optional.of(good.text().replace(name, cited.get(1 - told).fact("name"))) : Optional.empty();
    }

    /** Numbers that a record says elsewhere of the same thing, or days on which a place is open too. */
    private boolean stillTrue(Good good, String text, int at, String with) {
        String sources = String.join("\n", good.sources());
        return switch (this) {
            case DAY -> days(good, text).isEmpty() || sources.contains("tous les jours");
            case DIGIT, HOUR, PRICE -> sources.matches("(?s).*(?<!\\d)" + Pattern.quote(run(text, at)) + "(?!\\d).*");
            case POSTCODE, STREET, DATE -> sources.contains(with);
            default -> false;
        };
    }

    /** An hour changed may stand elsewhere: that is for {@link #PLACE_SWAPPED}. */
    private static String run(String text, int at) {
        int from = at;
        int to = at;
        while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    /** Days in the answer that no cited record names: elsewhere a change of day may still be true. */
    private static List<String> days(Good good, String text) {
        return DAYS.stream()
                .filter(text::contains)
                .filter(day -> good.sources().stream()
                        .noneMatch(source -> weekOf(source).contains(day)))
                .toList();
    }

    private static String weekOf(String source) {
        String all = source;
        if (source.contains("du lundi au vendredi")) {
            all += "mardi mercredi jeudi";
        }
        if (source.contains("du lundi au jeudi")) {
            all += "mardi mercredi";
        }
        if (source.contains("en semaine")) {
            all += "lundi mardi mercredi jeudi vendredi";
        }
        return source.contains("du mardi au samedi") ? all + "mercredi jeudi vendredi" : all;
    }
}
