package fr.aiguilleur.places;

import fr.aiguilleur.directory.Standard;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.text.Alike;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What somebody looks for, checked.
 *
 * @param commune an INSEE code, or a name made comparable when our gazetteer does not hold it
 */
record PlaceQuestion(
        @Nullable String commune,
        @Nullable Point near,
        @Nullable String service,
        @Nullable String people,
        @Nullable String special,
        @Nullable ZonedDateTime openAt,
        boolean free,
        String words,
        int page) {

    private static final int LONGEST = 200;

    /** The parameters as they came. */
    record Asked(
            @Nullable String commune,
            @Nullable String near,
            @Nullable String service,
            @Nullable String people,
            @Nullable String special,
            @Nullable String openAt,
            @Nullable String free,
            @Nullable String q,
            @Nullable String page) {}

    static PlaceQuestion of(Asked asked, Gazetteer gazetteer, ZoneId zone) {
        return new PlaceQuestion(
                commune(asked.commune(), gazetteer),
                near(asked.near()),
                among("service", asked.service(), Standard.SERVICES),
                among("public", asked.people(), Standard.PUBLICS),
                among("special", asked.special(), Standard.SPECIAL),
                moment(asked.openAt(), zone),
                free(asked.free()),
                words(asked.q()),
                page(asked.page()));
    }

    private static @Nullable String commune(@Nullable String given, Gazetteer gazetteer) {
        if (given == null || given.isBlank()) {
            return null;
        }
        Optional<Commune> known = gazetteer.byInsee(given.strip()).or(() -> gazetteer.byName(given));
        return known.map(Commune::insee).orElseGet(() -> Alike.words(given));
    }

    private static @Nullable Point near(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String[] parts = given.split(",");
        if (parts.length == 2) {
            try {
                Point point = new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
                if (Math.abs(point.latitude()) <= 90 && Math.abs(point.longitude()) <= 180) {
                    return point;
                }
            } catch (NumberFormatException e) {
                // told below
            }
        }
        throw wrong("near", "on attend latitude,longitude en degrés, comme 48.71,2.24");
    }

    private static @Nullable String among(String name, @Nullable String given, Set<String> words) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String word = given.strip().replace('’', '\'');
        if (!words.contains(word)) {
            throw wrong(name, "ce n'est pas un mot du standard national : " + String.join(", ", words));
        }
        return word;
    }

    private static @Nullable ZonedDateTime moment(@Nullable String given, ZoneId zone) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            // A + of the offset is a space once it went through an address that was not encoded.
            String text = given.strip().replace(' ', '+');
            return text.matches(".*T.*([+-]\\d\\d:?\\d\\d|Z)")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(zone)
                    : LocalDateTime.parse(text).atZone(zone);
        } catch (DateTimeException e) {
            throw wrong("openAt", "on attend une date et une heure comme 2026-11-24T10:00:00+01:00");
        }
    }

    private static boolean free(@Nullable String given) {
        return switch (given == null ? "" : given) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw wrong("free", "on attend true ou false");
        };
    }

    private static String words(@Nullable String given) {
        if (given != null && given.length() > LONGEST) {
            throw wrong("q", "au plus " + LONGEST + " caractères");
        }
        return given == null ? "" : Alike.words(given);
    }

    private static int page(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return 1;
        }
        if (!given.matches("[1-9]\\d{0,5}")) {
            throw wrong("page", "on attend un nombre à partir de 1");
        }
        return Integer.parseInt(given);
    }

    private static ErrorResponseException wrong(String field, String reason) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, field + " : " + reason + ".");
        problem.setProperty("field", field);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
