package fr.aiguilleur.canned;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.canned.CannedTable.Change;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where coordinators write the replies that operators have ready. */
@Controller
@RequestMapping("/coordination/reponses")
class CannedPage {

    private static final String HOME = "redirect:/coordination/reponses";
    private static final String SAME_TITLE = "Une autre réponse a déjà ce titre.";
    private static final String TOO_LATE =
            "Quelqu'un d'autre vient de changer cette réponse. Copiez votre texte, rechargez la page, puis recommencez.";

    /** A reply as the list shows it. */
    public record Line(UUID id, String title, String text, String keys, int segments) {}

    /** What may stand between braces. */
    public record Word(String written, String french) {}

    private final CannedTable table;

    CannedPage(CannedTable table) {
        this.table = table;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute(
                "replies",
                table.search(q).stream()
                        .map(reply -> new Line(reply.id(), reply.title(), reply.text(), reply.keys(), reply.segments()))
                        .toList());
        return "coordination/reponses";
    }

    @GetMapping("/nouvelle")
    String fresh(Model model) {
        return show(null, CannedForm.EMPTY, Map.of(), model);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        return show(id, CannedForm.of(find(id)), Map.of(), model);
    }

    @PostMapping
    String add(@ModelAttribute CannedForm form, Principal principal, Model model, RedirectAttributes next) {
        Map<String, String> mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return show(null, form, mistakes, model);
        }
        return told(table.add(form, Member.of(principal).id()), null, form, model, next);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute CannedForm form,
            Principal principal,
            Model model,
            RedirectAttributes next) {
        Map<String, String> mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return show(id, form, mistakes, model);
        }
        return told(table.change(id, form, Member.of(principal).id()), id, form, model, next);
    }

    @PostMapping("/{id}/supprimer")
    String delete(@PathVariable UUID id, RedirectAttributes next) {
        boolean done = table.delete(id);
        next.addFlashAttribute("told", done ? "C'est supprimé." : "Quelqu'un d'autre l'avait déjà supprimée.");
        return HOME;
    }

    private static String told(
            Change change, @Nullable UUID id, CannedForm form, Model model, RedirectAttributes next) {
        return switch (change) {
            case DONE -> {
                next.addFlashAttribute("told", "C'est gardé : « " + form.title() + " ».");
                yield HOME;
            }
            case SAME_TITLE -> show(id, form, Map.of("title", SAME_TITLE), model);
            case TOO_LATE -> show(id, form, Map.of("text", TOO_LATE), model);
        };
    }

    private static String show(@Nullable UUID id, CannedForm form, Map<String, String> mistakes, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute(
                "words",
                List.of(Blank.values()).stream()
                        .map(blank -> new Word(blank.written(), blank.french()))
                        .toList());
        return "coordination/reponse";
    }

    private CannedReply find(UUID id) {
        return table.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
