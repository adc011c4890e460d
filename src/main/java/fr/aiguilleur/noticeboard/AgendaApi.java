package fr.aiguilleur.noticeboard;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.agenda.Event;
import fr.aiguilleur.agenda.Occurrence;
import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Point;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar for programs; open to all, like every public fact. */
@RestController
class AgendaApi {

    private static final int A_PAGE = 50;
    private static final int USUAL_DAYS = 31;
    private static final int MOST_DAYS = 366;
    private static final double NEAR_KM = 25;

    private static final String SOON = """
            {"events": [{"id": "0123456789ab-20261201T1400", "title": "Atelier tablette",
             "start": "2026-12-01T14:00:00+01:00", "end": "2026-12-01T16:00:00+01:00", "allDay": false,
             "place": {"id": "91377-place-du-numerique", "nom": "Place du numérique", "adresse": "1 avenue de France",
             "commune": "Massy"}, "distanceKm": 0.8, "free": true, "verifiedOn": "2026-11-20", "toVerify": false}],
             "total": 1, "page": 1, "pages": 1}""";

    /** A page of events, by time. */
    record Page(List<Listed> events, int total, int page, int pages) {}

    /** Where it is; {@code id} is that of the directory, when it is a place of it. */
    record Where(
            @Nullable String id,
            String nom,
            String adresse,
            @Nullable String commune,
            @Nullable String insee,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    record Listed(
            String id,
            String title,
            String description,
            ZonedDateTime start,
            ZonedDateTime end,
            boolean allDay,
            Where place,
            @Nullable Double distanceKm,
            Set<String> services,
            Set<String> publics,
            @Nullable Boolean free,
            @Nullable String contact,
            @Nullable String url,
            String source,
            String licence,
            LocalDate verifiedOn,
            boolean toVerify,
            boolean example) {}

    private final Agenda agenda;
    private final Communes communes;
    private final Clock clock;

    AgendaApi(Agenda agenda, Communes communes, Clock clock) {
        this.agenda = agenda;
        this.communes = communes;
        this.clock = clock;
    }

    /**
     * @param commune name, INSEE code or postcode: keeps what is at most 25 km from its centre
     * @param from a day or a moment, default now
     * @param to a day, counted in, or a moment; default a month later
     */
    @GetMapping("/api/v1/agenda")
    @Operation(
            summary = "Workshops and events, by time; open to all",
            description = "For example ?commune=Massy&from=2026-12-01&to=2026-12-31. The example is shortened.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Page.class),
                                            examples = @ExampleObject(name = "near Massy", value = SOON))))
    Page agenda(
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime begin = from.isEmpty() ? now : moment("from", from, 0);
        ZonedDateTime end = to.isEmpty() ? begin.plusDays(USUAL_DAYS) : moment("to", to, 1);
        if (begin.isBefore(now.minusDays(MOST_DAYS)) || begin.isAfter(now.plusDays(MOST_DAYS))) {
            throw bad("from", "au plus un an avant ou après aujourd'hui.");
        }
        if (!end.isAfter(begin) || end.isAfter(begin.plusDays(MOST_DAYS))) {
            throw bad("to", "après from, et au plus 366 jours plus tard.");
        }
        if (page < 1) {
            throw bad("page", "les pages se comptent à partir de 1.");
        }
        Point centre = commune.isBlank() ? null : town(commune).centre();
        List<Listed> all = agenda.between(begin, end).stream()
                .map(occurrence -> listed(occurrence, centre, now))
                .filter(listed -> centre == null || listed.distanceKm() != null && listed.distanceKm() <= NEAR_KM)
                .toList();
        int pages = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
        List<Listed> shown =
                all.stream().skip((page - 1L) * A_PAGE).limit(A_PAGE).toList();
        return new Page(shown, all.size(), page, pages);
    }

    private static Listed listed(Occurrence occurrence, @Nullable Point from, ZonedDateTime now) {
        Event event = occurrence.event();
        Point point = event.venue().point();
        return new Listed(
                occurrence.id(),
                event.title(),
                event.description(),
                occurrence.start(),
                occurrence.end(),
                occurrence.allDay(),
                new Where(
                        event.venue().placeId(),
                        event.venue().name(),
                        event.venue().address(),
                        event.venue().commune(),
                        event.venue().insee(),
                        point == null ? null : point.latitude(),
                        point == null ? null : point.longitude()),
                Agenda.km(from, occurrence),
                event.services(),
                event.publics(),
                event.free(),
                event.contact(),
                event.url(),
                event.source().name(),
                event.source().licence(),
                event.updated(),
                event.toVerify(now.toLocalDate()),
                event.example());
    }

    private Commune town(String commune) {
        return communes.find(commune)
                .orElseThrow(() -> bad(
                        "commune", "« " + commune + " » n'est ni un nom ni un code d'une commune d'Île-de-France."));
    }

    /** @param days added to a day, so that the last one counts in */
    private ZonedDateTime moment(String field, String given, int days) {
        try {
            return given.contains("T")
                    ? OffsetDateTime.parse(given).atZoneSameInstant(clock.getZone())
                    : LocalDate.parse(given).plusDays(days).atStartOfDay(clock.getZone());
        } catch (DateTimeException e) {
            throw bad(field, "on attend un jour (2026-11-24) ou un moment (2026-11-24T10:00:00+01:00).");
        }
    }

    private static ErrorResponseException bad(String field, String reason) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, field + " : " + reason);
        problem.setProperty("field", field);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
