package fr.aiguilleur.directory;

import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.hours.OpeningHours;
import fr.aiguilleur.knowledge.Problem;
import fr.aiguilleur.knowledge.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns one row of the national standard into a place: a bad optional value is dropped, a bad required one drops the row. */
final class PlaceReader {

    private static final Pattern PIVOT = Pattern.compile("[a-zA-Z0-9]{9,14}");
    private static final Pattern COMMUNE = Pattern.compile("[A-Za-z\\dÀ-ÖØ-öø-ÿœŒŸ\\-'’\\s]+");
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern INSEE = Pattern.compile("([013-9]\\d|2[AB1-9])\\d{3}");
    private static final Pattern PHONE = Pattern.compile("\\+(33|590|262|269|594|596|508|681|687|689)\\d{6,9}");
    private static final int LONGEST_LINK = 500;

    /** The next two as @gouvfr-anct/lieux-de-mediation-numerique 2.3.0 checks them: what we keep must pass there. */
    private static final Pattern EMAIL = Pattern.compile(
            "[a-zA-Z0-9_][a-zA-Z0-9.!#$%&'*+\\\\=?^_`{}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9][a-zA-Z0-9-]{0,61}[a-zA-Z0-9])+");

    private static final Pattern URL = Pattern.compile("https?://(?:[;:&=+$,\\w-]+@)?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"
            + "(?:/[+~,%@/.\\w_-]*)?\\??[-+=&;%@.\\w_]*#?[.!/\\\\\\w]*");
    private static final int SUMMARY = 280;

    /** A place, and its good cells as they were written. */
    record Read(Place place, Map<String, String> cells) {}

    private final Row row;
    private final List<Problem> problems;
    private final Map<String, String> good = new LinkedHashMap<>();
    private boolean dropped;

    private PlaceReader(Row row, List<Problem> problems) {
        this.row = row;
        this.problems = problems;
    }

    static Optional<Read> read(Row row, List<Problem> problems) {
        PlaceReader reader = new PlaceReader(row, problems);
        Optional<LocalDate> updated = reader.updated();
        reader.required("id", null, "");
        reader.required("pivot", PIVOT, "on attend un SIRET (14 chiffres) ou un RNA, ou quatorze zéros");
        reader.required("nom", null, "");
        reader.required("commune", COMMUNE, "ce n'est pas un nom de commune");
        reader.required("code_postal", POSTCODE, "un code postal a cinq chiffres");
        reader.required("adresse", null, "");
        return reader.dropped ? Optional.empty() : updated.map(reader::kept);
    }

    private Read kept(LocalDate updated) {
        Place place = place(updated);
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : Standard.COLUMNS) {
            String cell = good.getOrDefault(column, "");
            if (!cell.isEmpty()) {
                cells.put(column, cell);
            }
        }
        return new Read(place, Collections.unmodifiableMap(cells));
    }

    private Place place(LocalDate updated) {
        return new Place(
                text("id"),
                text("pivot"),
                text("nom"),
                text("commune"),
                text("code_postal"),
                matching("code_insee", INSEE, "un code INSEE a cinq signes"),
                text("adresse"),
                text("complement_adresse"),
                point(),
                among("typologie", Standard.KINDS),
                orNull(matching("telephone", PHONE, "on attend un numéro comme +33160123456")),
                eachMatching("courriels", EMAIL, "ce n'est pas une adresse mail"),
                eachMatching("site_web", URL, "on attend une adresse http"),
                hours(),
                summary(),
                text("presentation_detail"),
                text("source"),
                among("itinerance", Standard.ITINERANCE),
                text("structure_parente"),
                updated,
                among("services", Standard.SERVICES),
                among("publics_specifiquement_adresses", Standard.PUBLICS),
                among("prise_en_charge_specifique", Standard.SPECIAL),
                among("frais_a_charge", Standard.FEES),
                among("dispositif_programmes_nationaux", Standard.PROGRAMMES),
                among("formations_labels", Standard.LABELS),
                keep("autres_formations_labels", row.items("autres_formations_labels")),
                among("modalites_acces", Standard.ACCESS),
                among("modalites_accompagnement", Standard.SUPPORT),
                orNull(matching("fiche_acces_libre", URL, "on attend une adresse http")),
                orNull(matching("prise_rdv", URL, "on attend une adresse http")));
    }

    private String text(String column) {
        return keep(column, row.cell(column));
    }

    private String keep(String column, String cell) {
        good.put(column, cell);
        return cell;
    }

    private <C extends Collection<String>> C keep(String column, C items) {
        good.put(column, String.join("|", items));
        return items;
    }

    private void required(String column, @Nullable Pattern pattern, String reason) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            drop(column, "cette valeur manque : le lieu n'est pas gardé");
        } else if (pattern != null && !pattern.matcher(cell).matches()) {
            drop(column, reason + " : le lieu n'est pas gardé");
        }
    }

    private void drop(String column, String reason) {
        problems.add(row.problem(column, reason));
        dropped = true;
    }

    private Optional<LocalDate> updated() {
        try {
            return Optional.of(LocalDate.parse(text("date_maj")));
        } catch (DateTimeParseException e) {
            drop("date_maj", "on attend une date comme 2026-11-22 : le lieu n'est pas gardé");
            return Optional.empty();
        }
    }

    private String matching(String column, Pattern pattern, String reason) {
        String cell = row.cell(column);
        if (cell.isEmpty() || matches(pattern, cell)) {
            return keep(column, cell);
        }
        problems.add(row.problem(column, reason + " : la valeur est laissée de côté"));
        return "";
    }

    private List<String> eachMatching(String column, Pattern pattern, String reason) {
        Set<String> kept = new LinkedHashSet<>();
        for (String item : row.items(column)) {
            if (matches(pattern, item)) {
                kept.add(item);
            } else {
                problems.add(row.problem(column, item, reason + " : la valeur est laissée de côté"));
            }
        }
        return keep(column, List.copyOf(kept));
    }

    /** Patterns of links try much on a long text, so a too long one is not tried. */
    private static boolean matches(Pattern pattern, String text) {
        return text.length() <= LONGEST_LINK && pattern.matcher(text).matches();
    }

    private Set<String> among(String column, Set<String> words) {
        Set<String> kept = new LinkedHashSet<>();
        for (String item : row.items(column)) {
            String word = item.replace('’', '\'');
            if (words.contains(word)) {
                kept.add(word);
            } else {
                problems.add(row.problem(column, item, "ce n'est pas un mot du standard : il est laissé de côté"));
            }
        }
        return keep(column, Collections.unmodifiableSet(kept));
    }

    private @Nullable Point point() {
        String latitude = row.cell("latitude");
        String longitude = row.cell("longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return null;
        }
        try {
            Point point = new Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
            if (Math.abs(point.latitude()) <= 90 && Math.abs(point.longitude()) <= 180) {
                keep("latitude", plain(latitude));
                keep("longitude", plain(longitude));
                return point;
            }
        } catch (NumberFormatException e) {
            // told below, with the coordinates that are out of range
        }
        problems.add(row.problem(
                "latitude",
                (latitude + " " + longitude).strip(),
                "on attend une latitude et une longitude en degrés : elles sont laissées de côté"));
        return null;
    }

    /** One number has one way to be written, whether it comes as text or as a JSON number. */
    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    /** Hours that cannot be computed with are still shown as written. */
    private @Nullable String hours() {
        String hours = row.cell("horaires");
        if (hours.isEmpty()) {
            return null;
        }
        if (OpeningHours.parse(hours).isEmpty()) {
            problems.add(row.problem("horaires", "horaires non compris : « ouvert maintenant » ne sera pas calculé"));
        }
        return keep("horaires", hours);
    }

    private String summary() {
        String summary = row.cell("presentation_resume");
        if (summary.length() <= SUMMARY) {
            return keep("presentation_resume", summary);
        }
        problems.add(row.problem("presentation_resume", "plus de 280 caractères : la valeur est laissée de côté"));
        return "";
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
