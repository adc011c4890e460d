package fr.aiguilleur.console;

import fr.aiguilleur.escalation.Claim;
import fr.aiguilleur.escalation.Escalation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Tells in French what became of an operator's wish. */
@Component
class Claims {

    private final EscalationViews views;

    Claims(EscalationViews views) {
        this.views = views;
    }

    EscalationView view(Claim claim) {
        return switch (claim) {
            case Claim.Done(Escalation escalation) -> views.of(escalation);
            case Claim.Taken(String by) -> throw taken(by);
            case Claim.NotYours _ -> throw Problems.conflict("Cette conversation n'est pas à vous en ce moment.");
            case Claim.Full(int capacity) ->
                throw Problems.conflict(
                        "Vous aidez déjà " + people(capacity) + ". Terminez d'abord avec l'une d'elles.");
            case Claim.Away(String who) ->
                throw Problems.conflict(views.name(who) + " n'est pas là. Choisissez un autre collègue ou un groupe.");
            case Claim.Busy(String who) ->
                throw Problems.conflict(
                        views.name(who) + " ne peut prendre personne de plus. Choisissez un autre collègue.");
            case Claim.Gone _ -> throw Problems.unknown("Cette demande est terminée ou n'existe pas.");
        };
    }

    private static String people(int capacity) {
        return capacity == 1 ? "une personne" : capacity + " personnes";
    }

    private ErrorResponseException taken(String by) {
        String name = views.name(by);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Déjà pris par " + name + ".");
        problem.setProperty("claimedBy", new EscalationView.Holder(by, name));
        return new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
    }
}
