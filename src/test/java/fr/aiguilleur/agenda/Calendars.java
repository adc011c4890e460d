package fr.aiguilleur.agenda;

import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.knowledge.Problem;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Calendars of a few lines, read as the application reads them. */
final class Calendars {

    private static final KnowledgeFolder FOLDER = new KnowledgeFolder(Path.of("knowledge"));
    private static final KnowledgeProblems PROBLEMS = new KnowledgeProblems();
    static final Directory DIRECTORY = new Directory(FOLDER, PROBLEMS);
    static final Gazetteer GAZETTEER = new Gazetteer(FOLDER, PROBLEMS);

    private Calendars() {}

    /** An event that has what every event needs, and these lines. */
    static String event(String... lines) {
        return "BEGIN:VEVENT\nUID:essai\nSUMMARY:Essai\nLAST-MODIFIED:20261101T080000Z\n" + String.join("\n", lines)
                + "\nEND:VEVENT\n";
    }

    static List<Series> read(String text, List<Problem> problems) {
        return CalendarReader.read(
                "agenda/essai.ics",
                text,
                new Event.Source("Essai", ""),
                new Venues(DIRECTORY, GAZETTEER),
                problems::add);
    }

    /** The one series of a text without a mistake. */
    static Series one(String text) {
        List<Problem> problems = new ArrayList<>();
        List<Series> series = read(text, problems);
        if (series.size() != 1 || !problems.isEmpty()) {
            throw new AssertionError(series + " " + problems);
        }
        return series.getFirst();
    }

    /** When it starts between two days, on the clocks of Paris. */
    static List<LocalDateTime> starts(Series series, String from, String to) {
        return series.starting(paris(from), paris(to))
                .map(occurrence -> occurrence.start().toLocalDateTime())
                .sorted()
                .toList();
    }

    static ZonedDateTime paris(String day) {
        return LocalDateTime.parse(day.contains("T") ? day : day + "T00:00").atZone(Moment.PARIS);
    }

    /** The agenda of a folder, and of these sources besides. */
    static Agenda agenda(KnowledgeFolder folder, KnowledgeProblems problems, CalendarSource... sources) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (CalendarSource source : sources) {
            beans.addBean("source" + beans.getBeanDefinitionCount(), source);
        }
        return new Agenda(folder, DIRECTORY, GAZETTEER, problems, beans.getBeanProvider(CalendarSource.class));
    }
}
