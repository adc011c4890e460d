package fr.aiguilleur.noticeboard;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.knowledge.Services;
import fr.aiguilleur.pace.Paces;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The form by which anybody proposes an event. */
@Controller
class ProposalPage {

    private static final int SHORTEST_PROPOSER = 5;
    private static final int LONGEST_PROPOSER = 200;

    private final ProposalCheck check;
    private final Proposals proposals;
    private final Directory directory;
    private final Paces paces = new Paces(10, Duration.ofHours(1));

    ProposalPage(ProposalCheck check, Proposals proposals, Directory directory) {
        this.check = check;
        this.proposals = proposals;
        this.directory = directory;
    }

    @GetMapping("/agenda/proposer")
    String empty(Model model) {
        return show(ProposalForm.EMPTY, "", Map.of(), model);
    }

    /** @param nickname filled only by programs that fill everything */
    @PostMapping("/agenda/proposer")
    String propose(
            ProposalForm form,
            @RequestParam(defaultValue = "") String proposer,
            @RequestParam(defaultValue = "") String nickname,
            HttpServletRequest request,
            Model model) {
        Map<String, String> mistakes = check.mistakes(form);
        int length = proposer.strip().length();
        if (length < SHORTEST_PROPOSER || length > LONGEST_PROPOSER) {
            mistakes.put("proposer", "Dites qui vous êtes, et votre téléphone ou votre adresse mail.");
        }
        if (!mistakes.isEmpty()) {
            return show(form, proposer, mistakes, model);
        }
        if (nickname.isBlank()) {
            boolean kept = paces.allows(request.getRemoteAddr()) && proposals.propose(form, proposer.strip());
            if (!kept) {
                throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            }
        }
        return "redirect:/agenda/merci";
    }

    @GetMapping("/agenda/merci")
    String thanks() {
        return "agenda/merci";
    }

    private String show(ProposalForm form, String proposer, Map<String, String> mistakes, Model model) {
        model.addAttribute("proposer", proposer);
        choices(form, mistakes, directory, model);
        return "agenda/proposer";
    }

    /** What the fields of the form need, here and where a coordinator corrects it. */
    static void choices(ProposalForm form, Map<String, String> mistakes, Directory directory, Model model) {
        List<Place> places = directory.all().stream()
                .sorted(Comparator.comparing(Place::commune).thenComparing(Place::name))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("kinds", ProposalForm.KINDS);
        model.addAttribute("fees", ProposalForm.FEES);
        model.addAttribute("services", Services.ALL);
        model.addAttribute("places", places);
    }
}
