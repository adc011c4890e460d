package fr.aiguilleur.console;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.escalation.Escalation;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.roster.Colleague;
import fr.aiguilleur.roster.Colleague.Presence;
import fr.aiguilleur.roster.Roster;
import fr.aiguilleur.roster.Wish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is here, and what each operator takes. */
@RestController
@RequestMapping("/api/v1/operators")
class OperatorController {

    /**
     * What an operator changes about themselves; what is left out stays.
     *
     * @param presence here or paused
     */
    record Mine(
            @Nullable @Pattern(regexp = "here|paused", message = "here ou paused")
            String presence,

            @Nullable @Min(1) @Max(50) Integer capacity,

            @Nullable @Size(max = 20)
            Set<@Pattern(regexp = "[a-z]{2}", message = "code de langue à deux lettres") String> languages,

            @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 40) String> skills) {

        Wish wish() {
            Presence wished = presence == null ? null : Presence.valueOf(presence.toUpperCase(Locale.ROOT));
            return new Wish(wished, capacity, skills, languages, null);
        }
    }

    /** What a coordinator changes about an operator; what is left out stays. */
    record Theirs(
            @Nullable @Min(1) @Max(50) Integer capacity,

            @Nullable @Size(max = 20)
            Set<@Pattern(regexp = "[a-z]{2}", message = "code de langue à deux lettres") String> languages,

            @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 40) String> skills,
            @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 40) String> groups) {

        Wish wish() {
            return new Wish(null, capacity, skills, languages, groups);
        }
    }

    private final Roster roster;
    private final Escalations escalations;

    OperatorController(Roster roster, Escalations escalations) {
        this.roster = roster;
        this.escalations = escalations;
    }

    @GetMapping
    List<ColleagueView> list() {
        List<Escalation> claimed = escalations.list(Escalation.State.CLAIMED);
        return roster.colleagues().stream()
                .map(colleague -> view(colleague, claimed))
                .toList();
    }

    @PutMapping("/me")
    ColleagueView changeMe(@RequestBody @Valid Mine mine, Principal principal) {
        String me = Member.of(principal).id();
        roster.beat(me);
        return change(me, mine.wish());
    }

    @PutMapping("/{id}")
    ColleagueView change(@PathVariable String id, @RequestBody @Valid Theirs theirs) {
        return change(id, theirs.wish());
    }

    private ColleagueView change(String id, Wish wish) {
        return roster.change(id, wish)
                .map(colleague -> view(colleague, escalations.list(Escalation.State.CLAIMED)))
                .orElseThrow(() -> Problems.unknown("Aucun conseiller n'a cet identifiant."));
    }

    static ColleagueView view(Colleague colleague, List<Escalation> claimed) {
        long load = claimed.stream()
                .filter(one -> colleague.id().equals(one.claimedBy()))
                .count();
        return ColleagueView.of(colleague, load);
    }
}
