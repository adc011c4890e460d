package fr.aiguilleur.library;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.answer.GuideAnswers;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.directory.Place;
import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.prediagnostic.PrediagnosticFiles;
import fr.aiguilleur.site.Site;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Reads the whole knowledge folder without starting anything, and says what is in it and what is wrong. */
public final class KnowledgeCheck {

    /** What editors add to the command that starts the program. */
    public static final String WORD = "verifier";

    @Import({
        KnowledgeFolder.class,
        KnowledgeProblems.class,
        Guides.class,
        Site.class,
        GuideAnswers.class,
        Directory.class,
        Gazetteer.class,
        Agenda.class,
        EmergencyLines.class,
        PrediagnosticFiles.class,
        Credits.class
    })
    private static final class Knowledge {}

    private static final int AGENDA_MONTHS = 3;

    private KnowledgeCheck() {}

    /** Prints the figures, then each problem with file and line; true when there is none. */
    public static boolean passes(PrintStream out, String... arguments) {
        try (ConfigurableApplicationContext knowledge = new SpringApplicationBuilder(Knowledge.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=error")
                .run(arguments)) {
            figures(knowledge).forEach(out::println);
            List<String> problems = knowledge.getBean(KnowledgeProblems.class).all().stream()
                    .map(Objects::toString)
                    .toList();
            problems.forEach(out::println);
            out.println(problems.isEmpty() ? "Aucun défaut." : problems.size() + " défauts à corriger.");
            return problems.isEmpty();
        }
    }

    private static List<String> figures(ConfigurableApplicationContext knowledge) {
        GuideAnswers answers = knowledge.getBean(GuideAnswers.class);
        List<Preview> guides = knowledge.getBean(Guides.class).drafts().stream()
                .map(draft -> Preview.of(draft, answers))
                .toList();
        List<Preview.PreviewedStep> steps =
                guides.stream().flatMap(guide -> guide.steps().stream()).toList();
        long phrasings = guides.stream()
                .mapToLong(guide -> guide.draft().guide().phrasings().size())
                .sum();
        long fitting = steps.stream().filter(step -> !step.tooLong()).count();
        List<Integer> readability =
                guides.stream().map(Preview::readability).sorted().toList();
        List<Place> places = knowledge.getBean(Directory.class).all();
        ZonedDateTime now = ZonedDateTime.now(Clock.system(ZoneId.of("Europe/Paris")));
        int events = knowledge
                .getBean(Agenda.class)
                .between(now, now.plusMonths(AGENDA_MONTHS))
                .size();
        return List.of(
                "Guides : " + guides.size() + ", étapes : " + steps.size() + ", formulations : " + phrasings + ".",
                "Étapes qui tiennent en deux SMS : " + fitting + " sur " + steps.size() + ".",
                readability.isEmpty()
                        ? "Lisibilité : aucun guide."
                        : "Lisibilité (Kandel et Moles) : de " + readability.getFirst() + " à " + readability.getLast()
                                + ", médiane " + readability.get(readability.size() / 2) + ".",
                "Lieux : " + places.size() + ", dont " + count(places, place -> place.point() != null)
                        + " sur la carte et " + count(places, place -> place.hours() != null) + " avec des horaires.",
                "Agenda : " + events + " rendez-vous dans les trois mois.",
                knowledge.getBean(PrediagnosticFiles.class).figures());
    }

    private static long count(List<Place> places, Predicate<Place> known) {
        return places.stream().filter(known).count();
    }
}
