package fr.aiguilleur.agenda;

import fr.aiguilleur.agenda.EventText.Property;
import fr.aiguilleur.agenda.RhythmReader.Unreadable;
import fr.aiguilleur.knowledge.Services;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Reads the facts of one event; what it cannot read but can do without is a doubt. */
final class EventReader {

    static final String EXAMPLE = "[Exemple]";
    private static final Set<String> PUBLICS =
            Set.of("Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes");
    private static final Set<String> FEES = Set.of("Gratuit", "Gratuit sous condition", "Payant");
    private static final Set<String> KINDS = Set.of("Exemple", "Atelier", "Cours", "Permanence", "Rencontre", "Autre");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</p>|</li>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 3000;

    private final Venues venues;
    private final Event.Source source;
    private final BiConsumer<String, String> doubts;

    /** @param doubts told the property and what is wrong with it */
    EventReader(Venues venues, Event.Source source, BiConsumer<String, String> doubts) {
        this.venues = venues;
        this.source = source;
        this.doubts = doubts;
    }

    /** @throws Unreadable when the event cannot be served */
    Event read(EventText event) {
        Set<String> words = categories(event);
        String summary = cut(plain(event.text("SUMMARY")).replaceAll("\\s+", " "), LONGEST_TITLE);
        boolean example = summary.startsWith(EXAMPLE) || words.contains("Exemple");
        String title = summary.startsWith(EXAMPLE)
                ? summary.substring(EXAMPLE.length()).strip()
                : summary;
        return new Event(
                needed("UID", event.text("UID")),
                (example ? EXAMPLE + " " : "") + needed("SUMMARY", title),
                cut(plain(event.text("DESCRIPTION")), LONGEST_TEXT),
                example,
                venues.of(event, doubts),
                among(words, Set.copyOf(Services.ALL)),
                among(words, PUBLICS),
                words.contains("Gratuit") ? Boolean.TRUE : among(words, FEES).isEmpty() ? null : Boolean.FALSE,
                contact(event),
                url(event.text("URL")),
                source,
                updated(event));
    }

    private static String needed(String property, String value) {
        if (value.isEmpty()) {
            throw new Unreadable(property, "cette ligne manque");
        }
        return value;
    }

    private Set<String> categories(EventText event) {
        Set<String> words = event.all("CATEGORIES").stream()
                .flatMap(property -> Stream.of(property.raw().split("(?<!\\\\),")))
                .map(word -> new Property("", Map.of(), word).text().replace('’', '\''))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        words.stream()
                .filter(word -> Stream.of(Services.ALL, PUBLICS, FEES, KINDS).noneMatch(known -> known.contains(word)))
                .forEach(word -> doubts.accept("CATEGORIES", "« " + word + " » n'est pas un mot du standard"));
        return words;
    }

    private static Set<String> among(Set<String> words, Set<String> known) {
        return words.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String contact(EventText event) {
        String contact = cut(plain(event.text("CONTACT")).replaceAll("\\s+", " "), LONGEST_TITLE);
        return contact.isEmpty() ? null : contact;
    }

    private @Nullable String url(String written) {
        if (written.isEmpty()) {
            return null;
        }
        try {
            URI address = new URI(written);
            if (address.getHost() != null && List.of("https", "http").contains(address.getScheme())) {
                return address.toASCIIString();
            }
        } catch (URISyntaxException e) {
            // told below, with the addresses that are none of the web
        }
        doubts.accept("URL", "on attend une adresse http");
        return null;
    }

    private static LocalDate updated(EventText event) {
        Property date = event.first("LAST-MODIFIED")
                .or(() -> event.first("DTSTAMP"))
                .orElseThrow(() -> new Unreadable("LAST-MODIFIED", "la date de mise à jour manque"));
        try {
            return Moment.of(date).inParis().toLocalDate();
        } catch (DateTimeException e) {
            throw new Unreadable("LAST-MODIFIED", "on attend une date comme 20261123T080000Z");
        }
    }

    /** Some programs write HTML where plain text belongs. */
    private static String plain(String text) {
        String lines = BREAK.matcher(text).replaceAll("\n");
        return HtmlUtils.htmlUnescape(TAG.matcher(lines).replaceAll("")).strip();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
