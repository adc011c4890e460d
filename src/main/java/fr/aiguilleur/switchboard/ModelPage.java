package fr.aiguilleur.switchboard;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.hours.FrenchClock;
import fr.aiguilleur.model.ModelBoard;
import fr.aiguilleur.model.ModelBoard.Look;
import fr.aiguilleur.model.ModelBoard.Use;
import fr.aiguilleur.model.Task;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where coordinators see what the language model does and costs, and turn it off. */
@Controller
@RequestMapping("/coordination/modele")
class ModelPage {

    private static final int WEEK = 7;

    /** One table of the page. */
    public record Span(String id, String title, List<Shown> rows) {}

    private final ModelBoard board;
    private final Accounts accounts;
    private final Clock clock;

    ModelPage(ModelBoard board, Accounts accounts, Clock clock) {
        this.board = board;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    String show(Model page) {
        Look look = board.look();
        LocalDate today = LocalDate.now(clock);
        page.addAttribute("look", look);
        page.addAttribute("turned", turned(look));
        page.addAttribute(
                "spans",
                List.of(
                        span("today", "Aujourd'hui", board.uses(today)),
                        span("week", "Les sept derniers jours", board.uses(today.minusDays(WEEK - 1L)))));
        return "coordination/modele";
    }

    private static Span span(String id, String title, List<Use> uses) {
        return new Span(
                id,
                title,
                Stream.concat(
                                Stream.of(Task.values())
                                        .filter(task -> uses.stream().anyMatch(use -> use.task() == task))
                                        .map(task -> Shown.of(task, uses)),
                                uses.isEmpty() ? Stream.<Shown>empty() : Stream.of(Shown.of("En tout", uses)))
                        .toList());
    }

    private @Nullable String turned(Look look) {
        return look.at() == null || look.by() == null
                ? null
                : (look.state() == ModelBoard.State.OFF ? "Éteint le " : "Allumé le ")
                        + FrenchClock.date(look.at().toLocalDate()) + " à " + FrenchClock.clock(look.at()) + ", par "
                        + accounts.nameOf(look.by()).orElse(look.by()) + ".";
    }

    @PostMapping
    String turn(@RequestParam boolean allume, Principal principal, RedirectAttributes next) {
        board.turn(allume, Member.of(principal).id());
        next.addFlashAttribute(
                "told",
                allume
                        ? "Le modèle est allumé. Il aide dès la prochaine question."
                        : "Le modèle est éteint. Plus rien ne lui est envoyé ; l'assistant répond sans lui.");
        return "redirect:/coordination/modele";
    }
}
