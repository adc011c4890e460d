package fr.aiguilleur.console;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.contact.Autonomy;
import fr.aiguilleur.contact.Contact;
import fr.aiguilleur.contact.Material;
import fr.aiguilleur.contact.Outcome;
import fr.aiguilleur.contact.Redirection;
import fr.aiguilleur.contact.Theme;
import fr.aiguilleur.escalation.Claim;
import fr.aiguilleur.escalation.Escalation;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.farewell.Farewell;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operators take, give back and end conversations. */
@RestController
@RequestMapping("/api/v1/escalations")
class EscalationController {

    /**
     * What came of the conversation, at its end; what is left out is filled in from what happened.
     *
     * @param id of the contact that is written down, so that the form may be sent again
     */
    record WrapUp(
            @Nullable UUID id,
            @Nullable Outcome outcome,
            @Nullable @Size(max = Contact.LONGEST_NOTE) String note,
            @Nullable @Size(max = 5) List<Theme> themes,
            @Nullable Redirection referral,
            @Nullable Autonomy autonomy,
            @Nullable @Size(max = 5) List<Material> materials,

            @Nullable @Min(1) @Max(Contact.MOST_MINUTES) Integer minutes) {

        private Farewell.Ending ending() {
            return new Farewell.Ending(id, themes, outcome, referral, autonomy, materials, minutes, note);
        }
    }

    private final Escalations escalations;
    private final EscalationViews views;
    private final Farewell farewell;

    EscalationController(Escalations escalations, EscalationViews views, Farewell farewell) {
        this.escalations = escalations;
        this.views = views;
        this.farewell = farewell;
    }

    @GetMapping
    List<EscalationView> list(@RequestParam(defaultValue = "waiting") String state) {
        Escalation.State wanted = switch (state) {
            case "waiting" -> Escalation.State.WAITING;
            case "claimed" -> Escalation.State.CLAIMED;
            case "closed" -> Escalation.State.CLOSED;
            default ->
                throw Problems.problem(
                        HttpStatus.BAD_REQUEST, "state : waiting, claimed ou closed, et non « " + state + " ».");
        };
        return views.of(escalations.list(wanted));
    }

    @PostMapping("/{id}/claim")
    EscalationView claim(@PathVariable UUID id, Principal principal) {
        Member me = Member.of(principal);
        return view(escalations.claim(id, me.id(), me.name()));
    }

    @PostMapping("/{id}/release")
    EscalationView release(@PathVariable UUID id, Principal principal) {
        return view(escalations.release(id, Member.of(principal).id()));
    }

    @PostMapping("/{id}/hand-back")
    EscalationView handBack(@PathVariable UUID id, Principal principal) {
        return view(farewell.handBack(id, Member.of(principal)));
    }

    @PostMapping("/{id}/close")
    @Operation(
            summary = "End a conversation with the short form",
            description = "The contact is written down and the person is asked once whether it helped. Values are those"
                    + " of GET /contacts/form; what is left out is filled in from what happened. With outcome"
                    + " assistant the conversation is given back to the assistant.")
    EscalationView close(
            @PathVariable UUID id, Principal principal, @RequestBody(required = false) @Valid @Nullable WrapUp wrapUp) {
        WrapUp form = wrapUp == null ? new WrapUp(null, null, null, null, null, null, null, null) : wrapUp;
        return view(farewell.close(id, Member.of(principal), form.ending()));
    }

    private EscalationView view(Claim claim) {
        return switch (claim) {
            case Claim.Done(Escalation escalation) -> views.of(escalation);
            case Claim.Taken(String by) -> throw taken(by);
            case Claim.NotYours _ -> throw Problems.conflict("Cette conversation n'est pas à vous en ce moment.");
            case Claim.Gone _ -> throw Problems.unknown("Cette demande est terminée ou n'existe pas.");
        };
    }

    private ErrorResponseException taken(String by) {
        String name = views.name(by);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Déjà pris par " + name + ".");
        problem.setProperty("claimedBy", new EscalationView.Holder(by, name));
        return new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
    }
}
