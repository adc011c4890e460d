package fr.aiguilleur.console;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.escalation.Claim;
import fr.aiguilleur.escalation.Escalation;
import fr.aiguilleur.escalation.Escalations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
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

    /** What came of the conversation, at its end. */
    record WrapUp(
            @Nullable @Pattern(regexp = "resolved|referred|callback|none")
            String outcome,

            @Nullable @Size(max = 1000) String note) {}

    private final Escalations escalations;
    private final EscalationViews views;

    EscalationController(Escalations escalations, EscalationViews views) {
        this.escalations = escalations;
        this.views = views;
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
        return view(escalations.handBack(id, Member.of(principal).id()));
    }

    @PostMapping("/{id}/close")
    EscalationView close(
            @PathVariable UUID id, Principal principal, @RequestBody(required = false) @Valid @Nullable WrapUp wrapUp) {
        WrapUp form = wrapUp == null ? new WrapUp(null, null) : wrapUp;
        return view(escalations.close(id, Member.of(principal).id(), form.outcome(), form.note()));
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
