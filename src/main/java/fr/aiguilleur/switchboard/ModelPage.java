package fr.aiguilleur.switchboard;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.figures.ModelTurns;
import fr.aiguilleur.figures.TurnFigures;
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

    /** One stretch of time on the page. */
    public record Span(
            String id,
            String title,
            List<Shown> rows,
            List<Kept> kept,
            @Nullable PerTurn turn) {}

    private final ModelBoard board;
    private final TurnFigures turns;
    private final Accounts accounts;
    private final Clock clock;

    ModelPage(ModelBoard board, TurnFigures turns, Accounts accounts, Clock clock) {
        this.board = board;
        this.turns = turns;
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
                        span("today", "Aujourd'hui", today),
                        span("week", "Les sept derniers jours", today.minusDays(WEEK - 1L))));
        return "coordination/modele";
    }

    private Span span(String id, String title, LocalDate since) {
        List<Use> uses = board.uses(since);
        ModelTurns asked = turns.models(since.atStartOfDay(clock.getZone()).toInstant());
        return new Span(
                id,
                title,
                Stream.concat(
                                Stream.of(Task.values())
                                        .filter(task -> uses.stream().anyMatch(use -> use.task() == task))
                                        .map(task -> Shown.of(task, uses)),
                                uses.isEmpty() ? Stream.<Shown>empty() : Stream.of(Shown.of("En tout", uses)))
                        .toList(),
                Kept.of(asked),
                PerTurn.of(asked, uses));
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
