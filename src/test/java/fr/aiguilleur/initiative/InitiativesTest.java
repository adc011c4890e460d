package fr.aiguilleur.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Memo.Promise;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.support.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said without being asked is said once, and never over somebody else. */
@ResourceLock(Core.SHARED)
class InitiativesTest {

    private static final Message QUESTION =
            Message.of("Ça marche ?").offering(List.of(new Choice("1", "Oui"), new Choice("0", "Parler à quelqu'un")));
    private static final int MINUTES = 8;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(MINUTES + 1);

    private final Conversations conversations = Core.get(Conversations.class);
    private final StepClock clock = Core.get(StepClock.class);
    private final QuietTable table = new QuietTable(Core.get(JdbcClient.class), clock);
    private final Initiatives initiatives = new Initiatives(conversations, table, clock);
    private final TransactionTemplate transaction = new TransactionTemplate(Core.get(PlatformTransactionManager.class));

    /** All tests that share the database step its clock. */
    @BeforeEach
    void onAWorkdayMorning() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime morning = now.with(LocalTime.of(10, 0)).plusDays(1);
        while (morning.getDayOfWeek().getValue() > 2) {
            morning = morning.plusDays(1);
        }
        clock.step(Duration.between(now, morning));
    }

    @Test
    void aSilentPersonIsRemindedOnceThoughTwoNodesLook() {
        UUID id = asked(Channel.WEB, Memo.EMPTY.offering(List.of("etape")));
        clock.step(LONG_ENOUGH);
        assertThat(table.silent(Duration.ofMinutes(MINUTES), Duration.ofHours(2)))
                .contains(id);

        Callable<Boolean> look = () -> speak(id, new Silence(MINUTES));
        assertThat(Together.all(List.of(look, look))).containsExactlyInAnyOrder(true, false);

        assertThat(said(id)).endsWith(Sentence.STILL_THERE.french()).hasSize(2);
    }

    @Test
    void whoWaitsForAnAnswerIsNotReminded() {
        UUID id = asked(Channel.WEB, Memo.EMPTY.offering(List.of("etape")));
        clock.step(LONG_ENOUGH);
        conversations.personSays(id, UUID.randomUUID().toString(), "oui");

        assertThat(speak(id, new Silence(MINUTES))).isFalse();
        assertThat(table.silent(Duration.ofMinutes(MINUTES), Duration.ofHours(2)))
                .doesNotContain(id);
    }

    @Test
    void nobodyIsRemindedWhileAHumanHasTheConversation() {
        UUID id = asked(Channel.WEB, Memo.EMPTY.offering(List.of("etape")));
        conversations.move(id, Owner.ASSISTANT, Owner.QUEUE, Author.SYSTEM, null, null);
        clock.step(LONG_ENOUGH);

        assertThat(speak(id, new Silence(MINUTES))).isFalse();
        assertThat(said(id)).hasSize(1);
    }

    @Test
    void aPromiseIsKeptOnceAndRemembersTheNeed() {
        String due = clock.instant().plus(Duration.ofHours(20)).toString();
        UUID id = asked(Channel.SMS, Memo.EMPTY.promising(new Promise(due, "imprimer", null)));
        assertThat(table.promised()).doesNotContain(id);
        clock.step(Duration.ofHours(25));
        assertThat(table.promised()).contains(id);

        assertThat(speak(id, new FollowUp())).isTrue();

        assertThat(said(id)).endsWith(Sentence.FOLLOW_UP.french());
        assertThat(conversations.lastAnswer(id).orElseThrow().detail().memo())
                .extracting(Memo::need)
                .isEqualTo("imprimer");
        assertThat(table.promised()).doesNotContain(id);
        clock.step(Duration.ofHours(24));
        assertThat(speak(id, new FollowUp())).isFalse();
    }

    @Test
    void theRoundGoesOnWhenOneConversationFails() {
        UUID broken = asked(Channel.WEB, Memo.EMPTY.offering(List.of("etape")));
        UUID other = asked(Channel.WEB, Memo.EMPTY.offering(List.of("etape")));
        UUID promised = asked(
                Channel.SMS,
                Memo.EMPTY.promising(
                        new Promise(clock.instant().plus(Duration.ofMinutes(5)).toString(), "imprimer", null)));
        clock.step(LONG_ENOUGH);
        Reminders reminders = new Reminders(table, failingFor(broken), new Silence(MINUTES), new FollowUp(), MINUTES);

        reminders.remind();
        clock.step(Duration.ofHours(24));
        reminders.followUp();

        assertThat(said(broken)).hasSize(1);
        assertThat(said(other)).endsWith(Sentence.STILL_THERE.french());
        assertThat(said(promised)).endsWith(Sentence.FOLLOW_UP.french());
    }

    private Initiatives failingFor(UUID broken) {
        return new Initiatives(conversations, table, clock) {
            @Override
            public boolean speak(UUID id, Initiative initiative) {
                if (id.equals(broken)) {
                    throw new IllegalStateException("broken");
                }
                return InitiativesTest.this.speak(id, initiative);
            }
        };
    }

    private boolean speak(UUID id, Initiative initiative) {
        return Boolean.TRUE.equals(transaction.execute(_ -> initiatives.speak(id, initiative)));
    }

    /** A conversation in which the assistant had the last word. */
    private UUID asked(Channel channel, Memo memo) {
        Conversation conversation = channel == Channel.WEB
                ? conversations.start(UUID.randomUUID().toString())
                : conversations.withPhone("+336" + UUID.randomUUID().toString().substring(0, 8));
        UUID id = conversation.id();
        long heard = conversations
                .personSays(id, UUID.randomUUID().toString(), "bonjour")
                .seq();
        Turn turn = new Turn(id, channel, Owner.ASSISTANT, conversation.version(), 0, heard, 1, Instant.EPOCH, true);
        assertThat(conversations.assistantSays(turn, List.of(QUESTION), memo)).isTrue();
        return id;
    }

    private List<String> said(UUID id) {
        return conversations.events(id, 0, 100).events().stream()
                .filter(event -> event.author() == Author.ASSISTANT)
                .map(Event::text)
                .map(Objects::requireNonNull)
                .toList();
    }
}
