package fr.aiguilleur.undelivered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.sms.Delivery;
import fr.aiguilleur.sms.Provider.Listed;
import fr.aiguilleur.sms.SmsSlice;
import fr.aiguilleur.sms.SmsSlice.FakeProvider;
import fr.aiguilleur.sms.SmsSlice.StillClock;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.undelivered.Reconciliation.Day;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What the provider's list tells us of our own rows, and what is left for a human. */
@ResourceLock(SmsSlice.SHARED)
@SpringBootTest(classes = SmsSlice.class)
@ContextConfiguration(initializers = Database.class)
class ReconciliationTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration SOON = Duration.ofMinutes(20);
    private static final Member NADIA = new Member("nadia", "Nadia", Role.COORDINATOR);

    @Autowired
    private Conversations conversations;

    @Autowired
    private Consents consents;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private OpenTable table;

    @Autowired
    private DeadLetters letters;

    @Autowired
    private FakeProvider provider;

    @Autowired
    private StillClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String phone = "";
    private UUID conversation;

    @BeforeEach
    void startAnew() {
        jdbc.sql("delete from sms_outbox").update();
        provider.reset();
        clock.set(NOW);
        phone = SmsSlice.phone();
        conversation = conversations.withPhone(phone).id();
    }

    @Test
    void aMessageThatMayHaveLeftIsFoundInTheList() {
        UUID row = row("Bonjour", "unknown", null, NOW.minusSeconds(60));
        provider.listed.add(listed("SM1", "Bonjour", Delivery.DELIVERED, null, NOW.minusSeconds(59)));
        assertThat(reconciliation.unknown(SOON)).isEqualTo(1);
        assertThat(fate(row)).isEqualTo("delivered SM1");
        assertThat(reconciliation.unknown(SOON)).isZero();
    }

    @Test
    void otherWordsNumbersAndTimesAreNotOurs() {
        UUID row = row("Bonjour", "unknown", null, NOW.minusSeconds(60));
        provider.listed.add(listed("SM1", "Bonsoir", Delivery.DELIVERED, null, NOW.minusSeconds(59)));
        provider.listed.add(listed("SM2", "Bonjour", Delivery.DELIVERED, null, NOW.plus(Duration.ofMinutes(17))));
        provider.listed.add(
                new Listed("SM3", false, "+33639989999", "Bonjour", Delivery.SENT, null, NOW.minusSeconds(59), 0));
        provider.listed.add(
                new Listed("SM4", true, phone, "Bonjour", Delivery.DELIVERED, null, NOW.minusSeconds(59), 0));
        assertThat(reconciliation.unknown(SOON)).isZero();
        assertThat(fate(row)).isEqualTo("unknown null");
    }

    @Test
    void whatIsDoubtfulStaysUnknown() {
        UUID one = row("Bonjour", "unknown", null, NOW.minusSeconds(60));
        UUID two = row("Bonjour", "sending", null, NOW.minusSeconds(30));
        UUID three = row("Merci", "unknown", null, NOW.minusSeconds(60));
        UUID four = row("Oui", "unknown", null, NOW.minusSeconds(60));
        row("Oui", "accepted", "SM5", NOW.minusSeconds(30));
        provider.listed.add(listed("SM1", "Bonjour", Delivery.DELIVERED, null, NOW.minusSeconds(29)));
        provider.listed.add(listed("SM2", "Merci", Delivery.DELIVERED, null, NOW.minusSeconds(59)));
        provider.listed.add(listed("SM3", "Merci", Delivery.SENT, null, NOW.minusSeconds(58)));
        provider.listed.add(listed("SM5", "Oui", Delivery.SENT, null, NOW.minusSeconds(29)));
        assertThat(reconciliation.unknown(SOON)).isZero();
        assertThat(List.of(one, two, three, four))
                .extracting(this::fate)
                .containsExactly("unknown null", "sending null", "unknown null", "unknown null");
    }

    @Test
    void aMessageWithoutAnEndIsAskedForAfterHalfADay() {
        UUID early = row("un", "sent", "SM1", NOW.minus(Duration.ofHours(11)));
        UUID late = row("deux", "accepted", "SM2", NOW.minus(Duration.ofHours(13)));
        provider.listed.add(listed("SM1", "un", Delivery.DELIVERED, null, NOW.minus(Duration.ofHours(11))));
        provider.listed.add(listed("SM2", "deux", Delivery.UNDELIVERED, 30003, NOW.minus(Duration.ofHours(13))));
        assertThat(reconciliation.late(Duration.ofHours(12), Duration.ofHours(36)))
                .isEqualTo(1);
        assertThat(fate(early)).isEqualTo("sent SM1");
        assertThat(fate(late)).isEqualTo("undelivered SM2");
        assertThat(jdbc.sql("select count(*) from sms_outbox")
                        .query(Integer.class)
                        .single())
                .as("half a day later nothing leaves once more")
                .isEqualTo(2);
    }

    @Test
    void aDayIsCompared() {
        Instant then = NOW.minus(Duration.ofHours(20));
        row("un", "delivered", "SM1", then);
        row("deux", "sent", "SM2", then);
        row("trois", "unknown", null, then);
        row("quatre", "unknown", null, then);
        row("cinq", "failed", null, then);
        row("six", "sent", "SM6", then);
        provider.listed.add(listed("SM1", "un", Delivery.DELIVERED, null, then));
        provider.listed.add(listed("SM2", "deux", Delivery.DELIVERED, null, then));
        provider.listed.add(listed("SM3", "trois", Delivery.SENT, null, then));
        provider.listed.add(listed("SM7", "reponse automatique", Delivery.DELIVERED, null, then));
        assertThat(reconciliation.day(LocalDate.parse("2026-11-23"))).isEqualTo(new Day(2, 1, 1, 1, 1, 1, 1));
        assertThat(reconciliation.day(LocalDate.parse("2026-11-24"))).isEqualTo(new Day(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void oneNodeHasATurn() {
        jdbc.sql("update sms_round set next_at = '-infinity'").update();
        assertThat(table.turn("daily", NOW.plusSeconds(60))).isTrue();
        assertThat(table.turn("daily", NOW.plusSeconds(60))).isFalse();
        clock.step(Duration.ofSeconds(60));
        assertThat(table.turn("daily", NOW.plusSeconds(120))).isTrue();
    }

    @Test
    void whatDidNotArriveIsListedWithWhatToDo() {
        row("un", "delivered", "SM1", NOW);
        row("deux", "failed", null, NOW, 4);
        row("trois", "undelivered", "SM3", NOW, 30036);
        clock.step(Duration.ofMinutes(1));
        row("quatre", "failed", null, NOW, 21614);
        assertThat(letters.list())
                .extracting(DeadLetter::fate, DeadLetter::sendable)
                .containsExactlyInAnyOrder(tuple("non reçu", true), tuple("non envoyé", false));
    }

    @Test
    void itIsSaidAgainOnceAndAsANewMessage() {
        row("Allez à la mairie.", "unknown", null, NOW);
        clock.step(Duration.ofMinutes(19));
        assertThat(letters.list()).singleElement().satisfies(letter -> {
            assertThat(letter.fate()).isEqualTo("peut-être pas parti");
            assertThat(letter.sendable()).as("it is still looked for").isFalse();
        });
        clock.step(Duration.ofMinutes(1));
        long seq = letters.list().getFirst().seq();
        assertThat(letters.sayAgain(conversation, seq, NADIA)).isTrue();
        assertThat(letters.sayAgain(conversation, seq, NADIA)).isFalse();
        assertThat(letters.list()).isEmpty();
        assertThat(words()).containsExactly("Allez à la mairie.", "Allez à la mairie.");
    }

    @Test
    void nothingIsSaidAgainToWhoSaidStop() {
        row("un", "undelivered", "SM1", NOW, 30036);
        long seq = letters.list().getFirst().seq();
        consents.refuse(phone);
        assertThat(letters.list())
                .singleElement()
                .satisfies(letter -> assertThat(letter.why()).contains("STOP"));
        assertThat(letters.sayAgain(conversation, seq, NADIA)).isFalse();
        assertThat(words()).containsExactly("un");
        assertThat(letters.seen(conversation, seq, NADIA)).isTrue();
        assertThat(letters.list()).isEmpty();
    }

    /** The others who use this database carry what is said. */
    @AfterEach
    void nothingLeaves() {
        jdbc.sql("update conversation set carried_seq = last_seq").update();
    }

    private List<@Nullable String> words() {
        return conversations.events(conversation, 0, 50).events().stream()
                .filter(event -> event.kind() == Event.Kind.MESSAGE)
                .<@Nullable String>map(Event::text)
                .toList();
    }

    private UUID row(String body, String status, @Nullable String sid, Instant claimed) {
        return row(body, status, sid, claimed, null);
    }

    private UUID row(String body, String status, @Nullable String sid, Instant claimed, @Nullable Integer code) {
        conversations.systemSays(conversation, body);
        UUID id = UUID.randomUUID();
        OffsetDateTime at = OffsetDateTime.ofInstant(claimed, ZoneOffset.UTC);
        jdbc.sql("""
                insert into sms_outbox (id, conversation_id, seq, part, to_address, fingerprint, status, provider_sid,
                  error_code, created_at, due_at, claimed_at)
                values (?, ?, ?, 0, ?, sms_fingerprint(?), ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        conversation,
                        conversations.find(conversation).orElseThrow().head(),
                        phone,
                        body,
                        status,
                        sid,
                        code,
                        at,
                        at,
                        at))
                .update();
        return id;
    }

    private Listed listed(String sid, String body, Delivery delivery, @Nullable Integer code, Instant at) {
        return new Listed(sid, false, phone, body, delivery, code, at, 0);
    }

    private String fate(UUID id) {
        return jdbc.sql("select status || ' ' || coalesce(provider_sid, 'null') from sms_outbox where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
