package fr.aiguilleur.hotline;

import fr.aiguilleur.hours.OpeningHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator typed as opening hours: the week it means, or which part of it is wrong and why.
 *
 * @param text as it is kept
 * @param week lines as on a door; empty when something is wrong
 * @param wrong in French; null when all is well
 */
record HoursCheck(String text, List<String> week, @Nullable String wrong) {

    private static final int LONGEST = 200;
    private static final int WEEK = 7;
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,2})(?::|\\s*[hH]\\s*)(\\d{2})?\\s*-\\s*(\\d{1,2})(?::|\\s*[hH]\\s*)(\\d{2})?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?::|\\s*[hH]\\s*)(\\d{2})?");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> DAYS = Set.of(
            "mo",
            "tu",
            "we",
            "th",
            "fr",
            "sa",
            "su",
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "lu",
            "ma",
            "me",
            "je",
            "ve",
            "di");
    private static final Set<String> OTHERS = Set.of(
            "h", "off", "closed", "open", "ph", "sh", "week", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
            "sep", "oct", "nov", "dec");
    private static final String EXAMPLE = "Par exemple : Mo-Fr 09:00-12:30,13:30-17:30 ; Sa 09:00-12:00.";

    /** @param ordinary a day of the week that is shown */
    static HoursCheck of(String typed, LocalDate ordinary) {
        String text = inTheGrammar(typed);
        if (text.isEmpty()) {
            return wrong(text, "Écrivez au moins un jour et ses heures. " + EXAMPLE);
        }
        if (text.length() > LONGEST) {
            return wrong(text, "C'est trop long : " + LONGEST + " signes au plus.");
        }
        Optional<String> part = Stream.of(text.split(";"))
                .map(String::strip)
                .flatMap(one -> wrongPart(one).stream())
                .findFirst();
        if (part.isPresent()) {
            return wrong(text, part.get());
        }
        Optional<OpeningHours> read = OpeningHours.parse(text);
        if (read.isEmpty()) {
            return wrong(text, "Les parties vont bien seules, mais pas ensemble. " + EXAMPLE);
        }
        boolean opens = IntStream.range(0, WEEK).mapToObj(ordinary::plusDays).anyMatch(read.get()::openOn);
        return opens
                ? new HoursCheck(text, read.get().weekInFrench(ordinary), null)
                : wrong(
                        text,
                        "Avec ces horaires, personne ne répond jamais. Pour fermer un moment, ajoutez une fermeture.");
    }

    private static HoursCheck wrong(String text, String why) {
        return new HoursCheck(text, List.of(), why);
    }

    /** "du lundi au vendredi 9h-12h30 et 13h30-17h30" is written so by most; days and hours are read as they are. */
    private static String inTheGrammar(String typed) {
        return typed.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("(?i)\\b(?:du|le|de) ", "")
                .replaceAll("(?i) (?:au|à|a) ", "-")
                .replaceAll("(?i) et ", ",")
                .replaceAll("(?i)\\bferm[ée]e?s?\\b", "off")
                .replaceAll("(?i)\\bjours? f[ée]ri[ée]s?\\b", "PH")
                .replace("–", "-")
                .replace(" :", "");
    }

    private static Optional<String> wrongPart(String part) {
        if (part.isEmpty() || part.equals("24/7")) {
            return Optional.empty();
        }
        return unknownWord(part)
                .or(() -> noHour(part))
                .or(() -> backwards(part))
                .or(() -> withoutHours(part))
                .or(() -> OpeningHours.parse(part + (part.endsWith("off") ? "; 24/7" : ""))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("Je ne comprends pas « " + part + " ». " + EXAMPLE));
    }

    private static Optional<String> unknownWord(String part) {
        return WORD.matcher(part)
                .results()
                .map(found -> found.group())
                .filter(word -> !DAYS.contains(word.toLowerCase(Locale.ROOT)))
                .filter(word -> !OTHERS.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(word ->
                        "« " + word + " » n'est pas un jour. Écrivez lundi, mardi…, ou Mo, Tu, We, Th, Fr, Sa, Su ;"
                                + " PH pour les jours fériés.");
    }

    private static Optional<String> noHour(String part) {
        return HOUR.matcher(part)
                .results()
                .filter(found -> minutes(found.group(1), found.group(2)) > 24 * 60
                        || found.group(2) != null && Integer.parseInt(found.group(2)) > 59)
                .findFirst()
                .map(found -> "« " + found.group().strip() + " » n'est pas une heure.");
    }

    private static Optional<String> backwards(String part) {
        Matcher hours = HOURS.matcher(part);
        while (hours.find()) {
            if (minutes(hours.group(1), hours.group(2)) >= minutes(hours.group(3), hours.group(4))) {
                return Optional.of("« " + hours.group().strip() + " » finit avant de commencer.");
            }
        }
        return Optional.empty();
    }

    private static int minutes(String hour, @Nullable String minute) {
        return Integer.parseInt(hour) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
    }

    private static Optional<String> withoutHours(String part) {
        boolean closes = part.toLowerCase(Locale.ROOT).matches(".*\\b(?:off|closed)$");
        return closes || HOURS.matcher(part).find()
                ? Optional.empty()
                : Optional.of("« " + part + " » n'a pas d'heures. Ajoutez-les, par exemple 09:00-12:30.");
    }
}
