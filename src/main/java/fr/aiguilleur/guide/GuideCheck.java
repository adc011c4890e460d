package fr.aiguilleur.guide;

import fr.aiguilleur.guide.Choice.Target;
import fr.aiguilleur.knowledge.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that a flow can be walked from its first step to an end, each step fitting in two SMS. */
final class GuideCheck {

    private final ParsedGuide guide;
    private final Set<String> slugs;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Flow.Part> byId = new LinkedHashMap<>();

    private GuideCheck(ParsedGuide guide, Set<String> slugs) {
        this.guide = guide;
        this.slugs = slugs;
    }

    /** What is wrong in the body of a guide, given the slugs of all guide files. */
    static List<Problem> check(ParsedGuide guide, Set<String> slugs) {
        GuideCheck check = new GuideCheck(guide, slugs);
        check.ids();
        guide.flow().links().forEach(check::link);
        if (guide.flow().article()) {
            if (guide.flow().text().isBlank()) {
                check.report(0, "", "le guide ne dit rien");
            }
        } else {
            guide.flow().parts().forEach(check::step);
            check.everyStepReached();
            check.everyStepEnds();
        }
        return check.problems;
    }

    private void ids() {
        boolean article = guide.flow().article();
        for (Flow.Part part : guide.flow().parts()) {
            if (part.id().isEmpty() && article) {
                continue;
            }
            if (!part.id().matches("[a-z0-9-]+")) {
                report(
                        part.line(),
                        part.id(),
                        "l'étape « " + part.title() + " » finit par son nom, comme {#mon-etape}");
            } else if (byId.putIfAbsent(part.id(), part) != null) {
                report(part.line(), part.id(), "deux étapes portent ce nom");
            }
        }
    }

    private void step(Flow.Part part) {
        if (part.text().isBlank()) {
            report(part.line(), part.id(), "l'étape ne dit rien");
        }
        if (part.choices().size() < 2) {
            report(part.line(), part.id(), "une étape offre au moins deux choix");
        }
        String sms = SmsStep.render(part.text(), part.choices());
        SmsStep.strange(sms)
                .ifPresent(sign -> report(part.line(), sign, "ce signe n'existe pas par SMS : écrivez-le autrement"));
        int length = SmsStep.septets(sms);
        if (length > SmsStep.LIMIT) {
            report(
                    part.line(),
                    part.id(),
                    "l'étape a " + length + " caractères par SMS avec ses choix, le plus est " + SmsStep.LIMIT);
        }
        for (Flow.Link choice : part.choices()) {
            if (choice.label().isBlank()) {
                report(choice.line(), choice.destination(), "ce choix n'a pas de mots");
            }
            if (choice.outside()) {
                report(
                        choice.line(),
                        choice.destination(),
                        "un choix mène à une étape, un guide, humain:, lieu: ou fin:");
            } else {
                link(choice);
            }
        }
    }

    private void link(Flow.Link link) {
        if (link.outside()) {
            return;
        }
        if (link.target().isEmpty()) {
            report(link.line(), link.destination(), "ce lien ne mène nulle part");
        } else if (link.target().get() instanceof Target.ToStep(String id) && !byId.containsKey(id)) {
            report(link.line(), link.destination(), "aucune étape ne porte ce nom");
        } else if (link.target().get() instanceof Target.ToGuide(String slug) && !slugs.contains(slug)) {
            report(link.line(), link.destination(), "ce guide n'existe pas");
        }
    }

    private void everyStepReached() {
        Set<String> reached = new HashSet<>();
        Deque<Flow.Part> next = new ArrayDeque<>(List.of(guide.flow().parts().getFirst()));
        while (!next.isEmpty()) {
            Flow.Part part = next.pop();
            if (reached.add(part.id())) {
                steps(part).forEach(next::push);
            }
        }
        for (Flow.Part part : byId.values()) {
            if (!reached.contains(part.id())) {
                report(part.line(), part.id(), "aucun choix ne mène à cette étape");
            }
        }
    }

    private void everyStepEnds() {
        Set<String> ending = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Flow.Part part : byId.values()) {
                boolean ends = exits(part) || steps(part).stream().anyMatch(to -> ending.contains(to.id()));
                grown |= ends && ending.add(part.id());
            }
        }
        for (Flow.Part part : byId.values()) {
            if (!ending.contains(part.id())) {
                report(part.line(), part.id(), "on ne sort jamais de cette étape : il manque fin:, humain: ou lieu:");
            }
        }
    }

    private static boolean exits(Flow.Part part) {
        return part.choices().stream()
                .flatMap(choice -> choice.target().stream())
                .anyMatch(target -> switch (target) {
                    case Target.ToStep _ -> false;
                    case Target.ToGuide _, Target.ToHuman _, Target.ToPlace _, Target.ToEnd _ -> true;
                });
    }

    private List<Flow.Part> steps(Flow.Part part) {
        List<Flow.Part> steps = new ArrayList<>();
        for (Flow.Link choice : part.choices()) {
            if (choice.target().orElse(null) instanceof Target.ToStep(String id) && byId.containsKey(id)) {
                steps.add(byId.get(id));
            }
        }
        return steps;
    }

    private void report(int line, String value, String reason) {
        problems.add(guide.file().problem(line, "", value, reason));
    }
}
