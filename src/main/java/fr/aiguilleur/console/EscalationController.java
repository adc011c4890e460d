package fr.aiguilleur.console;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.escalation.Claim;
import fr.aiguilleur.escalation.Escalation;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.Offers;
import fr.aiguilleur.escalation.Transfers;
import fr.aiguilleur.roster.Colleague;
import fr.aiguilleur.roster.Roster;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    /**
     * To whom a conversation goes: to an operator or to a group.
     *
     * @param note what they should know
     */
    record Transfer(
            @Nullable @Size(max = 60) String to,
            @Nullable @Size(max = 40) String group,
            @Nullable @Size(max = 1000) String note) {}

    private final Escalations escalations;
    private final Transfers transfers;
    private final Offers offers;
    private final Roster roster;
    private final EscalationViews views;
    private final Claims claims;

    EscalationController(
            Escalations escalations,
            Transfers transfers,
            Offers offers,
            Roster roster,
            EscalationViews views,
            Claims claims) {
        this.escalations = escalations;
        this.transfers = transfers;
        this.offers = offers;
        this.roster = roster;
        this.views = views;
        this.claims = claims;
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
        Member me = me(principal);
        return view(escalations.claim(id, me.id(), me.name()));
    }

    @PostMapping("/{id}/release")
    EscalationView release(@PathVariable UUID id, Principal principal) {
        return view(escalations.release(id, me(principal).id()));
    }

    @PostMapping("/{id}/transfer")
    EscalationView transfer(@PathVariable UUID id, Principal principal, @RequestBody @Valid Transfer transfer) {
        Member me = me(principal);
        String to = words(transfer.to());
        String group = words(transfer.group());
        String note = blank(transfer.note()) ? null : transfer.note();
        if (to.isEmpty() == group.isEmpty()) {
            throw Problems.problem(HttpStatus.BAD_REQUEST, "Dites à qui : un collègue (to) ou un groupe (group).");
        }
        List<Colleague> colleagues = roster.colleagues();
        if (group.isEmpty()) {
            if (colleagues.stream().noneMatch(colleague -> colleague.id().equals(to))) {
                throw Problems.problem(HttpStatus.BAD_REQUEST, "Aucun conseiller n'a cet identifiant.");
            }
            return view(transfers.toOperator(id, me, to, note));
        }
        if (colleagues.stream().noneMatch(colleague -> colleague.groups().contains(group))) {
            throw Problems.problem(HttpStatus.BAD_REQUEST, "Personne n'est dans le groupe « " + group + " ».");
        }
        return view(transfers.toGroup(id, me, group, note));
    }

    private static String words(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static boolean blank(@Nullable String words) {
        return words == null || words.isBlank();
    }

    @PostMapping("/{id}/decline")
    EscalationView decline(@PathVariable UUID id, Principal principal) {
        return view(offers.decline(id, me(principal).id()));
    }

    @PostMapping("/{id}/hand-back")
    EscalationView handBack(@PathVariable UUID id, Principal principal) {
        return view(escalations.handBack(id, me(principal).id()));
    }

    @PostMapping("/{id}/close")
    EscalationView close(
            @PathVariable UUID id, Principal principal, @RequestBody(required = false) @Valid @Nullable WrapUp wrapUp) {
        WrapUp form = wrapUp == null ? new WrapUp(null, null) : wrapUp;
        return view(escalations.close(id, me(principal).id(), form.outcome(), form.note()));
    }

    private EscalationView view(Claim claim) {
        return claims.view(claim);
    }

    /** Who acts; it is a sign of life too. */
    private Member me(Principal principal) {
        Member me = Member.of(principal);
        roster.beat(me.id());
        return me;
    }
}
