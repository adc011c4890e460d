package fr.aiguilleur.noticeboard;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where coordinators decide on proposals, and see how the calendars of others do. */
@Controller
@RequestMapping("/coordination/agenda")
class ModerationPage {

    private static final String HOME = "redirect:/coordination/agenda";
    private static final int MOST_PROBLEMS = 30;
    private static final int LONGEST_REASON = 500;

    private final Proposals proposals;
    private final ProposalCheck check;
    private final Directory directory;
    private final Agenda agenda;
    private final KnowledgeProblems problems;
    private final Clock clock;

    ModerationPage(
            Proposals proposals,
            ProposalCheck check,
            Directory directory,
            Agenda agenda,
            KnowledgeProblems problems,
            Clock clock) {
        this.proposals = proposals;
        this.check = check;
        this.directory = directory;
        this.agenda = agenda;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("waiting", proposals.waiting());
        model.addAttribute("accepted", proposals.accepted());
        model.addAttribute("calendars", agenda.states());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute(
                "problems",
                Stream.concat(
                                problems.all().stream()
                                        .filter(problem -> problem.file().startsWith("agenda/")),
                                agenda.problems().stream())
                        .limit(MOST_PROBLEMS)
                        .map(Object::toString)
                        .toList());
        return "agenda/moderation";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        Proposal proposal = find(id);
        return show(proposal, proposal.form(), Map.of(), model);
    }

    @PostMapping("/{id}/accepter")
    String accept(@PathVariable UUID id, ProposalForm form, Principal principal, Model model, RedirectAttributes next) {
        Proposal proposal = find(id);
        Map<String, String> mistakes = check.mistakes(form);
        if (!mistakes.isEmpty()) {
            return show(proposal, form, mistakes, model);
        }
        boolean done = proposals.accept(proposal, form, Member.of(principal).id());
        return told(done, "C'est publié : « " + form.title() + " ».", next);
    }

    @PostMapping("/{id}/refuser")
    String refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Principal principal,
            Model model,
            RedirectAttributes next) {
        Proposal proposal = find(id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            Map<String, String> mistakes = new LinkedHashMap<>(
                    Map.of("reason", "Dites pourquoi, en 500 lettres au plus : c'est ce qu'on pourra répondre."));
            return show(proposal, proposal.form(), mistakes, model);
        }
        boolean done =
                proposals.refuse(proposal, reason.strip(), Member.of(principal).id());
        return told(done, "C'est refusé : « " + proposal.form().title() + " ».", next);
    }

    @PostMapping("/{id}/retirer")
    String withdraw(@PathVariable UUID id, Principal principal, RedirectAttributes next) {
        Proposal proposal = find(id);
        boolean done = proposals.withdraw(proposal, Member.of(principal).id());
        return told(done, "C'est retiré de l'agenda : « " + proposal.form().title() + " ».", next);
    }

    private static String told(boolean done, String words, RedirectAttributes next) {
        next.addFlashAttribute("told", done ? words : "Quelqu'un d'autre avait déjà décidé.");
        return HOME;
    }

    private Proposal find(UUID id) {
        return proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Proposal proposal, ProposalForm form, Map<String, String> mistakes, Model model) {
        model.addAttribute("proposal", proposal);
        ProposalPage.choices(form, mistakes, directory, model);
        return "agenda/decision";
    }
}
