package fr.aiguilleur.supervision;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.escalation.Escalation;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.escalation.QueueView;
import fr.aiguilleur.roster.Colleague;
import fr.aiguilleur.roster.Roster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** This moment of the hotline: who is here, who waits, who is being answered, and by whom. */
@Component
class Board {

    private static final Duration LATELY = Duration.ofHours(1);
    private static final int MOST_LED = 30;

    /**
     * One conversation of a list.
     *
     * @param who the operator's name; null while nobody or the assistant answers
     * @param grave that somebody is in danger, or their money
     */
    record Row(
            UUID conversation,
            String why,
            String channel,
            String since,
            @Nullable String who,
            boolean grave) {}

    /** @param capacity how many people they help at once at most */
    record Person(String name, String presence, long load, int capacity, String seen) {

        public boolean full() {
            return load >= capacity;
        }
    }

    /** @param oldest how long the one waits who has waited longest; null when nobody waits */
    record Now(
            @Nullable String oldest,
            List<Row> waiting,
            List<Row> claimed,
            List<Row> led,
            List<Person> team,
            long here) {}

    private final Escalations escalations;
    private final Conversations conversations;
    private final Roster roster;
    private final Accounts accounts;
    private final Clock clock;

    Board(Escalations escalations, Conversations conversations, Roster roster, Accounts accounts, Clock clock) {
        this.escalations = escalations;
        this.conversations = conversations;
        this.roster = roster;
        this.accounts = accounts;
        this.clock = clock;
    }

    Now now() {
        QueueView queue = escalations.view();
        List<Colleague> colleagues = roster.colleagues();
        return new Now(
                oldest(queue).map(this::since).orElse(null),
                queue.waiting().stream().map(this::row).toList(),
                queue.claimed().stream().map(this::row).toList(),
                conversations.ledByAssistant(LATELY, MOST_LED).stream()
                        .map(this::row)
                        .toList(),
                colleagues.stream().map(colleague -> person(colleague, queue)).toList(),
                colleagues.stream()
                        .filter(colleague -> colleague.presence() == Colleague.Presence.HERE)
                        .count());
    }

    static Optional<Instant> oldest(QueueView queue) {
        return queue.waiting().stream().map(Escalation::openedAt).min(Comparator.naturalOrder());
    }

    /** What an operator or a coordinator is called. */
    String name(String id) {
        return accounts.nameOf(id).orElse("un collègue");
    }

    private Person person(Colleague colleague, QueueView queue) {
        long load = queue.claimed().stream()
                .filter(escalation -> colleague.id().equals(escalation.claimedBy()))
                .count();
        Instant seen = colleague.seenAt();
        return new Person(
                colleague.name(),
                switch (colleague.presence()) {
                    case HERE -> "présent";
                    case PAUSED -> "en pause";
                    case AWAY -> "absent";
                },
                load,
                colleague.capacity(),
                seen == null ? "jamais" : "il y a " + since(seen));
    }

    private Row row(Escalation escalation) {
        String by = escalation.claimedBy();
        return new Row(
                escalation.conversation(),
                escalation.reason().french(),
                channel(escalation.channel()),
                since(escalation.openedAt()),
                by == null ? null : name(by),
                escalation.priority() != Priority.NONE);
    }

    private Row row(Conversation conversation) {
        return new Row(
                conversation.id(),
                "Avec l'assistant",
                channel(conversation.channel().name().toLowerCase(Locale.ROOT)),
                since(conversation.startedAt()),
                null,
                false);
    }

    private String since(Instant then) {
        return Span.told(Duration.between(then, clock.instant()));
    }

    static String channel(String word) {
        return word.equals("sms") ? "SMS" : "site";
    }
}
