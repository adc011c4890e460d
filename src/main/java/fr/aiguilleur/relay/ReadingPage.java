package fr.aiguilleur.relay;

import fr.aiguilleur.dialogue.Consultation;
import fr.aiguilleur.dialogue.Consultation.Question;
import fr.aiguilleur.figures.TurnFigures;
import fr.aiguilleur.text.Secrets;
import fr.aiguilleur.understanding.Understanding;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coordinators try a message and see how it is read, which guides it finds and why; nothing of it is kept. */
@Controller
@RequestMapping("/coordination/comprendre")
class ReadingPage {

    private static final int LONGEST = 2_000;
    private static final int PROPOSED = 3;
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Consultation consultation;
    private final Understanding understanding;
    private final TurnFigures figures;
    private final Clock clock;

    ReadingPage(Consultation consultation, Understanding understanding, TurnFigures figures, Clock clock) {
        this.consultation = consultation;
        this.understanding = understanding;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    String empty(Model model) {
        return page("", "web", model);
    }

    /** A form that is posted, so that the message stands in no address and no log. */
    @PostMapping
    String read(
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "web") String canal,
            Model model) {
        String trouble = message.isBlank()
                ? "Écrivez d'abord un message."
                : message.length() > LONGEST ? "Ce message est trop long : 2 000 caractères au plus." : "";
        if (trouble.isEmpty()) {
            boolean relay = canal.equals("relay");
            boolean sms = canal.equals("sms");
            Question question = new Question(message, relay, sms, null, null, ZonedDateTime.now(clock), PROPOSED);
            model.addAttribute("advice", consultation.ask(question));
            model.addAttribute("sheet", ReadingSheet.of(understanding.explain(message, null, relay)));
        } else {
            model.addAttribute("trouble", trouble);
        }
        return page(message, canal, model);
    }

    private String page(String message, String channel, Model model) {
        String shown = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        model.addAttribute("message", Secrets.mask(shown));
        model.addAttribute("canal", channel);
        model.addAttribute("turns", figures.since(clock.instant().minus(A_WEEK)));
        model.addAttribute("verdicts", figures.verdicts(clock.instant().minus(A_WEEK)));
        return "coordination/comprendre";
    }
}
