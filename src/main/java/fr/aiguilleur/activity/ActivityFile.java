package fr.aiguilleur.activity;

import fr.aiguilleur.contact.Contact;
import fr.aiguilleur.contact.Contacts;
import fr.aiguilleur.contact.Term;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Contacts as a table for the activity report, in its own words; notes stay with the team. */
@Controller
class ActivityFile {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> COLUMNS = List.of(
            "date",
            "heure",
            "canal",
            "conseiller",
            "thematiques",
            "resultat",
            "orientation",
            "autonomie",
            "materiel",
            "duree_min",
            "satisfaction");
    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");

    private final Contacts contacts;
    private final Clock clock;

    ActivityFile(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping("/coordination/contacts.csv")
    ResponseEntity<String> csv(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Span span = Span.of(from, to, clock);
        String name = "contacts-" + span.first() + "-" + span.last() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(table(contacts.between(span.begin(), span.end(), 0, Integer.MAX_VALUE)));
    }

    private String table(List<Contact> found) {
        return Stream.concat(Stream.of(COLUMNS), found.reversed().stream().map(this::row))
                .map(row -> row.stream().map(ActivityFile::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private List<String> row(Contact contact) {
        ZonedDateTime at = contact.at().atZone(clock.getZone());
        return List.of(
                at.toLocalDate().toString(),
                HOUR.format(at),
                french(contact.kind()),
                contact.operatorName(),
                french(contact.themes()),
                french(contact.outcome()),
                french(contact.redirection()),
                french(contact.autonomy()),
                french(contact.materials()),
                Integer.toString(contact.minutes()),
                french(contact.satisfaction()));
    }

    private static String french(@Nullable Term term) {
        return term == null ? "" : term.french();
    }

    private static String french(List<? extends Term> terms) {
        return terms.stream().map(Term::french).collect(Collectors.joining("|"));
    }

    private static String cell(String value) {
        String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
