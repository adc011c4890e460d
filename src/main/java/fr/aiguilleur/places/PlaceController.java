package fr.aiguilleur.places;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Listing;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.gazetteer.Point;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows places to anybody. */
@RestController
@RequestMapping("/api/v1/places")
class PlaceController {

    private static final int PER_PAGE = 20;

    private static final String FOUND = """
            {"total": 1, "page": 1, "pages": 1, "places": [{"id": "91377-place-du-numerique",
             "nom": "Place du numérique", "commune": "Massy", "services": ["Aide aux démarches administratives"],
             "frais_a_charge": ["Gratuit"], "distanceKm": 0.8, "openNow": true, "verifiedOn": "2026-10-02",
             "toVerify": false, "completeness": 90}]}""";

    /** @param total how many places answer, on all pages */
    record Found(int total, int page, int pages, List<PlaceView> places) {}

    private final PlaceSearch search;
    private final Directory directory;
    private final Gazetteer gazetteer;
    private final Clock clock;

    PlaceController(PlaceSearch search, Directory directory, Gazetteer gazetteer, Clock clock) {
        this.search = search;
        this.directory = directory;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Places that fit, the nearest first; open to all",
            description = "For example ?commune=Massy&service=Aide aux démarches administratives&free=true, or"
                    + " ?near=48.73,2.27&openAt=2026-11-28T10:00. Values of lists are those of the national standard."
                    + " The example is shortened: each place has all its fields.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Found.class),
                                            examples = @ExampleObject(name = "near Massy", value = FOUND))))
    Found find(
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(name = "public", required = false) @Nullable String people,
            @RequestParam(required = false) @Nullable String special,
            @RequestParam(required = false) @Nullable String openAt,
            @RequestParam(required = false) @Nullable String free,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page) {
        PlaceQuestion question = PlaceQuestion.of(
                new PlaceQuestion.Asked(commune, near, service, people, special, openAt, free, q, page),
                gazetteer,
                clock.getZone());
        List<Listing> found = search.find(question);
        List<PlaceView> shown = found.stream()
                .skip((question.page() - 1L) * PER_PAGE)
                .limit(PER_PAGE)
                .map(listing -> view(listing, question.near()))
                .toList();
        return new Found(found.size(), question.page(), (found.size() + PER_PAGE - 1) / PER_PAGE, shown);
    }

    @GetMapping("/{id}")
    PlaceView one(@PathVariable String id) {
        return directory.listing(id).map(listing -> view(listing, null)).orElseThrow(PlaceController::unknown);
    }

    private PlaceView view(Listing listing, @Nullable Point near) {
        return PlaceView.of(listing, near, directory.hours(listing.place()), ZonedDateTime.now(clock));
    }

    private static ErrorResponseException unknown() {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "Aucun lieu n'a cet identifiant."),
                null);
    }
}
