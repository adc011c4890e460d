package fr.aiguilleur.contact;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Page;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Fills in the form that ends a conversation from what happened in it. */
@Service
public class Prefill {

    /**
     * What is likely to be written down.
     *
     * @param themes what the contact surely was about; none when nothing tells
     * @param likely the themes to show first
     * @param helped true when the operator wrote to the person
     */
    public record Form(
            List<Theme> themes,
            List<Theme> likely,
            Outcome outcome,
            @Nullable Redirection redirection,
            int minutes,
            boolean helped) {}

    private static final int PAGE = 200;
    private static final String PLACE = "place";

    private final Conversations conversations;
    private final Guides guides;
    private final Clock clock;

    public Prefill(Conversations conversations, Guides guides, Clock clock) {
        this.conversations = conversations;
        this.guides = guides;
        this.clock = clock;
    }

    /** A contact of which nothing is known: a phone call, a visit. */
    public Form blank() {
        return new Form(List.of(), Likely.first(List.of()), Outcome.RESOLVED, null, 10, false);
    }

    /**
     * A conversation that this operator holds.
     *
     * @param guideTitle the guide that was played, as the hand-over sums it up
     */
    public Form of(
            UUID conversation,
            String operator,
            @Nullable String guideTitle,
            @Nullable String service,
            @Nullable String need) {
        List<Event> held = held(conversation);
        List<Event> said = held.stream()
                .filter(event -> event.kind() == Event.Kind.MESSAGE && operator.equals(event.authorId()))
                .toList();
        boolean sent = said.stream().anyMatch(Prefill::sendsPlace);
        Guide guide = guideTitle == null
                ? null
                : guides.all().stream()
                        .filter(one -> one.title().equals(guideTitle))
                        .findFirst()
                        .orElse(null);
        List<Theme> known = Likely.known(guide, service, need);
        return new Form(
                known.stream().limit(1).toList(),
                Likely.first(known),
                sent ? Outcome.REFERRED : Outcome.RESOLVED,
                sent ? Redirection.MEDIATION : null,
                minutes(held),
                !said.isEmpty());
    }

    private static boolean sendsPlace(Event event) {
        boolean card = event.detail().cards() != null && !event.detail().cards().isEmpty();
        boolean cited = event.detail().citations() != null
                && event.detail().citations().stream()
                        .anyMatch(citation -> citation.type().equals(PLACE));
        return card || cited;
    }

    private int minutes(List<Event> held) {
        if (held.isEmpty()) {
            return 1;
        }
        long seconds = Duration.between(held.getFirst().at(), clock.instant()).toSeconds();
        return (int) Math.clamp(Math.ceilDiv(seconds, 60), 1, Contact.MOST_MINUTES);
    }

    /** What happened since the operator who holds it took the conversation, or was given it; that first. */
    private List<Event> held(UUID conversation) {
        List<Event> held = new ArrayList<>();
        long after = 0;
        boolean more = true;
        while (more) {
            Page page = conversations.events(conversation, after, PAGE);
            for (Event event : page.events()) {
                after = event.seq();
                if (event.kind() == Event.Kind.OWNER) {
                    held.clear();
                }
                if (!held.isEmpty() || taken(event)) {
                    held.add(event);
                }
            }
            more = page.hasMore();
        }
        return held;
    }

    private static boolean taken(Event event) {
        return event.kind() == Event.Kind.OWNER
                && "operator".equals(event.detail().owner());
    }
}
