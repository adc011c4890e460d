package fr.aiguilleur.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.aiguilleur.support.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A small made-up Tuesday, counted by hand. */
class ReckoningTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** Noon in Paris. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), PARIS);

    private static JdbcClient jdbc;
    private static Reckoning reckoning;
    private static LookTable looks;

    @BeforeAll
    static void theDay() {
        var database = new DriverManagerDataSource(Database.fresh(), "postgres", "postgres");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        reckoning = new Reckoning(new CountTable(jdbc, CLOCK), ReckoningTest::brokenCalls, CLOCK);
        looks = new LookTable(jdbc, CLOCK);

        // Taken after 2, 4 and 12 minutes; all three wrote again.
        for (int minutes : List.of(2, 4, 12)) {
            UUID person = conversation("web", "08:00");
            UUID request = asks(person, "ASKED", "08:00", null);
            takes(request, "claire", at("08:00").plus(Duration.ofMinutes(minutes)));
            writes(person, at("08:30"));
        }
        // By SMS: taken after an hour, later than promised, silent since the request, and closed.
        UUID gone = conversation("sms", "08:00");
        UUID late = asks(gone, "ASKED", "08:00", "08:30");
        takes(late, "mehdi", at("09:00"));
        closes(late, "none", "09:10");
        // By SMS: closed while waiting, before the time that was promised, and a call was promised instead.
        UUID called = asks(conversation("sms", "08:00"), "ASKED", "08:00", "09:30");
        closes(called, "callback", "08:20");
        // Waits since nine; what was promised is still to come.
        asks(conversation("web", "09:00"), "CYBER", "09:00", "12:30");
        // Taken unasked: waited for nobody.
        UUID unasked = conversation("web", "10:00");
        takes(asks(unasked, "TAKEN_OVER", "10:00", null), "claire", at("10:00"));
        // Read by the assistant: the last person, one of those who asked, and one alone, twice.
        turn(unasked, "web", "09:59");
        turn(gone, "sms", "08:00");
        UUID alone = conversation("sms", "07:00");
        turn(alone, "sms", "07:00");
        turn(alone, "sms", "07:05");
        UUID other = conversation("web", "07:00");
        turn(other, "web", "07:30");
        // Yesterday, at half past eleven in the evening in Paris: another day, the same week.
        UUID yesterday = asks(conversation("web", "08:00"), "ASKED", Instant.parse("2026-11-23T22:30:00Z"), null);
        takes(yesterday, "claire", Instant.parse("2026-11-23T22:50:00Z"));
    }

    @Test
    void aDayIsCountedAsByHand() {
        Counts all = Reckoning.all(reckoning.today());

        assertThat(all.opened()).isEqualTo(6);
        assertThat(all.claimed()).isEqualTo(4);
        assertThat(all.abandoned()).isEqualTo(1);
        assertThat(all.middle()).isEqualTo(Duration.ofMinutes(8)); // of 2, 4, 12 and 60
        assertThat(all.slow()).isEqualTo(Duration.ofSeconds(2736)); // three tenths of the way from 60 back to 12
        assertThat(all.broken()).isEqualTo(3); // one answer and two calls
        assertThat(all.met()).isEqualTo(4);
        assertThat(all.alone()).isEqualTo(2);
    }

    @Test
    void eachChannelIsCountedForItself() {
        Map<String, Counts> today = reckoning.today();

        assertThat(today.get("sms")).isEqualTo(new Counts(2, 1, 1, Duration.ofHours(1), Duration.ofHours(1), 1, 2, 1));
        assertThat(today.get("web").opened()).isEqualTo(4);
        assertThat(today.get("web").middle()).isEqualTo(Duration.ofMinutes(4));
        assertThat(today.get("web").broken()).isZero();
    }

    @Test
    void aReleaseKeepsTheTimeThatWasWaited() {
        UUID request = jdbc.sql("select id from escalation where first_claimed_at - opened_at = interval '2 minutes'")
                .query(UUID.class)
                .single();
        jdbc.sql("update escalation set claimed_by = null, claimed_at = null where id = ?")
                .param(request)
                .update();
        takes(request, "mehdi", at("10:30"));

        assertThat(Reckoning.all(reckoning.today()).middle()).isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    void eveningsBelongToTheDayOfParis() {
        List<Reckoning.Day> days = reckoning.days();

        assertThat(days).hasSize(14);
        assertThat(days.getLast().date()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(days.get(12).counts().opened()).isEqualTo(1);
        assertThat(days.get(11).counts()).isEqualTo(Counts.NONE);
        assertThat(line(Figure.OPENED).week()).isEqualTo("7");
        assertThat(line(Figure.OPENED).today()).isEqualTo("6");
        assertThat(line(Figure.ALONE).today()).isEqualTo("50 %");
        assertThat(line(Figure.SLOW).sms()).isEqualTo("1 h 00");
    }

    @Test
    void aSpreadsheetGetsEmptyCellsWhereNothingWasMeasured() {
        List<String> lines = DayCsv.of(reckoning.days()).lines().toList();

        assertThat(lines).hasSize(15);
        assertThat(lines.getFirst())
                .startsWith("\ufeffJour;Demandes d'un conseiller;Prises en charge;Attente médiane (min);");
        assertThat(lines.get(1)).isEqualTo("2026-11-11;0;0;;;0;0;0;");
        assertThat(lines.getLast()).isEqualTo("2026-11-24;6;4;8;45,6;1;3;4;50");
    }

    @Test
    void theHighestBarFillsItsChartAndSaysItsDayInWords() {
        Chart chart = Chart.of(Figure.OPENED, reckoning.days());

        assertThat(chart.description()).isEqualTo("Le plus haut : mardi 24 novembre, 6. Aujourd'hui : 6.");
        assertThat(Double.parseDouble(chart.bars().getLast().height())).isEqualTo(Chart.HEIGHT);
        assertThat(Double.parseDouble(chart.bars().get(12).height())).isCloseTo(Chart.HEIGHT / 6.0, within(0.1));
        assertThat(chart.bars().get(0).height()).isEqualTo("0.0");
        assertThat(Chart.of(Figure.OPENED, List.of(new Reckoning.Day(LocalDate.of(2026, 11, 24), Counts.NONE)))
                        .description())
                .isEqualTo("Rien sur ces 14 jours.");
    }

    @Test
    void whoReadsOverAShoulderIsKept() {
        UUID conversation = conversation("web", "08:00");
        looks.note(conversation, "nadia");

        assertThat(looks.at(conversation)).containsExactly(new LookTable.Look("nadia", CLOCK.instant()));
        assertThat(looks.at(UUID.randomUUID())).isEmpty();
    }

    /** Two that Tuesday, at half past eight. */
    private static long brokenCalls(Period period) {
        boolean holds = !at("08:30").isBefore(period.from()) && at("08:30").isBefore(period.until());
        return holds ? 2 : 0;
    }

    private static Reckoning.Line line(Figure figure) {
        return reckoning.lines().get(figure.ordinal());
    }

    private static UUID conversation(String channel, String started) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into conversation (id, channel, address, started_at) values (?, ?, ?, ?)")
                .params(id, channel, channel.equals("sms") ? id.toString() : null, sql(at(started)))
                .update();
        return id;
    }

    private static UUID asks(UUID conversation, String reason, String opened, @Nullable String promised) {
        return asks(conversation, reason, at(opened), promised == null ? null : at(promised));
    }

    private static UUID asks(UUID conversation, String reason, Instant opened, @Nullable Instant promised) {
        UUID id = UUID.randomUUID();
        writes(conversation, opened);
        jdbc.sql("""
                insert into escalation (id, conversation_id, channel, reason, priority, summary, opened_at, promised_at)
                select ?, id, channel, ?, 'none', '{}', ?, ? from conversation where id = ?""")
                .params(id, reason, sql(opened), promised == null ? null : sql(promised), conversation)
                .update();
        return id;
    }

    private static void takes(UUID request, String operator, Instant at) {
        jdbc.sql("update escalation set claimed_by = ?, claimed_at = ? where id = ?")
                .params(operator, sql(at), request)
                .update();
    }

    private static void closes(UUID request, String outcome, String at) {
        jdbc.sql("update escalation set closed_at = ?, outcome = ? where id = ?")
                .params(sql(at(at)), outcome, request)
                .update();
    }

    private static void writes(UUID conversation, Instant at) {
        jdbc.sql("""
                insert into event (conversation_id, seq, at, kind, author, text)
                select ?, count(*) + 1, ?, 'MESSAGE', 'PERSON', 'mots' from event where conversation_id = ?""").params(conversation, sql(at), conversation).update();
    }

    private static void turn(UUID conversation, String channel, String at) {
        jdbc.sql("""
                insert into turn (conversation_id, heard_seq, at, channel, outcome, reasons, took_ms, waited_ms, tries,
                                  messages)
                select ?, count(*) + 1, ?, ?, 'answered', '{}', 1, 1, 1, 1 from turn where conversation_id = ?""").params(conversation, sql(at(at)), channel, conversation).update();
    }

    /** A time of that Tuesday in Paris. */
    private static Instant at(String time) {
        return Instant.parse("2026-11-24T" + time + ":00Z").minus(Duration.ofHours(1));
    }

    private static OffsetDateTime sql(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
