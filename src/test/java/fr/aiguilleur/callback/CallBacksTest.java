package fr.aiguilleur.callback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.callback.CallBack.Change;
import fr.aiguilleur.callback.CallBack.State;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.hotline.Hotline.Slot;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.support.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;

@ResourceLock(Core.SHARED)
class CallBacksTest {

    private static final AtomicInteger PHONES = new AtomicInteger(1000);

    private final CallBacks calls = Core.get(CallBacks.class);
    private final Conversations conversations = Core.get(Conversations.class);
    private final BrokenPromises promises = Core.get(BrokenPromises.class);
    private final StepClock clock = Core.get(StepClock.class);
    private final JdbcClient jdbc = Core.get(JdbcClient.class);

    @BeforeEach
    void nothingIsPromised() {
        jdbc.sql("delete from call_back").update();
    }

    @Test
    void aNumberThatWasAskedForIsNowhereInTheLog() {
        UUID id = web();

        say(id, "Rappelez-moi au 06 39 98 47 13, merci");

        assertThat(texts(id)).containsExactly("Rappelez-moi au [numéro gardé], merci");
        assertThat(jdbc.sql("select count(*) from event where text like '%98 47 13%' or detail::text like '%984713%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(calls.number(id)).contains("+33639984713");
    }

    @Test
    void aNumberNobodyAskedForStaysInItsSentence() {
        UUID id = web();

        say(id, "je ne peux plus joindre le 06 39 98 11 22");

        assertThat(texts(id)).containsExactly("je ne peux plus joindre le 06 39 98 11 22");
        assertThat(calls.reaches(id)).isFalse();
    }

    @Test
    void byTextTheNumberIsTheirs() {
        String address = "+3363998" + PHONES.incrementAndGet();

        assertThat(calls.number(conversations.withPhone(address).id())).contains(address);
    }

    @Test
    void aSecondPromiseReplacesTheFirstAndForgetsTheNumber() {
        UUID id = web();
        say(id, "Rappelez-moi au 06 39 98 11 22");
        CallBack first = calls.promise(id, "le wifi", slot(1)).orElseThrow();
        say(id, "Rappelez-moi plutôt au 06 39 98 33 44");

        CallBack second = calls.promise(id, "le wifi", slot(3)).orElseThrow();

        assertThat(calls.open()).extracting(CallBack::id).containsExactly(second.id());
        assertThat(second.phone()).isEqualTo("+33639983344");
        assertThat(calls.find(first.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(calls.reaches(id)).isFalse();
    }

    @Test
    void withoutANumberNothingIsPromised() {
        assertThat(calls.promise(web(), "le wifi", slot(1))).isEmpty();
        assertThat(calls.open()).isEmpty();
    }

    @Test
    void ofTwoWhoTakeTheSameCallOneWins() {
        UUID id = promised(web());

        List<Change> outcomes = Together.all(List.of(() -> calls.take(id, "claire"), () -> calls.take(id, "mehdi")));

        assertThat(outcomes).hasAtLeastOneElementOfType(Change.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Change.Taken.class);
    }

    @Test
    void whoForgetsACallTheyTookGivesItUp() {
        UUID id = promised(web());
        calls.take(id, "claire");

        assertThat(calls.take(id, "mehdi")).isEqualTo(new Change.Taken("claire"));
        clock.step(Duration.ofMinutes(31));
        assertThat(calls.take(id, "mehdi")).isInstanceOf(Change.Done.class);
        assertThat(calls.kept(id, "claire")).isEqualTo(new Change.Taken("mehdi"));
    }

    @Test
    void aKeptPromiseIsOver() {
        UUID id = promised(web());

        assertThat(calls.kept(id, "claire")).isInstanceOf(Change.Done.class);

        assertThat(calls.open()).isEmpty();
        assertThat(calls.kept(id, "mehdi")).isEqualTo(new Change.Gone());
    }

    @Test
    void afterTwoTriesThePersonIsTold() {
        UUID conversation = web();
        UUID id = promised(conversation);

        calls.unreached(id, "claire", 0);
        calls.unreached(id, "claire", 0); // a second click on the same button
        assertThat(calls.open()).hasSize(1);
        assertThat(texts(conversation)).isEmpty();

        calls.unreached(id, "claire", 1);
        assertThat(calls.open()).isEmpty();
        assertThat(texts(conversation)).singleElement().asString().contains("essayé de vous appeler deux fois");
    }

    @Test
    void aPromiseThatNobodyTriedIsBrokenOnceAndStaysToBeMadeGood() {
        Instant before = clock.instant();
        UUID id = promised(web());
        clock.step(Duration.ofHours(4));

        promises.look();
        promises.look();

        assertThat(calls.open()).extracting(CallBack::state).containsExactly(State.BROKEN);
        assertThat(calls.brokenSince(before)).isOne();
        assertThat(calls.kept(id, "claire")).isInstanceOf(Change.Done.class);
        assertThat(calls.brokenSince(before)).as("it was broken all the same").isOne();
    }

    @Test
    void aPromiseThatSomebodyTriedIsNotBroken() {
        UUID id = promised(web());
        calls.unreached(id, "claire", 0);
        clock.step(Duration.ofHours(4));

        promises.look();

        assertThat(calls.open()).extracting(CallBack::state).containsExactly(State.PROMISED);
    }

    @Test
    void whoNoLongerWantsIsNotCalled() {
        UUID conversation = web();
        promised(conversation);

        calls.calledOff(conversation);

        assertThat(calls.open()).isEmpty();
    }

    @Test
    void thirtyDaysLaterNobodyKnowsTheNumber() {
        UUID id = promised(web());
        calls.kept(id, "claire");
        clock.step(Duration.ofDays(29));
        promises.erase();
        assertThat(calls.find(id).orElseThrow().phone()).isNotNull();

        clock.step(Duration.ofDays(2));
        promises.erase();

        assertThat(calls.find(id).orElseThrow())
                .satisfies(erased -> assertThat(erased.phone()).isNull())
                .satisfies(erased -> assertThat(erased.about()).isNull());
    }

    @Test
    void aTimeThatIsFullIsNotOfferedAgain() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Slot first = calls.slots(now, 1).getFirst();
        for (int call = 0; call < 4; call++) {
            calls.promise(
                    null,
                    "+33639981122",
                    null,
                    null,
                    first.from().toInstant(),
                    first.until().toInstant());
        }

        assertThat(calls.possible(first, now)).isFalse();
        assertThat(calls.slots(now, 3)).hasSize(3).doesNotContain(first);
    }

    private UUID promised(UUID conversation) {
        Slot soon = slot(1);
        return calls.promise(
                        conversation,
                        "+33639981122",
                        null,
                        "le wifi",
                        soon.from().toInstant(),
                        soon.until().toInstant())
                .id();
    }

    private Slot slot(int hours) {
        ZonedDateTime from = ZonedDateTime.now(clock).plusHours(hours);
        return new Slot(from, from.plusMinutes(90));
    }

    private UUID web() {
        return conversations.start("hash").id();
    }

    private void say(UUID id, String text) {
        conversations.personSays(id, UUID.randomUUID().toString(), text);
    }

    private List<String> texts(UUID id) {
        return conversations.events(id, 0, 50).events().stream()
                .map(Event::text)
                .map(String::valueOf)
                .toList();
    }
}
