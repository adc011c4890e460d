package fr.aiguilleur.supervision;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.figures.TurnFigures;
import fr.aiguilleur.hotline.Hotline;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coordinators see the hotline's day, and tell the assistant to ask for patience. */
@Controller
class PermanencePage {

    private static final String PAGE = "/coordination/permanence";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM 'à' H 'h' mm", Locale.FRENCH);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Board board;
    private final Reckoning reckoning;
    private final ContactSums contacts;
    private final TurnFigures turns;
    private final Hotline hotline;

    PermanencePage(Board board, Reckoning reckoning, ContactSums contacts, TurnFigures turns, Hotline hotline) {
        this.board = board;
        this.reckoning = reckoning;
        this.contacts = contacts;
        this.turns = turns;
        this.hotline = hotline;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        List<Reckoning.Day> days = reckoning.days();
        model.addAttribute("days", days);
        model.addAttribute("charts", Chart.of(days));
        model.addAttribute("figures", Figure.values());
        model.addAttribute("overloaded", hotline.overloaded());
        model.addAttribute("switched", switched());
        return now(model, "coordination/permanence");
    }

    /** The part of the page that is read again every few seconds. */
    @GetMapping(PAGE + "/maintenant")
    String now(Model model) {
        return now(model, "coordination/permanence :: now");
    }

    private String now(Model model, String view) {
        model.addAttribute("board", board.now());
        model.addAttribute("lines", reckoning.lines());
        model.addAttribute("contacts", contacts.of(reckoning.sinceMorning()));
        model.addAttribute("verdicts", turns.verdicts(reckoning.sinceMorning().from()));
        return view;
    }

    @GetMapping(PAGE + ".csv")
    ResponseEntity<String> csv() {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("permanence.csv")
                                .build()
                                .toString())
                .body(DayCsv.of(reckoning.days()));
    }

    /** Who last switched it and when; nothing when that is long ago. */
    private @Nullable String switched() {
        return hotline.changes().stream()
                .filter(change -> change.what().startsWith("Forte affluence"))
                .findFirst()
                .map(change -> board.name(change.by()) + ", le " + WHEN.format(change.at()))
                .orElse(null);
    }

    @PostMapping(PAGE + "/affluence")
    String overload(@RequestParam boolean on, Principal principal) {
        hotline.overload(on, Member.of(principal).id());
        return "redirect:" + PAGE + "#affluence";
    }
}
