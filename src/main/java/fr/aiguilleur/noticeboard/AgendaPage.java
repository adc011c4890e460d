package fr.aiguilleur.noticeboard;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.agenda.Feed;
import fr.aiguilleur.agenda.Occurrence;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Point;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happens soon, by day, for people and for their calendars. */
@Controller
class AgendaPage {

    private static final int SOON_DAYS = 14;
    private static final int LATER_DAYS = 62;
    private static final int MOST = 80;
    private static final double NEAR_KM = 25;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Agenda agenda;
    private final Communes communes;
    private final Clock clock;

    AgendaPage(Agenda agenda, Communes communes, Clock clock) {
        this.agenda = agenda;
        this.communes = communes;
        this.clock = clock;
    }

    @GetMapping("/agenda")
    String agenda(
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(defaultValue = "false") boolean later,
            Model model) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Commune town = communes.find(commune).orElse(null);
        Point from = town == null ? null : town.centre();
        List<Occurrence> soon = agenda.between(now, now.plusDays(later ? LATER_DAYS : SOON_DAYS)).stream()
                .filter(occurrence -> from == null || near(from, occurrence))
                .toList();
        Map<String, List<EventCard>> days = soon.stream()
                .limit(MOST)
                .map(occurrence -> EventCard.of(occurrence, from, now))
                .collect(Collectors.groupingBy(EventCard::day, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("commune", town == null ? commune.strip() : town.name());
        model.addAttribute("unknown", town == null && !commune.isBlank());
        model.addAttribute("near", town == null ? null : town.name());
        model.addAttribute("days", days);
        model.addAttribute("later", later);
        model.addAttribute("more", soon.size() > MOST);
        model.addAttribute("examples", soon.stream().anyMatch(one -> one.event().example()));
        return "agenda/agenda";
    }

    private static boolean near(Point from, Occurrence occurrence) {
        Double km = Agenda.km(from, occurrence);
        return km != null && km <= NEAR_KM;
    }

    @GetMapping({"/agenda.ics", "/api/v1/agenda.ics"})
    ResponseEntity<byte[]> feed() {
        byte[] feed = agenda.feed().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(feed))
                .body(feed);
    }

    @GetMapping("/agenda/{id}.ics")
    ResponseEntity<byte[]> one(@PathVariable String id) {
        return agenda.find(id)
                .map(occurrence -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rendez-vous.ics\"")
                        .body(Feed.of(occurrence).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
