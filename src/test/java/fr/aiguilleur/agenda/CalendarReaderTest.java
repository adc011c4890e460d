package fr.aiguilleur.agenda;

import static fr.aiguilleur.agenda.Calendars.event;
import static fr.aiguilleur.agenda.Calendars.one;
import static fr.aiguilleur.agenda.Calendars.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.knowledge.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a calendar, and what is refused of a hostile or broken one. */
class CalendarReaderTest {

    private static final String WHEN = "DTSTART;TZID=Europe/Paris:20261124T140000";

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void theFactsAreRead() {
        Event event = one(event(
                        WHEN,
                        "DESCRIPTION:<p>Café\\, thé</p><script>x</script>\\nEntrée &amp; sortie",
                        "X-AIGUILLEUR-LIEU:91377-place-du-numerique",
                        "CATEGORIES:Atelier,Maîtrise des outils numériques du quotidien",
                        "CATEGORIES:Seniors,Gratuit",
                        "CONTACT:01 60 12 34 56",
                        "ORGANIZER;CN=Jeanne Martin:mailto:jeanne@example.org",
                        "URL:https://example.org/inscription"))
                .event();

        assertThat(event.description()).isEqualTo("Café, thé\nx\nEntrée & sortie");
        assertThat(event.venue().placeId()).isEqualTo("91377-place-du-numerique");
        assertThat(event.venue().commune()).isEqualTo("Massy");
        assertThat(event.venue().point()).isNotNull();
        assertThat(event.services()).containsExactly("Maîtrise des outils numériques du quotidien");
        assertThat(event.publics()).containsExactly("Seniors");
        assertThat(event.free()).isTrue();
        assertThat(event.url()).isEqualTo("https://example.org/inscription");
        assertThat(event.toString()).doesNotContain("Jeanne").doesNotContain("jeanne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 rue de la Paix\\, 91120 Palaiseau",
                "Mairie - Palaiseau",
                "Palaiseau",
                "salle des fêtes (palaiseau)"
            })
    void theCommuneIsReadInTheLocation(String location) {
        assertThat(one(event(WHEN, "LOCATION:" + location)).event().venue().insee())
                .isEqualTo("91477");
    }

    @Test
    void aPlaceNamedInTheLocationIsTheDirectorys() {
        Venue venue = one(event(WHEN, "LOCATION:MJC Francois Rabelais\\, Savigny-sur-Orge"))
                .event()
                .venue();

        assertThat(venue.placeId()).isEqualTo("91589-mjc-francois-rabelais");
    }

    @Test
    void anExampleSaysSo() {
        assertThat(one(event(WHEN, "CATEGORIES:Exemple")).event().title()).isEqualTo("[Exemple] Essai");
    }

    @Test
    void aBrokenEventLeavesTheOthers() {
        List<Series> series = read(
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:sans-date
                SUMMARY:Sans date
                DTSTAMP:20261101T080000Z
                END:VEVENT
                """
                        + event(WHEN).replace("UID:essai", "UID:bon") + event(WHEN, "sans deux-points") + event(WHEN)
                        + "BEGIN:VEVENT\nUID:sans-fin\n",
                problems);

        assertThat(series).extracting(one -> one.event().uid()).containsExactly("bon", "essai");
        assertThat(problems).extracting(Problem::line).contains(2);
        assertThat(problems)
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).startsWith("agenda/essai.ics:2 [DTSTART] la date manque"))
                .anySatisfy(text -> assertThat(text).contains("iCalendar lisible"))
                .anySatisfy(text -> assertThat(text).contains("END:VEVENT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=MINUTELY;INTERVAL=1",
                "RRULE:FREQ=HOURLY",
                "RRULE:FREQ=DAILY;BYHOUR=1,2,3,4;BYMINUTE=0,1,2;BYSECOND=0,1,2,3",
                "RRULE:FREQ=DAILY;INTERVAL=0",
                "RRULE:FREQ=DAILY;INTERVAL=99999999999999999999",
                "RRULE:FREQ=DAILY;COUNT=99999999999999999999",
                "RRULE:FREQ=DAILY;UNTIL=jamais",
                "RRULE:FREQ=YEARLY;BYDAY=99XX",
                "RRULE:RSCALE=CHINESE;FREQ=YEARLY",
                "RRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY\nRRULE:FREQ=MONTHLY\nRRULE:FREQ=YEARLY",
                "EXRULE:FREQ=SECONDLY",
                "DTEND;TZID=Europe/Paris:20261124T130000",
                "DURATION:PT99999999999999999999H",
                "EXDATE:20261399T990000",
                "CLASS:PRIVATE"
            })
    void whatNoWorkshopNeedsIsRefused(String line) {
        assertThat(read(event(WHEN, line), problems)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00010101T000000Z", "99991231T235959Z", "20261124", "x", ""})
    void aStartOutOfTimeIsRefusedUnlessItIsADay(String start) {
        assertThat(read(event("DTSTART:" + start, "RRULE:FREQ=DAILY"), problems))
                .hasSize(start.equals("20261124") ? 1 : 0);
    }

    @Test
    void aTextThatIsNoCalendarGivesNothing() {
        assertThat(read("<html>BEGIN:VEVENT</html>", problems)).isEmpty();
        assertThat(read("BEGIN:VEVENT\n".repeat(50_000), problems)).isEmpty();
    }

    @Test
    void aUidIsTakenOnce() {
        assertThat(read(event(WHEN) + event(WHEN), problems)).hasSize(1);
        assertThat(problems).extracting(Problem::field).containsExactly("UID");
    }

    @Test
    void adressesThatAreNoneOfTheWebAreDropped() {
        assertThat(read(event(WHEN, "URL:javascript:alert(1)"), problems)
                        .getFirst()
                        .event()
                        .url())
                .isNull();
        assertThat(problems).extracting(Problem::field).containsExactly("URL");
    }
}
