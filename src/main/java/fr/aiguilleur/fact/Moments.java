package fr.aiguilleur.fact;

import fr.aiguilleur.fact.Fact.Kind;
import fr.aiguilleur.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates, days of the week and hours. */
final class Moments {

    static final String MONTHS =
            "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre";

    private static final List<String> MONTH = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final List<String> DAY =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    private static final String WEEK = "1234567";

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:er)? (" + MONTHS + ")\\b(?: (\\d{4})\\b)?|\\b(" + MONTHS + ")\\b(?: (\\d{4})\\b)?",
            Fact.FLAGS);
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\d/.,-])(?:(\\d{4})-(\\d{2})-(\\d{2})|([0-3]?\\d)[/.]([01]?\\d)[/.]((?:20)?\\d{2})|([0-3]?\\d)/([01]\\d))(?![\\d/]|[.,]\\d)");
    private static final Pattern SOON = Pattern.compile(
            "\\b(?:aujourd'hui|après-demain|demain|hier|ce soir|cette nuit|cet après-midi|ce matin|ce week-?end|"
                    + "cette semaine|la semaine prochaine|le mois prochain)\\b",
            Fact.FLAGS);

    private static final String DAYS = "(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?";
    private static final Pattern WEEKDAYS = Pattern.compile(
            "\\b(?:du )?" + DAYS + " ?(?:au|à|-|jusqu'au) ?" + DAYS + "\\b|\\b" + DAYS
                    + "\\b|\\b(tous les jours|chaque jour|7 ?j(?:ours)? ?(?:/|sur) ?7)\\b|\\b(en semaine)\\b|\\b(week-?ends?)\\b",
            Fact.FLAGS);

    private static final String PART = "(?: et (?:demie|quart)\\b)?";
    private static final String TIME =
            "(?:(?<![\\d,.:/])[0-2]?\\d ?(?:h(?:eures?|rs?)?(?!\\p{L})(?: ?[0-5]\\d(?!\\d))?|:[0-5]\\d(?!\\d))"
                    + PART + "|\\b(?:midi|minuit)\\b" + PART + "|\\b(?:" + Figures.WORDS + ") heures\\b(?: (?:"
                    + Figures.WORDS
                    + "))?" + PART + ")";
    private static final Pattern NIGHT_AND_DAY =
            Pattern.compile("\\b24 ?h(?:eures)? ?(?:/|sur) ?24(?: ?h\\b)?|\\bjour et nuit\\b", Fact.FLAGS);
    private static final Pattern RANGE = Pattern.compile(
            "(?:(" + TIME + ")|(?<![\\d,.:/])([0-2]?\\d)) ?(?:-|à|jusqu'à|/) ?(" + TIME + ")|\\bentre (?:(" + TIME
                    + ")|([0-2]?\\d)) et (" + TIME + ")",
            Fact.FLAGS);
    private static final Pattern HOUR = Pattern.compile(TIME, Fact.FLAGS);
    private static final Pattern CLOCK =
            Pattern.compile("(\\p{L}+|\\d+)(?:[^\\d\\p{L}]*(?:h\\p{L}*|:)? ?(\\d{2}|\\p{L}+)?)?.*");
    private static final int HOUR_LONG = 60;

    private Moments() {}

    static List<Fact> dates(String text) {
        List<Fact> found = new ArrayList<>();
        for (MatchResult date : WRITTEN.matcher(text).results().toList()) {
            String day = date.group(1);
            String month = two(1 + MONTH.indexOf(PlainText.fold(day == null ? date.group(4) : date.group(2))));
            String year = day == null ? date.group(5) : date.group(3);
            found.add(
                    day == null
                            ? Fact.of(Kind.MONTH, (year == null ? "" : year) + "-" + month, date)
                            : Fact.of(Kind.DATE, date(year, month, day), date));
        }
        for (MatchResult soon : SOON.matcher(text).results().toList()) {
            found.add(Fact.of(Kind.SOON, PlainText.fold(soon.group()), soon));
        }
        return found;
    }

    static List<Fact> inDigits(String text) {
        return DIGITS.matcher(text)
                .results()
                .map(date -> Fact.of(Kind.DATE, digits(date), date))
                .toList();
    }

    private static String digits(MatchResult date) {
        if (date.group(1) != null) {
            return date(date.group(1), date.group(2), date.group(3));
        }
        return date.group(4) == null
                ? date(null, date.group(8), date.group(7))
                : date(
                        date.group(6).length() == 2 ? "20" + date.group(6) : date.group(6),
                        date.group(5),
                        date.group(4));
    }

    private static String date(@Nullable String year, String month, String day) {
        return (year == null ? "" : year) + "-" + two(Integer.parseInt(month)) + "-" + two(Integer.parseInt(day));
    }

    private static String two(int number) {
        return String.format("%02d", number);
    }

    /** Hours and the days they are for. */
    static List<Fact> hours(String text) {
        List<Fact> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(text);
        NIGHT_AND_DAY.matcher(text).results().forEach(all -> add(Fact.of(Kind.HOURS, "0-1440", all), rest, found));
        WEEKDAYS.matcher(rest.toString())
                .results()
                .forEach(days -> add(Fact.of(Kind.DAYS, days(days), days), rest, found));
        RANGE.matcher(rest.toString()).results().forEach(range -> {
            String from = first(range.group(1), range.group(2), range.group(4), range.group(5));
            String to = first(range.group(3), range.group(6));
            add(Fact.of(Kind.HOURS, minute(from) + "-" + minute(to), range), rest, found);
        });
        HOUR.matcher(rest.toString()).results().forEach(hour -> add(hour(hour), rest, found));
        return found;
    }

    private static void add(Fact fact, StringBuilder rest, List<Fact> found) {
        found.add(fact);
        rest.replace(fact.start(), fact.end(), "\u0000".repeat(fact.end() - fact.start()));
    }

    private static Fact hour(MatchResult hour) {
        return Fact.of(Kind.HOUR, String.valueOf(minute(hour.group())), hour);
    }

    private static String first(@Nullable String... some) {
        for (String one : some) {
            if (one != null) {
                return one;
            }
        }
        return "0";
    }

    private static int minute(String clock) {
        String plain = PlainText.fold(clock.strip());
        int more = plain.contains("demie") ? HOUR_LONG / 2 : plain.contains("quart") ? HOUR_LONG / 4 : 0;
        if (plain.startsWith("midi") || plain.startsWith("minuit")) {
            return (plain.startsWith("midi") ? 12 * HOUR_LONG : 0) + more;
        }
        Matcher parts = CLOCK.matcher(
                plain.replaceAll(" (?:et|heures?) ?(?:demie|quart)?", " ").replace("heures", "h"));
        if (!parts.matches()) {
            return more;
        }
        String minutes = parts.group(2);
        return Figures.value(parts.group(1)) * HOUR_LONG
                + (minutes == null || minutes.startsWith("h") ? 0 : Figures.value(minutes))
                + more;
    }

    private static String days(MatchResult days) {
        if (days.group(1) != null) {
            int from = DAY.indexOf(PlainText.fold(days.group(1)));
            int to = DAY.indexOf(PlainText.fold(days.group(2)));
            StringBuilder all = new StringBuilder();
            for (int day = from; ; day = (day + 1) % WEEK.length()) {
                all.append(WEEK.charAt(day));
                if (day == to) {
                    return all.toString();
                }
            }
        }
        if (days.group(3) != null) {
            return String.valueOf(WEEK.charAt(DAY.indexOf(PlainText.fold(days.group(3)))));
        }
        return days.group(4) != null ? WEEK : days.group(5) != null ? "12345" : "67";
    }
}
