package fr.aiguilleur.missed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.answer.HoursAnswers;
import fr.aiguilleur.attachment.Media;
import fr.aiguilleur.attachment.MediaHost;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.crossing.WayBack;
import fr.aiguilleur.escalation.Escalation;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.Reason;
import fr.aiguilleur.sms.Inbox;
import fr.aiguilleur.sms.Inbox.Incoming;
import fr.aiguilleur.sms.Provider;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.support.Together;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Lost calls, on a real database, with a provider whose list the test writes. */
@ResourceLock(Core.SHARED)
class MissedTextsTest {

    private static final AtomicInteger PHONES = new AtomicInteger(100);

    private final StepClock clock = Core.get(StepClock.class);
    private final JdbcClient jdbc = Core.get(JdbcClient.class);
    private final Conversations conversations = Core.get(Conversations.class);
    private final Inbox inbox = Core.get(Inbox.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ListedTexts provider = new ListedTexts();
    private final MissedTexts texts = texts();
    private final String phone = nextPhone();

    @BeforeEach
    void startAnew() {
        clock.stepToAWorkingMorning();
        readTo(clock.instant().minus(Duration.ofDays(30)), clock.instant().minus(Duration.ofDays(2)));
    }

    @Test
    void whatNoCallBroughtIsTakenInInTheOrderItWasSentAndOnce() {
        listed("SM3", phone, "trois", Duration.ofMinutes(1));
        listed("SM1", phone, "un", Duration.ofMinutes(3));
        listed("SM2", phone, "deux", Duration.ofMinutes(2));
        inbox.receive(new Incoming("SM2" + phone, phone, "deux"));

        texts.look();
        texts.look();

        assertThat(events(phone)).extracting(Event::text).containsExactly("deux", "un", "trois");
        assertThat(meters.counter("aiguilleur.sms.missed").count()).isEqualTo(2);
        assertThat(conversations.withPhone(phone).owner()).isEqualTo(Owner.ASSISTANT);
    }

    @Test
    void whatMayStillComeByItselfIsLeftToTheNextRound() {
        listed("SM-young", phone, "bonjour", Duration.ofSeconds(10));
        texts.look();
        assertThat(events(phone)).isEmpty();

        clock.step(Duration.ofMinutes(3));
        texts.look();
        assertThat(events(phone)).hasSize(1);
    }

    @Test
    void theCallAndTheListAtTheSameMomentDoubleNothing() {
        List<String> sids = IntStream.range(0, 12).mapToObj(i -> "SM-race" + i).toList();
        sids.forEach(sid -> listed(sid, phone, sid, Duration.ofMinutes(1)));
        List<Callable<Boolean>> all = new ArrayList<>();
        for (String sid : sids) {
            all.add(() -> inbox.receive(new Incoming(sid + phone, phone, sid)).isPresent());
        }
        for (int node = 0; node < 3; node++) {
            MissedTexts other = texts();
            all.add(() -> {
                other.look();
                return true;
            });
        }
        Collections.shuffle(all, new Random(8));
        Together.all(all);

        assertThat(events(phone)).extracting(Event::text).containsExactlyInAnyOrderElementsOf(sids);
    }

    @Test
    void oneNodeAtATimeReadsTheList() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        provider.onRead = () -> {
            reading.countDown();
            await(over);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(texts::look);
            reading.await();
            texts().look();
            assertThat(provider.reads).hasSize(1);
            over.countDown();
        }
        provider.onRead = () -> {};
        texts().look();
        assertThat(provider.reads).hasSize(2);
    }

    @Test
    void aNodeThatDiesWhileReadingIsFollowedByAnother() {
        new ListingTable(jdbc).take(clock.instant(), Duration.ofMinutes(10)).orElseThrow();
        texts.look();
        assertThat(provider.reads).isEmpty();
        clock.step(Duration.ofMinutes(11));
        texts.look();
        assertThat(provider.reads).hasSize(1);
    }

    @Test
    void aListThatCannotBeReadIsReadFromTheSamePlaceTheNextTime() {
        provider.onRead = () -> {
            throw new IllegalStateException("503");
        };
        texts.look();
        provider.onRead = () -> {};
        clock.step(Duration.ofHours(5));
        texts.look();
        assertThat(provider.reads.get(1)).isEqualTo(provider.reads.get(0));
        texts.look();
        assertThat(provider.reads.get(2)).isEqualTo(clock.instant().minus(Duration.ofHours(1)));
    }

    @Test
    void oneMessageThatCannotBeTakenInKeepsNoOtherBack() {
        provider.add(new Provider.Listed(
                "SM-broken" + phone,
                true,
                phone,
                "",
                null,
                null,
                clock.instant().minusSeconds(120),
                1));
        listed("SM-well" + phone, phone, "bonjour", Duration.ofMinutes(1));
        provider.files = sid -> {
            throw new IllegalStateException("404");
        };
        texts.look();
        assertThat(events(phone)).extracting(Event::text).containsExactly("bonjour");

        provider.files = sid -> List.of(new Media("https://api.example.org/photo", "image/png"));
        texts.look();
        assertThat(jdbc.sql("select state from sms_attachment where message_sid = ?")
                        .param("SM-broken" + phone)
                        .query(String.class)
                        .list())
                .containsExactly("waiting");
        jdbc.sql("delete from sms_attachment").update();
    }

    @Test
    void whatWasThereBeforeUsAndWhatWeSentIsLeftAlone() {
        readTo(clock.instant().minus(Duration.ofMinutes(5)), clock.instant());
        listed("SM-before", phone, "à une autre", Duration.ofMinutes(6));
        provider.add(new Provider.Listed(
                "SM-ours",
                false,
                phone,
                "notre réponse",
                null,
                null,
                clock.instant().minusSeconds(60),
                0));
        texts.look();
        assertThat(events(phone)).isEmpty();
    }

    @Test
    void aMessageOfTheDayBeforeIsReadByAHumanAndThePersonIsTold() {
        listed("SM-old", phone, "j'arrive pas à imprimer", Duration.ofHours(14));

        texts.look();
        texts.look();

        Conversation found = conversations.withPhone(phone);
        assertThat(found.owner()).isEqualTo(Owner.QUEUE);
        List<Event> said = events(phone).stream()
                .filter(event -> event.kind() == Kind.MESSAGE)
                .toList();
        assertThat(said).extracting(Event::author).containsExactly(Author.ASSISTANT, Author.PERSON);
        assertThat(said.getFirst().text())
                .contains("nous arrive seulement maintenant")
                .contains(" à 20h");
        assertThat(Core.get(Escalations.class).list(Escalation.State.WAITING))
                .filteredOn(waiting -> waiting.conversation().equals(found.id()))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.reason()).isEqualTo(Reason.LATE));
        // A turn of somebody who waits reads for a danger, and answers nothing else.
        assertThat(turns()).contains(found.id() + " " + Owner.QUEUE);
    }

    @Test
    void anOldMessageToAnOperatorGoesToThatOperator() {
        Conversation open = conversations.withPhone(phone);
        Owner claire = new Owner.Operator("claire");
        conversations.move(open.id(), Owner.ASSISTANT, claire, Author.OPERATOR, "claire", "Claire");
        listed("SM-old-op", phone, "merci", Duration.ofHours(20));
        texts.look();
        assertThat(conversations.withPhone(phone).owner()).isEqualTo(claire);
        assertThat(events(phone).getLast().text()).isEqualTo("merci");
    }

    @Test
    void anOldMessageFromNobodyWeCanAnswerHandsOverNothing() {
        provider.add(new Provider.Listed(
                "SM-bank" + phone,
                true,
                "LaBanque",
                "code",
                null,
                null,
                clock.instant().minusSeconds(50_000),
                0));
        texts.look();
        assertThat(jdbc.sql("select count(*) from conversation where address = 'LaBanque'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(inbox.known(List.of("SM-bank" + phone, "SM-unheard"))).containsExactly("SM-bank" + phone);
    }

    @Test
    void aMessageOfTheDayBeforeFindsTheConversationThatIsBackOnTheWeb() {
        UUID page = conversations.start("page of " + phone).id();
        jdbc.sql("update conversation set address = ? where id = ?")
                .params(phone, page)
                .update();
        listed("SM-back", phone, "j'arrive pas à imprimer", Duration.ofHours(14));

        texts.look();

        assertThat(conversations.withPhone(phone).id()).isEqualTo(page);
        assertThat(conversations.find(page).orElseThrow().owner()).isEqualTo(Owner.QUEUE);
    }

    private List<String> turns() {
        clock.step(Duration.ofMinutes(1));
        List<String> all = new ArrayList<>();
        for (Optional<Turn> turn = conversations.nextTurn(); turn.isPresent(); turn = conversations.nextTurn()) {
            all.add(turn.get().conversation() + " " + turn.get().owner());
        }
        return all;
    }

    private MissedTexts texts() {
        LateTexts late = new LateTexts(
                inbox,
                Core.get(WayBack.class),
                conversations,
                Core.get(Escalations.class),
                Core.make(HoursAnswers.class),
                Core.get(TransactionOperations.class),
                clock);
        return new MissedTexts(new ListingTable(jdbc), provider, Optional.of(provider), inbox, late, clock, meters);
    }

    private void readTo(Instant born, Instant readTo) {
        jdbc.sql("update sms_listing set born_at = ?, read_to = ?, busy_until = null")
                .params(born.atOffset(ZoneOffset.UTC), readTo.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void listed(String sid, String from, String body, Duration ago) {
        provider.add(new Provider.Listed(
                sid + from, true, from, body, null, null, clock.instant().minus(ago), 0));
    }

    private List<Event> events(String number) {
        return conversations
                .events(conversations.withPhone(number).id(), 0, 100)
                .events();
    }

    private static String nextPhone() {
        return "+33639986" + PHONES.incrementAndGet();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lists what the test wrote, the newest first as a provider does, and posts nothing. */
    private static final class ListedTexts implements Provider, MediaHost {

        private final List<Listed> all = new CopyOnWriteArrayList<>();
        private final List<Instant> reads = new CopyOnWriteArrayList<>();
        private volatile Runnable onRead = () -> {};
        private volatile Function<String, List<Media>> files = _ -> List.of();

        void add(Listed one) {
            all.add(one);
        }

        @Override
        public List<Listed> listed(Instant since) {
            reads.add(since);
            onRead.run();
            return all.stream()
                    .filter(one -> !one.at().isBefore(since))
                    .sorted((one, other) -> other.at().compareTo(one.at()))
                    .toList();
        }

        @Override
        public Outcome post(Outgoing sms) {
            throw new AssertionError("nothing is posted here");
        }

        @Override
        public Fetched fetch(String url) {
            return new Fetched.NotNow();
        }

        @Override
        public List<Media> of(String sid) {
            return files.apply(sid);
        }
    }
}
