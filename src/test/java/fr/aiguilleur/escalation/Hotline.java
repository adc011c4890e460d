package fr.aiguilleur.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.roster.Roster;
import fr.aiguilleur.roster.Wish;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who wait and operators at their consoles, on the tests' database. */
final class Hotline {

    private static int operators;
    private static int phones;

    private final Conversations conversations = Core.get(Conversations.class);
    private final Escalations escalations = Core.get(Escalations.class);
    private final Roster roster = Core.get(Roster.class);

    /** An empty queue, whatever other tests left in it. */
    static Hotline empty() {
        Core.get(JdbcClient.class)
                .sql("truncate conversation, event, escalation, turn cascade")
                .update();
        Core.get(JdbcClient.class).sql("update operator set seen_at = null").update();
        return new Hotline();
    }

    Member operator(int capacity) {
        return operator(Role.OPERATOR, new Wish(null, capacity, null, null, null));
    }

    Member operator(Role role, Wish wish) {
        String id = "operateur-%03d".formatted(++operators);
        Member member = new Member(id, "Opérateur " + operators, role);
        Core.get(Accounts.class).keep(member, "mot de passe");
        roster.change(id, wish);
        roster.beat(id);
        return member;
    }

    Member speaking(String language) {
        return operator(Role.OPERATOR, new Wish(null, 4, null, Set.of(language), null));
    }

    Escalation waiting(Priority priority) {
        return waiting(priority, "fr");
    }

    /** The last words of the assistant to a phone whose owner begins to wait. */
    String bySms(Priority priority) {
        UUID conversation =
                conversations.withPhone("+336%08d".formatted(++phones)).id();
        waiting(conversation, priority, "fr", Duration.ofSeconds(4)); // the assistant waits for the pieces of an SMS
        return String.valueOf(
                conversations.lastAnswer(conversation).orElseThrow().text());
    }

    Escalation waiting(Priority priority, String language) {
        return waiting(conversations.start("hash").id(), priority, language, Duration.ZERO);
    }

    private Escalation waiting(UUID conversation, Priority priority, String language, Duration pause) {
        conversations.personSays(conversation, UUID.randomUUID().toString(), "un humain svp");
        Core.get(StepClock.class).step(pause);
        Turn turn = conversations.nextTurn().orElseThrow();
        Summary summary = new Summary("imprimer", null, null, null, List.of(), language);
        assertThat(escalations.open(turn, List.of(Message.of("d'accord")), Memo.EMPTY, Reason.ASKED, priority, summary))
                .isTrue();
        return escalations.view().waiting().stream()
                .filter(escalation -> escalation.conversation().equals(conversation))
                .findFirst()
                .orElseThrow();
    }

    Claim claim(Escalation escalation, Member by) {
        return escalations.claim(escalation.id(), by.id(), by.name());
    }

    Escalation now(Escalation escalation) {
        return escalations.find(escalation.id()).orElseThrow();
    }

    Owner owner(Escalation escalation) {
        return conversations
                .find(escalation.conversation())
                .map(Conversation::owner)
                .orElseThrow();
    }

    List<Event> events(Escalation escalation) {
        return conversations.events(escalation.conversation(), 0, 1000).events();
    }
}
