package fr.aiguilleur.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.sms.Provider.Outcome;
import fr.aiguilleur.sms.SmsSlice.FakeProvider;
import fr.aiguilleur.sms.SmsSlice.StillClock;
import fr.aiguilleur.support.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ResourceLock(SmsSlice.SHARED)
@SpringBootTest(classes = SmsSlice.class)
@ContextConfiguration(initializers = Database.class)
class OutboxTest {

    @Autowired
    private Conversations conversations;

    @Autowired
    private Carrier carrier;

    @Autowired
    private Outbox outbox;

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

    private UUID conversation;

    @BeforeEach
    void startAnew() {
        jdbc.sql("delete from sms_outbox").update();
        provider.reset();
        conversation = conversations.withPhone(SmsSlice.phone()).id();
    }

    @Test
    void whatIsSaidIsSentOnceInItsOrder() {
        for (int i = 1; i <= 5; i++) {
            conversations.systemSays(conversation, "message " + i);
        }
        carry();
        carry();
        send();
        assertThat(provider.bodies()).containsExactly("message 1", "message 2", "message 3", "message 4", "message 5");
        assertThat(jdbc.sql("select count(*) from sms_outbox where body is not null")
                        .query(Long.class)
                        .single())
                .as("words kept after they left")
                .isZero();
    }

    @Test
    void noTransactionIsOpenWhileItPosts() {
        List<Boolean> open = new ArrayList<>();
        provider.willAnswer(() -> {
            open.add(TransactionSynchronizationManager.isActualTransactionActive());
            return new Outcome.Accepted("SM" + UUID.randomUUID(), Delivery.ACCEPTED);
        });
        say("bonjour");
        send();
        assertThat(open).containsExactly(false);
    }

    @Test
    void manyCarriersAndSendersAtOnceStillSendEachMessageOnce() throws Exception {
        List<UUID> people = IntStream.range(0, 5)
                .mapToObj(_ -> conversations.withPhone(SmsSlice.phone()).id())
                .toList();
        IntStream.range(0, 6)
                .forEach(n -> people.forEach(person -> conversations.systemSays(person, person + " " + n)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> work = () -> {
                carry();
                send();
                return null;
            };
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(6, work))) {
                done.get();
            }
        }
        send();
        assertThat(provider.bodies()).hasSize(30).doesNotHaveDuplicates();
        people.forEach(person -> assertThat(
                        provider.bodies().stream().filter(body -> body.startsWith(person.toString())))
                .containsExactlyElementsOf(
                        IntStream.range(0, 6).mapToObj(n -> person + " " + n).toList()));
    }

    @Test
    void onlyWhatConcernsThePersonIsSent() {
        conversations.personSays(conversation, "SM-x" + conversation, "bonjour");
        conversations.move(conversation, Owner.ASSISTANT, Owner.QUEUE, Author.SYSTEM, null, null);
        conversations.position(conversation, 2);
        conversations.move(
                conversation, Owner.QUEUE, new Owner.Operator("claire"), Author.OPERATOR, "claire", "Claire");
        carry();
        send();
        assertThat(provider.bodies()).containsExactly("Un conseiller vous répond maintenant ici.");
    }

    @Test
    void aLaterRowWaitsForAnEarlierOneThatMustWait() {
        provider.willAnswer(() -> new Outcome.Later(20429));
        say("un", "deux");
        send();
        assertThat(provider.bodies()).containsExactly("un");
        clock.step(Duration.ofSeconds(1));
        send();
        assertThat(provider.bodies()).as("sent again too soon").containsExactly("un");
        clock.step(Duration.ofSeconds(1));
        send();
        assertThat(provider.bodies()).containsExactly("un", "un", "deux");
    }

    @Test
    void whatCannotLeaveForAQuarterOfAnHourFails() {
        IntStream.range(0, 40).forEach(_ -> provider.willAnswer(() -> new Outcome.Later(20429)));
        say("un");
        for (int minute = 0; minute < 20; minute++) {
            send();
            sender.dropStale();
            clock.step(Duration.ofMinutes(1));
        }
        assertThat(statuses()).containsExactly("failed:20429");
        assertThat(provider.posted).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void aRefusalAndAnUnclearAnswerAreTold() {
        provider.willAnswer(() -> new Outcome.Refused(21614));
        provider.willAnswer(Outcome.Unknown::new);
        say("un", "deux");
        send();
        clock.step(Duration.ofHours(1));
        send();
        assertThat(provider.bodies()).containsExactly("un", "deux");
        assertThat(statuses()).containsExactly("failed:21614", "unknown");
    }

    @Test
    void whatACrashLeftHalfWayIsUnknownAndNeverSentAgain() {
        provider.willAnswer(() -> {
            throw new IllegalStateException("the process dies here");
        });
        say("un", "deux");
        assertThatThrownBy(sender::sendOne).hasMessageContaining("dies");
        sender.giveUpAbandoned();
        send();
        assertThat(provider.bodies()).as("the order is kept").containsExactly("un");
        clock.step(Duration.ofSeconds(61));
        sender.giveUpAbandoned();
        send();
        sender.giveUpAbandoned();
        assertThat(provider.bodies()).containsExactly("un", "deux");
        assertThat(statuses()).containsExactly("unknown");
    }

    @Test
    void aCallbackMovesAnUnknownMessageOn() {
        provider.willAnswer(Outcome.Unknown::new);
        say("un");
        send();
        callback(provider.posted.getFirst().id(), "SM-found", "delivered");
        callback(provider.posted.getFirst().id(), "SM-found", "sent");
        assertThat(statuses()).containsExactly("unknown", "delivered");
    }

    @Test
    void aCallbackMayComeBeforeTheAnswerToThePost() {
        provider.willAnswer(() -> {
            UUID id = provider.posted.getFirst().id();
            callback(id, "SM-early", "delivered");
            return new Outcome.Accepted("SM-early", Delivery.ACCEPTED);
        });
        say("un");
        send();
        assertThat(statuses()).containsExactly("delivered");
        assertThat(jdbc.sql("select provider_sid from sms_outbox")
                        .query(String.class)
                        .single())
                .isEqualTo("SM-early");
    }

    @Test
    void noOrderOfCallbacksMovesAMessageBack() {
        List<List<String>> orders = List.of(
                List.of("queued", "sent", "delivered"),
                List.of("sent", "delivered", "queued"),
                List.of("delivered", "sent", "delivered"),
                List.of("sent", "queued", "delivered"),
                List.of("delivered", "failed", "undelivered"));
        for (List<String> order : orders) {
            say("un");
            send();
            order.forEach(status -> callback(provider.posted.getLast().id(), "", status));
        }
        assertThat(jdbc.sql("select status from sms_outbox").query(String.class).list())
                .hasSize(orders.size())
                .containsOnly("delivered");
        assertThat(statuses())
                .containsExactly(
                        "sent", "delivered", "sent", "delivered", "delivered", "sent", "delivered", "delivered");
    }

    @Test
    void newsOfAnotherMessageIsNotTakenForThisOne() {
        say("un");
        send();
        callback(provider.posted.getFirst().id(), "SM-other", "failed");
        assertThat(statuses()).isEmpty();
    }

    @Test
    void aMessageInPartsIsToldOnceForTheWhole() {
        say("Une phrase assez longue pour deux. ".repeat(15));
        send();
        assertThat(provider.posted).hasSize(2);
        callback(provider.posted.get(0).id(), "", "delivered");
        assertThat(statuses()).isEmpty();
        callback(provider.posted.get(1).id(), "", "sent");
        callback(provider.posted.get(1).id(), "", "sent");
        callback(provider.posted.get(1).id(), "", "delivered");
        assertThat(statuses()).containsExactly("sent", "delivered");
    }

    @Test
    void newsWithoutOurIdIsFoundByTheProviders() {
        say("un");
        send();
        String sid = jdbc.sql("select provider_sid from sms_outbox where conversation_id = ?")
                .param(conversation)
                .query(String.class)
                .single();
        callback("", sid, "undelivered", 30006);
        assertThat(statuses()).containsExactly("undelivered:30006");
        assertThat(jdbc.sql("select error_code from sms_outbox where conversation_id = ?")
                        .param(conversation)
                        .query(Integer.class)
                        .single())
                .isEqualTo(30006);
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

    private void callback(UUID id, String sid, String status) {
        callback(id.toString(), sid, status, null);
    }

    private void callback(String id, String sid, String status, @Nullable Integer code) {
        deliveries.heard(id, sid, Delivery.ofWord(status), code);
    }

    private List<String> statuses() {
        return conversations.events(conversation, 0, 100).events().stream()
                .filter(event -> event.kind() == Event.Kind.STATUS)
                .map(event -> event.detail().status())
                .toList();
    }
}
