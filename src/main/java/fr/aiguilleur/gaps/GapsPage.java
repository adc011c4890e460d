package fr.aiguilleur.gaps;

import fr.aiguilleur.gaps.Grouping.Group;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What people asked in vain in the last thirty days, grouped on demand. */
@Controller
@RequestMapping("/coordination/questions")
class GapsPage {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final AskedTable table;
    private final Grouping grouping;
    private final Clock clock;

    GapsPage(AskedTable table, Grouping grouping, Clock clock) {
        this.table = table;
        this.grouping = grouping;
        this.clock = clock;
    }

    @GetMapping
    String all(Model page) {
        return shown(questions(), page);
    }

    /** Nothing of it is kept. */
    @PostMapping
    String grouped(Model page) {
        List<Asked> questions = questions();
        List<Group> groups = grouping.of(questions);
        page.addAttribute("groups", groups);
        page.addAttribute("none", groups.isEmpty());
        return shown(questions, page);
    }

    private List<Asked> questions() {
        return table.since(clock.instant().minus(A_MONTH));
    }

    private String shown(List<Asked> questions, Model page) {
        page.addAttribute("questions", questions);
        page.addAttribute("zone", clock.getZone());
        page.addAttribute("on", grouping.on());
        return "coordination/questions";
    }
}
