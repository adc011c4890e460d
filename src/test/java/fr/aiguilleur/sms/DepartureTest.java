package fr.aiguilleur.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Detail;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.postage.Line;
import fr.aiguilleur.sms.Provider.Outcome;
import fr.aiguilleur.sms.SmsSlice.FakeProvider;
import fr.aiguilleur.sms.SmsSlice.StillClock;
import fr.aiguilleur.support.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** When a text message leaves, and whether it leaves once more. */
@ResourceLock(SmsSlice.SHARED)
@SpringBootTest(classes = SmsSlice.class)
@ContextConfiguration(initializers = Database.class)
class DepartureTest {

    @Autowired
    private Conversations conversations;

    @Autowired
    private Consents consents;

    @Autowired
    private Carrier carrier;

    @Autowired
    private Sender sender;

    @Autowired
    private Deliveries deliveries;

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
        jdbc.sql("delete from sms_line").update();
        provider.reset();
        paris("2026-11-24T10:00");
        phone = SmsSlice.phone();
        conversation = conversations.withPhone(phone).id();
    }

    @Test
    void aPhoneThatWasOffGetsItOnceMoreAndThenAnOperatorKnows() {
        say("un");
        send();
        callback(0, "undelivered", 30003);
        callback(0, "undelivered", 30003);
        assertThat(statuses()).as("told too soon").isEmpty();
        clock.step(Duration.ofMinutes(4));
        send();
        assertThat(provider.bodies()).containsExactly("un");
        clock.step(Duration.ofMinutes(1));
        send();
        assertThat(provider.bodies()).containsExactly("un", "un");
        assertThat(provider.posted.get(1).id())
                .isNotEqualTo(provider.posted.get(0).id());
        callback(1, "sent", null);
        callback(1, "undelivered", 30003);
        clock.step(Duration.ofMinutes(10));
        send();
        assertThat(provider.bodies()).hasSize(2);
        assertThat(statuses()).containsExactly("sent", "undelivered:30003");
    }

    @Test
    void theSecondTryOfOnePartTellsOfTheWholeMessage() {
        say("Une phrase assez longue pour deux. ".repeat(15));
        send();
        callback(0, "undelivered", 30008);
        callback(1, "delivered", null);
        clock.step(Duration.ofMinutes(5));
        send();
        assertThat(provider.bodies()).hasSize(3);
        assertThat(provider.bodies().get(2)).isEqualTo(provider.bodies().get(0));
        callback(2, "delivered", null);
        assertThat(statuses()).containsExactly("delivered");
    }

    @Test
    void nothingLeavesOnceMoreThatMayHaveArrivedOrIsStaleOrOvertaken() {
        provider.willAnswer(Outcome.Unknown::new);
        say("un");
        send();
        clock.step(Duration.ofMinutes(20));
        say("deux");
        send();
        clock.step(Duration.ofMinutes(16));
        callback(1, "undelivered", 30003);
        say("trois");
        send();
        callback(2, "undelivered", 30003);
        clock.step(Duration.ofMinutes(1));
        say("quatre");
        send();
        assertThat(provider.bodies()).as("is not held up").containsExactly("un", "deux", "trois", "quatre");
        clock.step(Duration.ofMinutes(6));
        send();
        sender.dropStale();
        assertThat(provider.bodies()).hasSize(4);
        assertThat(statuses()).containsExactly("unknown", "undelivered:30003", "failed:30003");
    }

    @Test
    void whoOptedOutAtTheProviderIsInOurLedgerAtOnceOrLater() {
        provider.willAnswer(() -> new Outcome.Refused(21610));
        say("un");
        send();
        assertThat(consents.refused(phone)).isTrue();
        assertThat(statuses()).containsExactly("failed:21610");

        startAnew();
        say("un");
        send();
        assertThat(consents.refused(phone)).isFalse();
        callback(0, "failed", 21610);
        assertThat(consents.refused(phone)).isTrue();
    }

    @Test
    void anAnswerThatCouldNotLeaveInTimeDoesNotLeave() {
        say("un");
        clock.step(Duration.ofMinutes(15));
        send();
        sender.dropStale();
        sender.dropStale();
        send();
        assertThat(provider.bodies()).isEmpty();
        assertThat(statuses()).containsExactly("failed:1");
    }

    @Test
    void theNumberSendsAtItsPaceWhoeverSends() throws Exception {
        provider.sendsBy(new Line("38123", 0.1));
        say("1", "2", "3", "4", "5", "6");
        onFourNodes(this::send);
        assertThat(provider.bodies()).as("half a minute's work").containsExactly("1", "2", "3", "4");
        clock.step(Duration.ofSeconds(9));
        send();
        assertThat(provider.bodies()).hasSize(4);
        clock.step(Duration.ofSeconds(1));
        send();
        assertThat(provider.bodies()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void theOrderIsKeptWhenOneMustWaitInTheMiddle() throws Exception {
        provider.willAnswer(() -> new Outcome.Accepted("SM1", Delivery.ACCEPTED));
        provider.willAnswer(() -> new Outcome.Later(20429));
        provider.willAnswer(() -> new Outcome.Later(0));
        say("1", "2", "3", "4", "5");
        for (int second = 0; second < 8; second++) {
            onFourNodes(this::send);
            clock.step(Duration.ofSeconds(1));
        }
        assertThat(provider.bodies()).containsExactly("1", "2", "2", "2", "3", "4", "5");
    }

    @Test
    void newsThatComesToSeveralNodesAtOnceMakesOneMoreTry() throws Exception {
        say("un");
        send();
        onFourNodes(() -> callback(0, "undelivered", 30008));
        clock.step(Duration.ofMinutes(6));
        onFourNodes(this::send);
        assertThat(provider.bodies()).containsExactly("un", "un");
    }

    @Test
    void whenTheBudgetIsUsedUpOnlyWhatIsUrgentLeaves() {
        say("un");
        send();
        jdbc.sql("update sms_line set segments = 10000").update();
        UUID other = conversations.withPhone(SmsSlice.phone()).id();
        conversations.systemSays(other, "seven");
        say("avant");
        Owner claire = new Owner.Operator("claire");
        conversations.move(conversation, Owner.ASSISTANT, claire, Author.OPERATOR, "claire", "Claire");
        conversations.operatorSays(conversation, "claire", "Claire", "x", Message.of("urgent"));
        carry();
        send();
        assertThat(provider.bodies().subList(1, provider.bodies().size()))
                .as("in order, what stands before it too")
                .containsExactly("avant", "Un conseiller vous répond maintenant ici.", "urgent");
        clock.step(Duration.ofMinutes(15));
        sender.dropStale();
        assertThat(statuses(other)).containsExactly("failed:2");
    }

    @Test
    void theNextDayHasABudgetOfItsOwn() {
        say("un");
        send();
        jdbc.sql("update sms_line set segments = 10000").update();
        paris("2026-11-25T00:00");
        say("demain");
        send();
        assertThat(provider.bodies()).containsExactly("un", "demain");
    }

    @Test
    void whatWeSayFirstWaitsForTheMorning() {
        paris("2026-11-24T22:00");
        first("Cela vous a-t-il aidé ?");
        send();
        paris("2026-11-25T07:59");
        sender.dropStale();
        send();
        assertThat(provider.bodies()).isEmpty();
        paris("2026-11-25T08:00");
        send();
        assertThat(provider.bodies()).containsExactly("Cela vous a-t-il aidé ?");
    }

    @Test
    void anAnswerLeavesAtAnyHourAndWhatRestedIsDroppedThen() {
        paris("2026-11-28T23:00");
        first("Cela vous a-t-il aidé ?");
        say("Bonsoir");
        send();
        assertThat(provider.bodies()).containsExactly("Bonsoir");
        paris("2026-11-30T09:00");
        send();
        sender.dropStale();
        assertThat(provider.bodies()).containsExactly("Bonsoir");
        assertThat(statuses()).containsExactly("failed:4");
    }

    @Test
    void whatWouldRestForLongerThanANightAndASundayIsNotSaid() {
        paris("2026-07-11T23:00");
        first("Samedi soir");
        paris("2026-07-13T23:00");
        first("Veille de fête");
        paris("2026-05-23T22:30");
        first("Samedi avant le lundi de Pentecôte");
        sender.dropStale();
        assertThat(statuses()).containsExactly("failed:3");
        paris("2026-07-13T08:00");
        send();
        assertThat(provider.bodies()).containsExactly("Samedi soir");
    }

    private static void onFourNodes(Runnable work) throws Exception {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> done : nodes.invokeAll(Collections.nCopies(4, Executors.callable(work)))) {
                done.get();
            }
        }
    }

    private void first(String words) {
        conversations.systemSays(conversation, words, Detail.NONE.spokenFirst());
        carry();
    }

    private void say(String... texts) {
        for (String text : texts) {
            conversations.systemSays(conversation, text);
        }
        carry();
    }

    private void carry() {
        while (carrier.carryOne()) {}
    }

    private void send() {
        while (sender.sendOne()) {}
    }

    private void paris(String time) {
        clock.set(instant(time));
    }

    private static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }

    private void callback(int posted, String status, @Nullable Integer code) {
        deliveries.heard(provider.posted.get(posted).id().toString(), "", Delivery.ofWord(status), code);
    }

    private List<String> statuses() {
        return statuses(conversation);
    }

    private List<String> statuses(UUID id) {
        return conversations.events(id, 0, 100).events().stream()
                .filter(event -> event.kind() == Event.Kind.STATUS)
                .map(event -> event.detail().status())
                .toList();
    }
}
