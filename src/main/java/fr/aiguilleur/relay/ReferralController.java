package fr.aiguilleur.relay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.agenda.Feed;
import fr.aiguilleur.referral.Change;
import fr.aiguilleur.referral.Referral;
import fr.aiguilleur.referral.Referrals;
import fr.aiguilleur.referral.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Referrals for programs of relays: each sees its own, coordinators see all. */
@RestController
@RequestMapping("/api/v1/referrals")
class ReferralController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String WANTED = """
            {"place": "91377-place-du-numerique", "need": "refaire sa carte Vitale",
             "service": "Aide aux démarches administratives", "path": "accompagnement",
             "reasons": ["à 900 m", "gratuit"], "bring": ["une pièce d'identité"],
             "initials": "M. D.", "consent": true, "phone": "06 39 98 01 23"}""";
    private static final String BARE = """
            {"place": "91377-place-du-numerique", "path": "formation", "consent": false}""";
    private static final String REFUSED = """
            {"status": "REFUSED", "reason": "FULL"}""";
    private static final String APPOINTMENT = """
            {"status": "APPOINTMENT", "appointment": "2026-12-01T10:30:00+01:00"}""";

    /** @param referrals the newest first, at most 200 */
    record Mine(List<Referral> referrals) {}

    /** @param changes the steps it made, first to last */
    record Followed(@JsonUnwrapped Referral referral, List<Change> changes) {}

    private final Referrals referrals;
    private final Clock clock;

    ReferralController(Referrals referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record who is sent where",
            description = "The place is kept as it is now. With consent and phone (a French mobile), the person gets a"
                    + " card by SMS; the number is not kept. Without consent only place, path and service are kept.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(
                                                        name = "with consent, and a card by SMS",
                                                        value = WANTED),
                                                @ExampleObject(name = "without consent", value = BARE)
                                            })))
    ResponseEntity<Referral> create(@RequestBody @Valid ReferralRequest wanted, Principal principal) {
        Referral made = referrals.create(wanted.draft(), Member.of(principal));
        return ResponseEntity.created(URI.create("/api/v1/referrals/" + made.id()))
                .body(made);
    }

    @GetMapping
    @Operation(summary = "The referrals made with this key or account")
    Mine mine(Principal principal) {
        return new Mine(referrals.of(Member.of(principal)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One referral, and the steps it made")
    Followed one(@PathVariable UUID id, Principal principal) {
        Referral referral = found(id, principal);
        return new Followed(referral, referrals.changes(id, Member.of(principal)));
    }

    @PostMapping("/{id}/outcome")
    @Operation(
            summary = "Say what became of it",
            description = "status is ACCEPTED, REFUSED (with reason), APPOINTMENT (with appointment) or HONOURED; it"
                    + " only goes forward: 409 when it has gone further or elsewhere.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "refused", value = REFUSED),
                                                @ExampleObject(name = "a day was agreed", value = APPOINTMENT)
                                            })))
    Referral outcome(@PathVariable UUID id, @RequestBody @Valid ReferralOutcome outcome, Principal principal) {
        Member by = Member.of(principal);
        return outcome.status() == Status.APPOINTMENT && outcome.appointment() != null
                ? referrals.appointment(id, outcome.appointment().atZoneSameInstant(clock.getZone()), by)
                : referrals.outcome(id, outcome.status(), outcome.reason(), by);
    }

    @GetMapping("/{id}.ics")
    @Operation(summary = "The appointment, for a calendar; nothing in it tells who goes there")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, Principal principal) {
        return AppointmentEvent.of(found(id, principal), LocalDate.now(clock))
                .map(occurrence -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rendez-vous.ics\"")
                        .body(Feed.of(occurrence).getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> unknown("Cette orientation n'a pas de rendez-vous."));
    }

    private Referral found(UUID id, Principal principal) {
        return referrals
                .find(id, Member.of(principal))
                .orElseThrow(() -> unknown("Aucune de vos orientations n'a cet identifiant."));
    }

    private static ErrorResponseException unknown(String detail) {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail), null);
    }
}
