package fr.aiguilleur.places;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.agenda.Occurrence;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Listing;
import fr.aiguilleur.places.MapSearch.Answer;
import fr.aiguilleur.places.MapSearch.Found;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where help is near: a list that says all, a map beside it, and the next workshops. */
@Controller
class MapPage {

    private static final int PER_PAGE = 12;
    private static final int WORKSHOPS = 5;
    private static final int AHEAD_DAYS = 62;

    private final MapSearch search;
    private final Directory directory;
    private final Agenda agenda;
    private final Clock clock;

    MapPage(MapSearch search, Directory directory, Agenda agenda, Clock clock) {
        this.search = search;
        this.directory = directory;
        this.agenda = agenda;
        this.clock = clock;
    }

    @GetMapping("/carte")
    String map(@RequestParam Map<String, String> parameters, Model model) {
        MapForm form = MapForm.of(parameters);
        ZonedDateTime now = ZonedDateTime.now(clock);
        Answer answer = search.find(form, now);
        int pages = Math.max(1, (answer.found().size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(form.page(), pages);
        model.addAttribute("form", form.on(page));
        model.addAttribute("around", answer.around());
        model.addAttribute("total", answer.found().size());
        model.addAttribute("pages", pages);
        model.addAttribute("cards", cards(answer.found(), page, now));
        model.addAttribute("hoursUnknown", answer.hoursUnknown());
        model.addAttribute("looser", answer.looser());
        model.addAttribute("withoutHours", form.without("open").address());
        model.addAttribute("workshops", workshops(form, answer, now));
        choices(model);
        return "places/carte";
    }

    /** What the fields of the form offer; the page of a place that is gone has it too. */
    static void choices(Model model) {
        model.addAttribute("services", PlainWords.SERVICES);
        model.addAttribute("publics", PlainWords.PUBLICS);
        model.addAttribute("specials", PlainWords.SPECIAL);
        model.addAttribute("openings", Opening.values());
        model.addAttribute("distances", MapForm.DISTANCES);
        model.addAttribute("usualKm", MapForm.USUAL_KM);
    }

    private List<PlaceCard> cards(List<Found> found, int page, ZonedDateTime now) {
        Map<String, Occurrence> next = agenda.between(now, now.plusDays(AHEAD_DAYS)).stream()
                .filter(occurrence -> occurrence.event().venue().placeId() != null)
                .collect(Collectors.toMap(
                        occurrence -> String.valueOf(occurrence.event().venue().placeId()),
                        occurrence -> occurrence,
                        (first, _) -> first));
        int first = (page - 1) * PER_PAGE;
        return IntStream.range(first, Math.min(found.size(), first + PER_PAGE))
                .mapToObj(at -> {
                    Listing listing = found.get(at).listing();
                    return PlaceCard.of(
                            at + 1, found.get(at), directory.hours(listing.place()), workshop(listing, next, now), now);
                })
                .toList();
    }

    private static @Nullable Workshop workshop(Listing listing, Map<String, Occurrence> next, ZonedDateTime now) {
        return listing.ids().stream()
                .filter(next::containsKey)
                .map(next::get)
                .findFirst()
                .map(occurrence -> Workshop.of(occurrence, null, now))
                .orElse(null);
    }

    private List<Workshop> workshops(MapForm form, Answer answer, ZonedDateTime now) {
        String service = form.has("service") ? form.get("service") : null;
        return agenda
                .next(new Agenda.Wanted(answer.around().from(), service, form.has("free"), WORKSHOPS), now)
                .stream()
                .map(upcoming -> Workshop.of(upcoming.occurrence(), upcoming.km(), now))
                .toList();
    }
}
