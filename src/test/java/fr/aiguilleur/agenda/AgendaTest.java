package fr.aiguilleur.agenda;

import static fr.aiguilleur.agenda.Calendars.event;
import static fr.aiguilleur.agenda.Calendars.paris;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.agenda.Agenda.Upcoming;
import fr.aiguilleur.agenda.Agenda.Wanted;
import fr.aiguilleur.gazetteer.Point;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding what comes next near somebody, and giving all of it out again. */
class AgendaTest {

    private static final KnowledgeFolder REPOSITORY = new KnowledgeFolder(Path.of("knowledge"));
    private static final ZonedDateTime NOW = paris("2026-11-24T10:00");

    private final KnowledgeProblems problems = new KnowledgeProblems();

    private static Point centre(String insee) {
        return Calendars.GAZETTEER.byInsee(insee).orElseThrow().centre();
    }

    @Test
    void theRepositorysCalendarHasOnlyExamplesAndNoMistake() {
        Agenda agenda = Calendars.agenda(REPOSITORY, problems);

        List<Occurrence> year = agenda.between(NOW, NOW.plusYears(1));

        assertThat(problems.all()).isEmpty();
        assertThat(year.stream().map(one -> one.event().uid()).distinct()).hasSizeBetween(6, 8);
        assertThat(year).allSatisfy(one -> {
            assertThat(one.event().title()).startsWith("[Exemple] ");
            assertThat(one.event().venue().placeId()).isNotNull();
            assertThat(one.event().description()).contains("exemple");
        });
    }

    @Test
    void examplesAreAlwaysToCome() {
        Agenda agenda = Calendars.agenda(REPOSITORY, problems);

        assertThat(agenda.next(new Wanted(null, null, false, 20), paris("2031-05-01")))
                .hasSizeBetween(6, 8);
    }

    @Test
    void theNextOnesComeByDayThenByDistance(@TempDir Path empty) {
        Agenda agenda = of(
                empty,
                event("DTSTART;TZID=Europe/Paris:20261126T090000", "LOCATION:Orsay")
                        .replace("essai", "loin"),
                event("DTSTART;TZID=Europe/Paris:20261126T150000", "LOCATION:Massy", "RRULE:FREQ=DAILY")
                        .replace("essai", "pres"),
                event("DTSTART;TZID=Europe/Paris:20261125T150000", "LOCATION:Palaiseau")
                        .replace("essai", "tot"),
                event("DTSTART;TZID=Europe/Paris:20261124T080000", "LOCATION:Massy")
                        .replace("essai", "passe"),
                event("DTSTART;TZID=Europe/Paris:20261124T120000", "LOCATION:Provins")
                        .replace("essai", "tres-loin"),
                event("DTSTART;TZID=Europe/Paris:20261124T120000").replace("essai", "nulle-part"));

        List<Upcoming> next = agenda.next(new Wanted(centre("91377"), null, false, 9), NOW);

        assertThat(next).extracting(one -> one.occurrence().event().uid()).containsExactly("tot", "pres", "loin");
        assertThat(next)
                .extracting(Upcoming::km)
                .allSatisfy(km -> assertThat(km).isBetween(0.0, 25.0));
    }

    @Test
    void aServiceAndMoneyAreKept(@TempDir Path empty) {
        Agenda agenda = of(
                empty,
                event("DTSTART;TZID=Europe/Paris:20261126T090000", "CATEGORIES:Payant,Loisirs et créations numériques")
                        .replace("essai", "payant"),
                event("DTSTART;TZID=Europe/Paris:20261128T090000", "CATEGORIES:Compréhension du monde numérique")
                        .replace("essai", "autre-sujet"),
                event("DTSTART;TZID=Europe/Paris:20261127T090000", "CATEGORIES:Gratuit")
                        .replace("essai", "gratuit"));

        assertThat(agenda.next(new Wanted(null, "Loisirs et créations numériques", false, 9), NOW))
                .extracting(one -> one.occurrence().event().uid())
                .as("on the subject, or on none that is told")
                .containsExactly("payant", "gratuit");
        assertThat(agenda.next(new Wanted(null, null, true, 9), NOW))
                .extracting(one -> one.occurrence().event().uid())
                .containsExactly("gratuit");
    }

    @Test
    void whatGoesOnIsStillShown(@TempDir Path empty) {
        Agenda agenda = of(
                empty, event("DTSTART;TZID=Europe/Paris:20261124T093000", "DTEND;TZID=Europe/Paris:20261124T113000"));

        assertThat(agenda.between(NOW, NOW.plusHours(1))).hasSize(1);
        assertThat(agenda.between(NOW.plusHours(2), NOW.plusHours(3))).isEmpty();
    }

    @Test
    void aNewCopyIsServedOnceItIsRead(@TempDir Path empty) {
        List<CalendarSource.Copy> copies = new ArrayList<>();
        Agenda agenda = Calendars.agenda(new KnowledgeFolder(empty), problems, () -> List.copyOf(copies));
        copies.add(copy(event("DTSTART;TZID=Europe/Paris:20261126T090000", "GEO:x")));

        agenda.refresh();

        Occurrence found = agenda.between(NOW, NOW.plusDays(5)).getFirst();
        assertThat(agenda.find(found.id())).contains(found);
        assertThat(agenda.find("0".repeat(12) + "-20261126T0900")).isEmpty();
        assertThat(agenda.find(found.id().replace("1126", "9999"))).isEmpty();
        assertThat(agenda.problems()).extracting(problem -> problem.field()).containsExactly("GEO");
    }

    @Test
    void theFeedIsValidAndComesBackTheSame(@TempDir Path empty) throws Exception {
        Agenda agenda = Calendars.agenda(
                REPOSITORY,
                problems,
                () -> List.of(copy(event(
                                "DTSTART;TZID=Europe/Paris:20261103T140000",
                                "DURATION:PT2H",
                                "RRULE:FREQ=WEEKLY;UNTIL=20270301",
                                "EXDATE;VALUE=DATE:20261110",
                                "DESCRIPTION:Une ligne \\; très longue\\, avec des accents éèà "
                                        + "et \\\\ des signes".repeat(9),
                                "ORGANIZER;CN=Jeanne Martin:mailto:jeanne@example.org")
                        + event(
                                "RECURRENCE-ID;TZID=Europe/Paris:20261117T140000",
                                "DTSTART;TZID=Europe/Paris:20261118T140000"))));

        String feed = agenda.feed();

        Calendar calendar = new CalendarBuilder().build(new StringReader(feed));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.getComponents("VTIMEZONE")).hasSize(1);
        assertThat(feed.lines()).allSatisfy(line -> assertThat(line.getBytes()).hasSizeLessThanOrEqualTo(75));
        assertThat(feed).doesNotContain("Jeanne").doesNotContain("jeanne");
        Agenda again = Calendars.agenda(new KnowledgeFolder(empty), problems, () -> List.of(copy(feed)));
        assertThat(again.between(NOW, NOW.plusYears(1)))
                .extracting(
                        Occurrence::id,
                        Occurrence::start,
                        Occurrence::end,
                        one -> one.event().title())
                .containsExactlyElementsOf(agenda.between(NOW, NOW.plusYears(1)).stream()
                        .map(one -> org.assertj.core.groups.Tuple.tuple(
                                one.id(), one.start(), one.end(), one.event().title()))
                        .toList());
    }

    @Test
    void oneTimeAloneIsACalendarToo() throws Exception {
        Occurrence next = Calendars.agenda(REPOSITORY, problems)
                .next(new Wanted(null, null, false, 1), NOW)
                .getFirst()
                .occurrence();

        Calendar calendar = new CalendarBuilder().build(new StringReader(Feed.of(next)));

        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.getComponents("VEVENT")).hasSize(1);
        assertThat(calendar.toString()).contains("[Exemple]").doesNotContain("RRULE:FREQ=WEEKLY;BYDAY");
    }

    private Agenda of(Path empty, String... events) {
        return Calendars.agenda(new KnowledgeFolder(empty), problems, () -> List.of(copy(String.join("", events))));
    }

    private static CalendarSource.Copy copy(String text) {
        return new CalendarSource.Copy("essai", new Event.Source("Essai", ""), text);
    }
}
