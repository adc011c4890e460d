package fr.aiguilleur.hours;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what French people write in place of the grammar's signs into those: "lundi" or "Lu", "9h30" or "9 h". */
final class FrenchHabits {

    private static final Pattern CLOCK = Pattern.compile("\\b(\\d{1,2}) ?[hH](?: ?(\\d{2}))?(?![\\p{L}\\d])");
    private static final Pattern DAY = Pattern.compile("\\p{L}+");
    private static final List<String> GRAMMAR = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("lundi", 0),
            Map.entry("mardi", 1),
            Map.entry("mercredi", 2),
            Map.entry("jeudi", 3),
            Map.entry("vendredi", 4),
            Map.entry("samedi", 5),
            Map.entry("dimanche", 6),
            Map.entry("lu", 0),
            Map.entry("ma", 1),
            Map.entry("me", 2),
            Map.entry("je", 3),
            Map.entry("ve", 4),
            Map.entry("di", 6));

    private FrenchHabits() {}

    static String inTheGrammar(String text) {
        String clocks = CLOCK.matcher(text).replaceAll(FrenchHabits::clock);
        return DAY.matcher(clocks).replaceAll(match -> {
            Integer day = DAYS.get(match.group().toLowerCase(Locale.ROOT));
            return day == null ? Matcher.quoteReplacement(match.group()) : GRAMMAR.get(day);
        });
    }

    private static String clock(MatchResult match) {
        String hour = match.group(1).length() == 1 ? "0" + match.group(1) : match.group(1);
        return hour + ":" + (match.group(2) == null ? "00" : match.group(2));
    }
}
