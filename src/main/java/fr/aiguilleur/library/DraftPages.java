package fr.aiguilleur.library;

import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.guide.Draft;
import fr.aiguilleur.guide.Guides;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** For those who write guides: every file as it is on the disk now, seen on the web and by SMS, with what is wrong. */
@Controller
@RequestMapping("/coordination/guides")
class DraftPages {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,60}");
    private static final String UNNAMED = "essai";
    /** Longer than any guide; more is a mistake of paste. */
    private static final int MOST_LETTERS = 100_000;

    private final Guides guides;
    private final GuideAnswers answers;
    private final Clock clock;

    DraftPages(Guides guides, GuideAnswers answers, Clock clock) {
        this.guides = guides;
        this.answers = answers;
        this.clock = clock;
    }

    /** A guide in the table of all. */
    record Row(Preview preview, boolean old) {}

    @GetMapping
    String all(Model model) {
        List<Row> rows = guides.drafts().stream()
                .map(draft -> new Row(
                        Preview.of(draft, answers), GuidePages.old(draft.guide().verified(), clock)))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "broken",
                rows.stream().filter(row -> !row.preview().draft().right()).count());
        return "library/drafts";
    }

    @GetMapping("/{slug}")
    String one(@PathVariable String slug, Model model) {
        Draft draft = guides.draft(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("preview", Preview.of(draft, answers));
        model.addAttribute(
                "played", guides.find(slug).map(draft.guide()::equals).orElse(false));
        return "library/draft";
    }

    /** Shows a text that is nowhere saved. */
    @PostMapping("/essai")
    String tried(@RequestParam(defaultValue = "") String slug, @RequestParam String text, Model model) {
        if (text.length() > MOST_LETTERS) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        String name = SLUG.matcher(slug.strip()).matches() ? slug.strip() : UNNAMED;
        model.addAttribute("preview", Preview.of(guides.draft(name, text.replace("\r\n", "\n")), answers));
        model.addAttribute("tried", text);
        return "library/draft";
    }
}
