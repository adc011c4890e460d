package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.callback.CallBacks;
import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.contact.Contacts;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.escalation.Escalation;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.farewell.AfterHelp;
import fr.aiguilleur.figures.TurnFigures;
import fr.aiguilleur.model.Task;
import fr.aiguilleur.repair.Interpreting;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.MadModel;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.support.Together;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.walk.ChoiceRule;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Heard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Turns on a real database with the real dialogue, on a clock that is stepped. */
@ResourceLock(Core.SHARED)
class TurnTakerTest {

    private static final AtomicInteger PHONE = new AtomicInteger(100);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Conversations conversations = Core.get(Conversations.class);
    private final StepClock clock = Core.get(StepClock.class);
    private final JdbcClient jdbc = Core.get(JdbcClient.class);
    private final Listener listener = new Listener(conversations, Talk.bean(Understanding.class), clock);
    private final TurnTaker taker = taker(listener);

    @BeforeEach
    void humansAreThere() {
        clock.stepToAWorkingMorning();
    }

    @Test
    void aCallIsPromisedAtTheNumberThatNobodyReads() {
        UUID id = conversations.start("hash").id();
        say(id, "Rappelez-moi au 06 39 98 11 22, mon wifi ne marche plus");
        settle();

        conversations.personChooses(id, UUID.randomUUID().toString(), "1");
        settle();

        assertThat(Core.get(CallBacks.class).open())
                .filteredOn(call -> id.equals(call.conversation()))
                .singleElement()
                .satisfies(call -> assertThat(call.phone()).isEqualTo("+33639981122"))
                .satisfies(call -> assertThat(call.about()).contains("wifi").doesNotContain("06 39"));
        assertThat(answers(id).getLast().text()).startsWith("C'est noté : un conseiller vous appelle aujourd'hui,");
        assertThat(turns(id)).extracting(row -> row.get("outcome")).containsExactly("asked", "handed_over");

        say(id, "annuler le rappel");
        settle();
        assertThat(Core.get(CallBacks.class).open()).noneMatch(call -> id.equals(call.conversation()));
    }

    @Test
    void whoLeavesAMessageAtNightIsPromisedAnAnswer() {
        clock.step(Duration.ofHours(12));
        UUID id = conversations.start("hash").id();
        say(id, "je veux parler à quelqu'un");
        settle();
        assertThat(conversations.find(id).orElseThrow().owner()).isEqualTo(Owner.ASSISTANT);

        conversations.personChooses(id, UUID.randomUUID().toString(), "2");
        settle();

        assertThat(conversations.find(id).orElseThrow().owner()).isEqualTo(Owner.QUEUE);
        Instant promised = jdbc.sql("select promised_at from escalation where conversation_id = ?")
                .param(id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        assertThat(promised.atZone(clock.getZone()).toLocalTime()).isEqualTo(LocalTime.of(9, 30));
        assertThat(promised).isAfter(clock.instant());
    }

    @Test
    void piecesOfASentenceAreReadTogether() {
        UUID id = phone();
        say(id, "j'ai oublié");
        step(2);
        say(id, "mon mot de passe ameli");
        step(2);
        takeDue();
        assertThat(answers(id)).as("the person may still be writing").isEmpty();

        clock.step(PAUSE);
        takeDue();

        assertThat(answers(id))
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.detail().citations()).extracting("id").containsExactly("ameli-connexion"));
        assertThat(turns(id)).extracting(row -> row.get("outcome")).containsExactly("answered");
        assertThat(turns(id)).extracting(row -> row.get("waited_ms")).containsExactly(7000L);
    }

    @Test
    void whoSaysWhatIsWrongAndAsksForSomebodyInOneBreathWantsSomebody() {
        UUID id = phone();
        say(id, "mon imprimante marche pas");
        step(2);
        say(id, "conseiller");
        settle();

        assertThat(turns(id)).extracting(row -> row.get("outcome")).containsExactly("handed_over");
        assertThat(waiting(id).summary().need()).isEqualTo("mon imprimante marche pas");
    }

    @Test
    void whoIsBeingRobbedAndThenAsksForSomebodyStandsBeforeOthers() {
        UUID id = conversations.start("hash").id();
        say(id, "on vient de me vider mon compte avec un faux conseiller de la banque");
        takeDue();
        say(id, "je veux parler à quelqu'un");
        takeDue();

        assertThat(turns(id)).extracting(row -> row.get("outcome")).containsExactly("answered", "handed_over");
        assertThat(waiting(id).priority()).isEqualTo(Priority.CYBER);
    }

    private static Escalation waiting(UUID conversation) {
        return Core.get(Escalations.class).view().waiting().stream()
                .filter(one -> one.conversation().equals(conversation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDangerWaitsForNoMoreThanThePause() {
        UUID id = phone();
        say(id, "je veux mourir");
        step(2);
        say(id, "voila");
        step(1);

        takeDue();

        assertThat(answers(id))
                .singleElement()
                .extracting(Event::text)
                .asString()
                .contains("3114");
        assertThat(turns(id)).extracting(row -> row.get("outcome")).containsExactly("safety");
    }

    @Test
    void aDangerAmongQuickMessagesIsSeenWhileMoreCome() {
        UUID id = phone();
        for (String piece : List.of("bonjour", "alors voila", "je veux mourir", "je sais plus", "enfin")) {
            say(id, piece);
            step(2);
            takeDue();
        }

        assertThat(answers(id)).extracting(Event::text).anyMatch(text -> text.contains("3114"));
    }

    @Test
    void whoNeverPausesIsAnsweredAllTheSame() {
        UUID id = phone();
        for (int second = 0; second < 12; second += 2) {
            say(id, "mon imprimante ne marche pas");
            step(2);
            takeDue();
        }

        assertThat(answers(id)).hasSize(1);
    }

    @Test
    void aButtonIsNoPieceOfASentence() {
        UUID id = phone();
        say(id, "mot de passe ameli oublié");
        settle();
        say(id, "attendez");
        step(2);
        conversations.personChooses(id, UUID.randomUUID().toString(), "1");
        step(1);

        takeDue();

        assertThat(answers(id)).hasSize(2);
    }

    @Test
    void twoHundredMessagesInAMinuteGetOneCalmSentenceAndFewAnswers() {
        UUID id = phone();
        for (int message = 0; message < 200; message++) {
            say(id, "allo " + message);
            clock.step(Duration.ofMillis(300));
            takeDue();
        }
        settle();

        assertThat(said(id, Author.SYSTEM))
                .singleElement()
                .extracting(Event::text)
                .asString()
                .startsWith("Je reçois");
        assertThat(turns(id)).hasSizeBetween(1, 3);
        assertThat(answers(id).size()).isBetween(1, 4);
        assertThat(said(id, Author.PERSON)).as("nothing is lost").hasSize(200);
    }

    @Test
    void ofAFloodNoMoreThanTheEndIsRead() {
        UUID id = conversations.start("hash").id();
        IntStream.range(0, 60).forEach(i -> say(id, "lettre ".repeat(100) + i));

        List<Event> heard = conversations.heard(turnOf(id).orElseThrow());

        assertThat(heard).hasSizeBetween(2, 9);
        assertThat(heard.getLast().text()).endsWith("59");
    }

    @Test
    void aStoryOfTwoThousandLettersIsOneTurn() {
        UUID id = conversations.start("hash").id();
        String story = "bonjour je vous raconte mon fils est parti et ma voisine aussi ".repeat(40);
        say(id, (story + story).substring(0, 1960) + " et j'ai oublié mon mot de passe ameli");

        takeDue();

        assertThat(turns(id)).hasSize(1);
        assertThat(answers(id)).hasSizeBetween(1, 2);
    }

    @Test
    void aTurnThatFailsIsRedoneOnceThenGivenToAHuman() {
        UUID id = conversations.start("hash").id();
        AtomicInteger tries = new AtomicInteger();
        TurnTaker failing = taker(new Listener(conversations, Talk.bean(Understanding.class), clock) {
            @Override
            Heard listen(Turn turn, List<Event> events) {
                tries.incrementAndGet();
                throw new IllegalStateException("broken");
            }
        });
        say(id, "mon imprimante");
        for (int round = 0; round < 5; round++) {
            turnOf(id).ifPresent(failing::take);
            step(2);
        }

        assertThat(tries).hasValue(2);
        assertThat(conversations.find(id).orElseThrow().owner()).isEqualTo(Owner.QUEUE);
        assertThat(turns(id)).singleElement().satisfies(row -> {
            assertThat(row.get("outcome")).isEqualTo("handed_over");
            assertThat(reasons(row)).contains("failure", "retried");
            assertThat(row.get("tries")).isEqualTo(3);
        });
    }

    @Test
    void aTurnThatFailedOnceIsAnsweredTheSecondTime() {
        UUID id = conversations.start("hash").id();
        say(id, "mon mot de passe ameli est oublié");
        turnOf(id).orElseThrow(); // whoever took it died
        clock.step(Duration.ofMinutes(1));

        takeDue();

        assertThat(turns(id)).singleElement().satisfies(row -> {
            assertThat(row.get("outcome")).isEqualTo("answered");
            assertThat(reasons(row)).contains("retried");
        });
    }

    @Test
    void whoAsksForSilenceInASentenceIsWrittenToNoMore() {
        UUID id = phone();
        say(id, "arrêtez de m'envoyer des messages");
        clock.step(Duration.ofMinutes(1));

        takeDue();

        String address =
                Objects.requireNonNull(conversations.find(id).orElseThrow().address());
        Consents consents = Core.get(Consents.class);
        assertThat(consents.refused(address)).isTrue();
        assertThat(consents.owed(address, id)).as("one confirmation may leave").isPresent();
        assertThat(conversations.find(id).orElseThrow().owner()).isEqualTo(Owner.CLOSED);
    }

    @Test
    void aDangerWeighsMoreThanAStopOfBefore() {
        UUID id = phone();
        String address =
                Objects.requireNonNull(conversations.find(id).orElseThrow().address());
        Consents consents = Core.get(Consents.class);
        consents.refuse(address);
        say(id, "mon imprimante ne marche plus");
        clock.step(Duration.ofMinutes(1));
        takeDue();
        assertThat(consents.refused(address)).isTrue();

        say(id, "je veux mourir");
        clock.step(Duration.ofMinutes(1));
        takeDue();

        assertThat(consents.refused(address)).as("a human must reach them").isFalse();
    }

    @Test
    void everyTurnEndsInAKind() {
        assertThat(outcomeOf("bonjour")).isEqualTo("talked");
        assertThat(outcomeOf("mot de passe ameli oublié")).isEqualTo("answered");
        assertThat(outcomeOf("je cherche un lieu pour imprimer à Massy")).isEqualTo("referred");
        assertThat(outcomeOf("je cherche un lieu pour imprimer")).isEqualTo("asked");
        assertThat(outcomeOf("je veux parler à quelqu'un")).isEqualTo("handed_over");
        assertThat(outcomeOf("je veux mourir")).isEqualTo("safety");
        assertThat(outcomeOf("STOP")).isEqualTo("ended");
        assertThat(outcomeOf("quelle est la capitale du Pérou")).isEqualTo("declined");
        assertThat(outcomeOf("blop blip grmbl")).isEqualTo("unclear");
    }

    @Test
    void whatPeopleSayOfTheHelpIsCounted() {
        TurnFigures figures = Core.get(TurnFigures.class);
        long before = figures.verdicts(Instant.EPOCH).little();
        UUID id = conversations.start("hash").id();
        for (String said : List.of("mon imprimante hp dit hors ligne", "1", "4", "oui", "2")) {
            say(id, said);
            takeDue();
        }

        assertThat(reasons(turns(id).getLast())).contains("helped_a_little");
        assertThat(figures.verdicts(Instant.EPOCH).little()).isEqualTo(before + 1);
    }

    @Test
    void aPictureWithoutWordsIsNotMisunderstoodButKeptForAHuman() {
        UUID id = conversations.start("hash").id();
        for (int picture = 0; picture < 3; picture++) {
            show(id, "");
            takeDue();
        }

        assertThat(answers(id)).hasSize(3).allSatisfy(answer -> {
            assertThat(answer.text()).contains("Je ne sais pas regarder les photos");
            assertThat(answer.detail().choices()).extracting("id").containsExactly("0");
        });
        assertThat(conversations.find(id).orElseThrow().owner()).isEqualTo(Owner.ASSISTANT);
        say(id, "0");
        takeDue();
        assertThat(conversations.find(id).orElseThrow().owner()).isEqualTo(Owner.QUEUE);
    }

    @Test
    void aPictureLeavesWhatWasAskedOpen() {
        UUID id = conversations.start("hash").id();
        say(id, "mot de passe ameli oublié");
        takeDue();
        var offered = answers(id).getLast().detail().choices();
        show(id, "");
        takeDue();
        assertThat(answers(id).getLast().detail().choices()).isEqualTo(offered);

        say(id, "1");
        takeDue();

        assertThat(answers(id).getLast().detail().citations()).extracting("id").containsExactly("ameli-connexion");
    }

    @Test
    void ofAPictureWithWordsTheWordsAreAnswered() {
        UUID id = conversations.start("hash").id();
        show(id, "mot de passe ameli oublié");
        takeDue();
        assertThat(answers(id).getFirst().text()).startsWith("Je ne sais pas regarder les photos");
        assertThat(answers(id).getFirst().detail().citations()).extracting("id").containsExactly("ameli-connexion");

        UUID other = conversations.start("hash").id();
        show(other, "je veux mourir");
        takeDue();
        assertThat(answers(other)).extracting(Event::text).anyMatch(text -> text.contains("3114"));
    }

    @Test
    void aPictureOfWhoWaitsIsLeftToTheHuman() {
        UUID id = conversations.start("hash").id();
        say(id, "je veux parler à quelqu'un");
        takeDue();
        show(id, "");
        takeDue();

        assertThat(answers(id)).hasSize(1);
        assertThat(turns(id)).extracting(row -> row.get("outcome")).containsExactly("handed_over", "nothing");
    }

    @Test
    void whoWaitsIsReadInSilence() {
        UUID id = conversations.start("hash").id();
        say(id, "je veux parler à quelqu'un");
        takeDue();
        say(id, "vous êtes là ?");
        takeDue();
        say(id, "je veux mourir");
        takeDue();

        assertThat(turns(id)).extracting(row -> row.get("outcome")).containsExactly("handed_over", "nothing", "safety");
    }

    @Test
    void anAnswerThatComesTooLateCountsAsOvertaken() {
        UUID id = conversations.start("hash").id();
        say(id, "bonjour");
        Turn turn = turnOf(id).orElseThrow();
        conversations.move(id, Owner.ASSISTANT, Owner.QUEUE, Author.SYSTEM, null, null);

        taker.take(turn);

        assertThat(answers(id)).isEmpty();
        assertThat(turns(id)).extracting(row -> row.get("outcome")).containsExactly("overtaken");
    }

    @Test
    void whatIsSaidAndItsFigureAreStoredTogetherOrNeither() {
        UUID id = conversations.start("hash").id();
        say(id, "bonjour");
        jdbc.sql("alter table turn add constraint broken check (outcome <> 'talked') not valid")
                .update();
        try {
            turnOf(id).ifPresent(taker::take);
            assertThat(answers(id)).isEmpty();
        } finally {
            jdbc.sql("alter table turn drop constraint broken").update();
        }
        step(2);
        takeDue();
        assertThat(answers(id)).hasSize(1);
        assertThat(turns(id)).hasSize(1);
    }

    @Test
    void figuresHoldNoWordsAndOutliveTheConversationAsNobodys() {
        UUID id = conversations.start("hash").id();
        say(id, "mon perroquet a cassé mon imprimante, mon code secret est 4821");
        takeDue();
        Map<String, Object> row = turns(id).getFirst();
        assertThat(row.toString())
                .doesNotContain("perroquet")
                .doesNotContain("4821")
                .doesNotContain("imprimante ");
        assertThat(reasons(row)).contains("secret");

        jdbc.sql("delete from event where conversation_id = ?").param(id).update();
        jdbc.sql("delete from conversation where id = ?").param(id).update();

        assertThat(turns(id)).isEmpty();
        assertThat(jdbc.sql("select conversation_id is null from turn where id = ?")
                        .param(row.get("id"))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void ofManyNodesOneTakesTheTurnHoweverManyMessagesCome() {
        UUID id = conversations.start("hash").id();
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            tasks.add(() -> {
                for (int message = 0; message < 5; message++) {
                    say(id, "mon imprimante ne marche pas");
                    turnOf(id).ifPresent(taker::take);
                }
                return true;
            });
        }

        Together.all(tasks);
        takeDue();

        assertThat(said(id, Author.PERSON)).hasSize(20);
        List<Long> read =
                turns(id).stream().map(row -> (Long) row.get("heard_seq")).toList();
        assertThat(read).doesNotHaveDuplicates().isSorted();
        assertThat(turns(id)).extracting(row -> row.get("outcome")).doesNotContain("overtaken");
        assertThat(conversations.find(id).orElseThrow().answered()).isEqualTo(read.getLast());
    }

    private String outcomeOf(String text) {
        UUID id = conversations.start("hash").id();
        say(id, text);
        takeDue();
        return turns(id).stream()
                .map(row -> (String) row.get("outcome"))
                .findFirst()
                .orElse("none");
    }

    @Test
    void whatAModelHadToDoWithATurnIsKeptWithoutWords() {
        MadModel model = MadModel.filling(
                "{\"intent\": \"troubleshoot\", \"guide\": \"mot-de-passe-oublie\", \"confidence\": 0.95}");
        TurnTaker helped = taker(listener, Talk.helped(model, Duration.ofSeconds(8)));
        UUID id = conversations.start("hash").id();
        say(id, "flurb glabotin dans mon schmurtz");
        turnOf(id).ifPresent(helped::take);

        assertThat(answers(id).getLast().detail().memo().guide()).isEqualTo("mot-de-passe-oublie");
        assertThat(jdbc.sql("select task, ending from turn_model join turn on turn.id = turn_id"
                                + " where conversation_id = ?")
                        .param(id)
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("task", "reading", "ending", "taken"));
        assertThat(Core.get(TurnFigures.class).models(Instant.EPOCH).counts())
                .anySatisfy(count -> assertThat(count.task()).isEqualTo(Task.READING));
    }

    @Test
    void aTurnThatIsRedoneAsksNoModel() {
        MadModel model = MadModel.dead();
        TurnTaker helped = taker(listener, Talk.helped(model, Duration.ofSeconds(8)));
        UUID id = conversations.start("hash").id();
        say(id, "flurb glabotin dans mon schmurtz");
        turnOf(id).orElseThrow(); // whoever took it died
        clock.step(Duration.ofMinutes(1));

        turnOf(id).ifPresent(helped::take);

        assertThat(answers(id)).hasSize(1);
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void whoWritesOnWhileAModelIsWaitedForIsAnsweredWithoutIt() {
        UUID id = conversations.start("hash").id();
        say(id, "flurb glabotin dans mon schmurtz");
        Turn turn = turnOf(id).orElseThrow();
        say(id, "je veux mourir");
        CountDownLatch never = new CountDownLatch(1);

        taker(listener, Talk.helped(MadModel.slow(never), Duration.ofHours(1))).take(turn);
        takeDue();
        never.countDown();

        assertThat(conversations.find(id).orElseThrow().owner()).isEqualTo(Owner.QUEUE);
    }

    private TurnTaker taker(Listener ears) {
        return taker(ears, Talk.bean(Assistance.class));
    }

    private TurnTaker taker(Listener ears, Assistance assistance) {
        return new TurnTaker(
                conversations,
                Core.get(Escalations.class),
                Core.get(CallBacks.class),
                Core.get(Consents.class),
                ears,
                Talk.bean(Dialogue.class),
                assistance,
                Talk.bean(Handover.class),
                Talk.bean(Interpreting.class),
                new AfterHelp(
                        Core.get(Contacts.class),
                        conversations,
                        Core.get(Escalations.class),
                        _ -> false,
                        Talk.bean(ChoiceRule.class),
                        Talk.bean(Handover.class)),
                Core.get(TurnFigures.class),
                Core.get(TransactionOperations.class),
                clock);
    }

    private UUID phone() {
        return conversations.withPhone("+33639982" + PHONE.incrementAndGet()).id();
    }

    private void say(UUID id, String text) {
        conversations.personSays(id, UUID.randomUUID().toString(), text);
    }

    private void show(UUID id, String text) {
        Message.Picture picture = new Message.Picture(UUID.randomUUID(), "image/jpeg", 30, 20);
        conversations.personShows(id, UUID.randomUUID().toString(), text, List.of(picture));
    }

    private void step(int seconds) {
        clock.step(Duration.ofSeconds(seconds));
    }

    private void settle() {
        clock.step(Duration.ofMinutes(1));
        takeDue();
    }

    /** As the poll does. */
    private void takeDue() {
        for (Optional<Turn> turn = conversations.nextTurn(); turn.isPresent(); turn = conversations.nextTurn()) {
            taker.take(turn.get());
        }
    }

    /** The turn of this conversation; those of other tests are taken as well. */
    private Optional<Turn> turnOf(UUID id) {
        for (Optional<Turn> turn = conversations.nextTurn(); turn.isPresent(); turn = conversations.nextTurn()) {
            if (turn.get().conversation().equals(id)) {
                return turn;
            }
            taker.take(turn.get());
        }
        return Optional.empty();
    }

    private List<Event> answers(UUID id) {
        return said(id, Author.ASSISTANT);
    }

    private List<Event> said(UUID id, Author author) {
        return conversations.events(id, 0, 1000).events().stream()
                .filter(event -> event.author() == author && event.kind() == Event.Kind.MESSAGE)
                .toList();
    }

    private List<Map<String, Object>> turns(UUID id) {
        return jdbc.sql("select * from turn where conversation_id = ? order by id")
                .param(id)
                .query()
                .listOfRows();
    }

    private static List<String> reasons(Map<String, Object> row) {
        String all = String.valueOf(row.get("reasons"));
        return Arrays.asList(all.replaceAll("[{}\"]", "").split(","));
    }
}
