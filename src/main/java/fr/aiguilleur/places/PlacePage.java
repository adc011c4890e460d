package fr.aiguilleur.places;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Listing;
import fr.aiguilleur.directory.Listing.Origin;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.directory.Standard;
import fr.aiguilleur.hours.Holidays;
import fr.aiguilleur.hours.OpeningHours;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** All that is known of a place, in words of everyday, under an address that lasts. */
@Controller
class PlacePage {

    private static final DateTimeFormatter FIRST = DateTimeFormatter.ofPattern("'1er' MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);
    private static final int SOON_DAYS = 45;
    private static final int AHEAD_DAYS = 62;
    private static final int WORKSHOPS = 6;

    /** A fact as its source told it. */
    public record Fact(String name, String value, String source, String date) {}

    private final Directory directory;
    private final Agenda agenda;
    private final Clock clock;

    PlacePage(Directory directory, Agenda agenda, Clock clock) {
        this.directory = directory;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** A place keeps every name that some source ever gave it; one that left the directory is missed kindly. */
    @GetMapping("/carte/{id}")
    ModelAndView place(@PathVariable String id, Model model) {
        Optional<Listing> found = directory.listing(id);
        if (found.isEmpty()) {
            MapPage.choices(model);
            model.addAttribute("form", MapForm.of(Map.of()));
            return new ModelAndView("places/parti", model.asMap(), HttpStatus.NOT_FOUND);
        }
        String own = found.get().place().id();
        if (!own.equals(id)) {
            return new ModelAndView(
                    (View) new RedirectView("/carte/" + UriUtils.encodePathSegment(own, "UTF-8"), true));
        }
        fill(found.get(), model);
        return new ModelAndView("places/lieu", model.asMap());
    }

    private void fill(Listing listing, Model model) {
        Place place = listing.place();
        ZonedDateTime now = ZonedDateTime.now(clock);
        Optional<OpeningHours> hours = directory.hours(place);
        model.addAttribute("place", place);
        model.addAttribute("ofTown", PlainWords.of(place.commune()));
        model.addAttribute("address", PlaceCard.address(place));
        model.addAttribute("kinds", PlainWords.kinds(place.kinds()));
        model.addAttribute("phone", PlaceCard.phone(place));
        model.addAttribute("doubt", PlaceCard.doubt(place, hours.isPresent(), now));
        model.addAttribute(
                "websites", place.websites().stream().filter(PlacePage::web).toList());
        model.addAttribute("booking", place.booking() != null && web(place.booking()) ? place.booking() : null);
        model.addAttribute(
                "accesLibre", place.accesLibre() != null && web(place.accesLibre()) ? place.accesLibre() : null);
        model.addAttribute("access", PlainWords.say(place.access(), PlainWords.ACCESS));
        model.addAttribute("services", PlainWords.say(place.services(), PlainWords.SERVICES));
        model.addAttribute("support", PlainWords.say(place.support(), PlainWords.SUPPORT));
        model.addAttribute("publics", PlainWords.say(place.publics(), PlainWords.PUBLICS));
        model.addAttribute("care", PlainWords.say(place.special(), PlainWords.CARE));
        model.addAttribute("fees", PlainWords.say(place.fees(), PlainWords.FEES));
        model.addAttribute("programmes", PlainWords.say(place.programmes(), PlainWords.PROGRAMMES));
        model.addAttribute("verified", date(place.updated()));
        model.addAttribute("age", age(place.updated(), now.toLocalDate()));
        model.addAttribute("facts", facts(listing));
        model.addAttribute("workshops", workshops(listing, now));
        hours.ifPresent(known -> week(known, now, model));
    }

    private static void week(OpeningHours hours, ZonedDateTime now, Model model) {
        LocalDate today = now.toLocalDate();
        List<String> week = hours.weekInFrench(today);
        List<String> next = hours.weekInFrench(today.plusWeeks(1));
        model.addAttribute("now", PlaceCard.capital(hours.inFrench(now)));
        model.addAttribute("week", week);
        model.addAttribute("nextWeek", next.equals(week) ? List.of() : next);
        model.addAttribute(
                "holidays",
                IntStream.range(0, SOON_DAYS)
                        .mapToObj(today::plusDays)
                        .filter(Holidays::on)
                        .map(day -> DAY.format(day).replace(" 1 ", " 1er ") + " : " + hours.dayInFrench(day))
                        .toList());
    }

    private List<Workshop> workshops(Listing listing, ZonedDateTime now) {
        return agenda.between(now, now.plusDays(AHEAD_DAYS)).stream()
                .filter(occurrence -> listing.ids()
                        .contains(String.valueOf(occurrence.event().venue().placeId())))
                .limit(WORKSHOPS)
                .map(occurrence -> Workshop.of(occurrence, null, now))
                .toList();
    }

    /** In the order of the standard. */
    private static List<Fact> facts(Listing listing) {
        return Standard.COLUMNS.stream()
                .flatMap(column -> fact(column, listing).stream())
                .toList();
    }

    private static Optional<Fact> fact(String column, Listing listing) {
        String name = PlainWords.column(column);
        String value = listing.cells().get(column);
        Origin origin = listing.origins().get(column);
        return name.isEmpty() || value == null || origin == null
                ? Optional.empty()
                : Optional.of(new Fact(name, value.replace("|", ", "), origin.source(), date(origin.date())));
    }

    /** "1er décembre 2022". */
    static String date(LocalDate day) {
        return day.format(day.getDayOfMonth() == 1 ? FIRST : DATE);
    }

    /** "il y a 4 ans", "il y a 3 mois"; empty when it is fresh. */
    static String age(LocalDate then, LocalDate today) {
        Period age = Period.between(then, today);
        if (age.getYears() > 0) {
            return "il y a " + age.getYears() + (age.getYears() == 1 ? " an" : " ans");
        }
        return age.getMonths() > 0 ? "il y a " + age.getMonths() + " mois" : "";
    }

    private static boolean web(String address) {
        return address.matches("(?i)https?://.+");
    }
}
