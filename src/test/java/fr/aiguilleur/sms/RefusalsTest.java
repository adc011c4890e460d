package fr.aiguilleur.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.postage.Postage;
import fr.aiguilleur.sms.Inbox.Incoming;
import fr.aiguilleur.sms.Provider.Outcome;
import fr.aiguilleur.sms.SmsSlice.FakeProvider;
import fr.aiguilleur.sms.SmsSlice.StillClock;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.text.Sms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Who said STOP gets nothing but what they ask for, whoever else wants to write to them. */
@SpringBootTest(classes = SmsSlice.class)
@ResourceLock(SmsSlice.SHARED)
@ContextConfiguration(initializers = Database.class)
class RefusalsTest {

    private static final AtomicInteger SID = new AtomicInteger();
    private static final String COME_BACK = "répondez OUI";

    @Autowired
    private Conversations conversations;

    @Autowired
    private Consents consents;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Carrier carrier;

    @Autowired
    private Sender sender;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Postage postage;

    @Autowired
    private Refusals refusals;

    @Autowired
    private FakeProvider provider;

    @Autowired
    private StillClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String phone = SmsSlice.phone();

    @BeforeEach
    void startAnew() {
        carry();
        jdbc.sql("delete from sms_outbox").update();
        provider.reset();
    }

    @Test
    void stopIsConfirmedOnceAndEndsTheConversation() {
        UUID talk = talk();

        texts("STOP");
        texts("stop !");

        assertThat(leaves()).containsExactly(Sentence.OPT_OUT_SMS.french());
        assertThat(Sms.segments(Sentence.OPT_OUT_SMS.french())).isEqualTo(1);
        assertThat(consents.refused(phone)).isTrue();
        assertThat(owner(talk)).isEqualTo(Owner.CLOSED);
        assertThat(turn()).as("the assistant has nothing to say").isEmpty();
        assertThat(said(talk)).contains("STOP");
    }

    @Test
    void whatWaitedBeforeStopDoesNotLeaveAndSaysWhy() {
        UUID talk = talk();
        conversations.systemSays(talk, "déjà en file");
        carry();
        conversations.systemSays(talk, "pas encore en file");

        texts("ARRÊT");

        int before = postage.spentToday();
        assertThat(leaves()).containsExactly(Sentence.OPT_OUT_SMS.french());
        assertThat(statuses(talk)).filteredOn("refused"::equals).hasSize(2);
        assertThat(postage.spentToday())
                .as("what stays here costs nothing")
                .isEqualTo(before + Sms.segments(Sentence.OPT_OUT_SMS.french()));
    }

    /** A reminder, a call-back, the steps of a guide, an operator: all come this way. */
    @Test
    void nothingThatWeBeginLeavesAfterStop() {
        UUID talk = talk();
        texts("STOP");
        leaves();

        UUID later = conversations.withPhone(phone).id();
        conversations.systemSays(talk, "un rappel");
        conversations.systemSays(later, "les étapes");
        conversations.move(later, Owner.ASSISTANT, Owner.QUEUE, Author.SYSTEM, null, null);
        conversations.move(later, Owner.QUEUE, new Owner.Operator("claire"), Author.OPERATOR, "claire", "Claire");
        conversations.operatorSays(later, "claire", "Claire", "c1", Message.of("Bonjour, ici Claire."));

        assertThat(leaves()).containsExactly(Sentence.OPT_OUT_SMS.french());
        assertThat(statuses(later)).containsExactly("refused", "refused", "refused");
    }

    @Test
    void whoTalksToAHumanStaysWithThemWhoSeesIt() {
        UUID talk = talk();
        conversations.move(talk, Owner.ASSISTANT, Owner.QUEUE, Author.SYSTEM, null, null);
        conversations.move(talk, Owner.QUEUE, new Owner.Operator("claire"), Author.OPERATOR, "claire", "Claire");
        leaves();

        texts("STOP");
        conversations.operatorSays(talk, "claire", "Claire", "c1", Message.of("Je vous rappelle."));

        assertThat(leaves()).last().isEqualTo(Sentence.OPT_OUT_SMS.french());
        assertThat(owner(talk)).isEqualTo(new Owner.Operator("claire"));
        assertThat(statuses(talk)).last().isEqualTo("refused");
    }

    @Test
    void whatTheProviderHasAnsweredIsKeptAndNotAnsweredAgain() {
        UUID talk = talk();

        texts("ARRETER SVP", "STOP");

        assertThat(consents.refused(phone)).isTrue();
        assertThat(said(talk)).contains("ARRETER SVP");
        assertThat(leaves()).isEmpty();
        assertThat(owner(talk)).isEqualTo(Owner.CLOSED);

        texts("START", "START");
        texts("INFO", "HELP");
        assertThat(consents.refused(phone)).isFalse();
        assertThat(turn()).isEmpty();
        assertThat(leaves()).isEmpty();
        assertThat(said(conversations.withPhone(phone).id())).containsExactly("START", "INFO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "oui", "Reprendre"})
    void aWordBringsThemBack(String word) {
        texts("STOP");
        leaves();

        texts(word);

        assertThat(consents.refused(phone)).isFalse();
        assertThat(turn()).isEmpty();
        conversations.systemSays(conversations.withPhone(phone).id(), "la suite");
        assertThat(leaves()).endsWith(Sentence.SMS_AGAIN.french(), "la suite");
    }

    /** OUI is no word to the provider that answered STOP itself: it still refuses, until START. */
    @Test
    void whereTheProviderStillRefusesAWordThatIsOursIsRefusedInSightAndStopHolds() {
        UUID talk = talk();
        texts("STOP", "STOP");
        provider.willAnswer(() -> new Outcome.Refused(21610));

        texts("OUI");
        UUID again = conversations.withPhone(phone).id();
        leaves();
        conversations.systemSays(again, "la suite");

        assertThat(leaves()).containsExactly(Sentence.SMS_AGAIN.french());
        assertThat(statuses(again)).containsExactly("failed:21610", "refused");
        assertThat(consents.refused(phone)).isTrue();
        assertThat(owner(talk)).isEqualTo(Owner.CLOSED);

        texts("START", "START");
        conversations.systemSays(again, "de nouveau");
        assertThat(leaves()).last().isEqualTo("de nouveau");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oui", "start", "reprendre"})
    void theSameWordIsAnAnswerFromEverybodyElse(String word) {
        texts(word);

        assertThat(turn()).isPresent();
        assertThat(leaves()).isEmpty();
    }

    @Test
    void whoWritesAgainIsAnsweredOnceAndLearnsHowToComeBack() {
        texts("STOP");
        leaves();
        provider.reset();

        texts("mon imprimante ne marche plus");
        answer("Est-elle allumée ?", "Regardez le voyant.");
        UUID talk = conversations.withPhone(phone).id();
        conversations.systemSays(talk, "une question de plus");

        assertThat(leaves())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("Est-elle allumée ?"),
                        last -> assertThat(last)
                                .startsWith("Regardez le voyant.\n")
                                .contains(COME_BACK));
        assertThat(consents.refused(phone))
                .as("STOP holds until they say otherwise")
                .isTrue();
        assertThat(statuses(talk)).contains("refused");

        texts("elle clignote");
        answer("Éteignez-la.");
        assertThat(leaves()).last().asString().startsWith("Éteignez-la.").contains(COME_BACK);
    }

    @Test
    void whatWaitedIsNotTheAnswer() {
        texts("STOP");
        leaves();
        UUID talk = talk();
        provider.reset();
        conversations.systemSays(talk, "un rappel");

        texts("mon imprimante ne marche plus");
        answer("Est-elle allumée ?");

        assertThat(leaves()).singleElement().asString().startsWith("Est-elle allumée ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"merci", "ok", "d'accord merci"})
    void thanksAfterStopBeginNothing(String thanks) {
        texts("STOP");
        leaves();
        provider.reset();

        texts(thanks);

        assertThat(turn()).isEmpty();
        assertThat(leaves()).isEmpty();
        assertThat(consents.refused(phone)).isTrue();
    }

    @Test
    void helpAndContactAreAnsweredInOneTextEvenAfterStop() {
        texts("AIDE");
        leaves();
        texts("STOP");
        texts("Contact");
        texts("aide");

        List<String> told = leaves();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        Sentence.SMS_HELP.french(),
                        Sentence.OPT_OUT_SMS.french(),
                        Sentence.SMS_CONTACT_UNKNOWN.french(),
                        Sentence.SMS_HELP.french())
                .allSatisfy(text -> assertThat(Sms.segments(text)).isEqualTo(1));
        assertThat(turn()).isEmpty();
    }

    @Test
    void theWordForHelpLeavesAQuestionBeforeItToTheAssistant() {
        texts("mon imprimante ne marche plus");
        texts("AIDE");

        assertThat(turn()).isPresent();
    }

    @Test
    void aPostUnderWayIsTheLastThatLeaves() throws Exception {
        UUID talk = talk();
        CountDownLatch posting = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        provider.willAnswer(() -> {
            posting.countDown();
            await(stopped);
            return new Outcome.Accepted("SM" + UUID.randomUUID(), Delivery.ACCEPTED);
        });
        IntStream.range(0, 5).forEach(n -> conversations.systemSays(talk, "texte " + n));
        carry();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> sending = threads.submit(sender::sendOne);
            await(posting);
            texts("STOP");
            stopped.countDown();
            assertThat(sending.get()).isTrue();
        }

        assertThat(leaves()).containsExactly("texte 0", Sentence.OPT_OUT_SMS.french());
        assertThat(statuses(talk)).filteredOn("refused"::equals).hasSize(4);
    }

    @Test
    void aRowThatIsTakenForSendingIsStillWithheld() {
        conversations.systemSays(talk(), "un texte");
        carry();
        Provider.Outgoing taken = outbox.claim(provider.line()).orElseThrow();
        assertThat(refusals.withhold(taken)).isFalse();

        texts("STOP");

        assertThat(refusals.withhold(taken)).isTrue();
    }

    /** Whatever the order of things: each gets the confirmation, and nothing once STOP was answered. */
    @Test
    void stopHoldsWhileManyCarryAndSend() throws Exception {
        int people = 12;
        List<String> phones =
                IntStream.range(0, people).mapToObj(_ -> SmsSlice.phone()).toList();
        ConcurrentLinkedQueue<String> stopped = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> work = new ArrayList<>(Collections.nCopies(4, () -> {
                for (int i = 0; i < people * 4; i++) {
                    carrier.carryOne();
                    sender.sendOne();
                }
                return null;
            }));
            work.add(() -> {
                phones.forEach(one -> {
                    UUID talk = conversations.withPhone(one).id();
                    IntStream.range(0, 3).forEach(n -> conversations.systemSays(talk, one + " " + n));
                });
                return null;
            });
            work.add(() -> {
                phones.forEach(one -> {
                    receive(one, "STOP", null);
                    stopped.add(one);
                });
                return null;
            });
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        leaves();
        provider.reset();

        phones.forEach(
                one -> conversations.systemSays(conversations.withPhone(one).id(), "après"));
        assertThat(leaves()).as("nothing leaves after STOP").isEmpty();
        assertThat(stopped).hasSize(people).allMatch(consents::refused);
        assertThat(jdbc.sql("select count(*) from sms_outbox where status not in ('accepted', 'refused')")
                        .query(Integer.class)
                        .single())
                .as("rows without an end")
                .isZero();
        assertThat(jdbc.sql(
                                "select count(*) from sms_outbox join sms_answer using (conversation_id, seq) where status = 'accepted'")
                        .query(Integer.class)
                        .single())
                .as("each gets one confirmation")
                .isEqualTo(people);
    }

    private UUID talk() {
        return conversations.withPhone(phone).id();
    }

    private void texts(String body) {
        texts(body, null);
    }

    private void texts(String body, @Nullable String optOut) {
        receive(phone, body, optOut);
    }

    private void receive(String from, String body, @Nullable String optOut) {
        inbox.receive(new Incoming("SM-refusal-" + SID.incrementAndGet(), from, body, optOut, List.of()));
    }

    /** The assistant's turn of this person, when it has one. */
    private Optional<Turn> turn() {
        clock.step(Duration.ofMinutes(1));
        List<Turn> due = Stream.generate(conversations::nextTurn)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
        return due.stream()
                .filter(turn -> conversations
                        .find(turn.conversation())
                        .map(Conversation::address)
                        .filter(phone::equals)
                        .isPresent())
                .findFirst();
    }

    private void answer(String... words) {
        Turn turn = turn().orElseThrow();
        List<Message> messages = List.of(words).stream().map(Message::of).toList();
        assertThat(conversations.assistantSays(turn, messages, Memo.EMPTY)).isTrue();
    }

    private void carry() {
        while (carrier.carryOne()) {}
    }

    private List<String> leaves() {
        carry();
        while (sender.sendOne()) {}
        carry();
        return provider.bodies();
    }

    private Owner owner(UUID id) {
        return conversations.find(id).orElseThrow().owner();
    }

    private List<String> said(UUID id) {
        return conversations.events(id, 0, 100).events().stream()
                .filter(event -> event.author() == Author.PERSON && event.kind() == Event.Kind.MESSAGE)
                .map(Event::text)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> statuses(UUID id) {
        return conversations.events(id, 0, 100).events().stream()
                .map(event -> event.detail().status())
                .filter(Objects::nonNull)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
