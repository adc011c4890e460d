package fr.aiguilleur.report;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.directory.Directory;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where coordinators read what people say is wrong, and say what became of it. */
@Controller
@RequestMapping("/coordination/signalements")
class ReportsPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM 'à' HH:mm", Locale.FRENCH);
    private static final String HOME = "redirect:/coordination/signalements";

    /** A report as the page shows it. */
    public record Line(
            UUID id,
            String place,
            boolean known,
            String name,
            String wrong,
            String words,
            @Nullable String contact,
            String told,
            String outcome) {}

    private final Reports reports;
    private final Directory directory;
    private final Accounts accounts;
    private final ZoneId zone;

    ReportsPage(Reports reports, Directory directory, Accounts accounts, Clock clock) {
        this.reports = reports;
        this.directory = directory;
        this.accounts = accounts;
        this.zone = clock.getZone();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("waiting", lines(reports.waiting()));
        model.addAttribute("handled", lines(reports.handled()));
        model.addAttribute("days", Reports.KEPT_DAYS);
        return "report/signalements";
    }

    @PostMapping("/{id}/corrige")
    String corrected(@PathVariable UUID id, Principal principal, RedirectAttributes next) {
        return handled(id, Report.State.CORRECTED, "C'est noté comme corrigé.", principal, next);
    }

    @PostMapping("/{id}/sans-suite")
    String dismissed(@PathVariable UUID id, Principal principal, RedirectAttributes next) {
        return handled(id, Report.State.DISMISSED, "C'est noté sans suite.", principal, next);
    }

    private String handled(UUID id, Report.State to, String words, Principal principal, RedirectAttributes next) {
        boolean done = reports.handle(id, to, Member.of(principal).id());
        next.addFlashAttribute("told", done ? words : "Quelqu'un d'autre l'avait déjà fait.");
        return HOME;
    }

    private List<Line> lines(List<Report> found) {
        return found.stream().map(this::line).toList();
    }

    private Line line(Report report) {
        return new Line(
                report.id(),
                report.place(),
                directory.find(report.place()).isPresent(),
                report.name(),
                report.wrong().label(),
                report.words(),
                report.contact(),
                DAY.format(report.toldAt().atZoneSameInstant(zone)),
                outcome(report));
    }

    private String outcome(Report report) {
        if (report.handledBy() == null || report.handledAt() == null) {
            return report.state().label();
        }
        return report.state().label() + " par "
                + accounts.nameOf(report.handledBy()).orElse(report.handledBy()) + ", le "
                + DAY.format(report.handledAt().atZoneSameInstant(zone));
    }
}
