package fr.aiguilleur.console;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.escalation.Transfers;
import fr.aiguilleur.roster.Roster;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators see whom the assistant answers, and take over unasked. */
@RestController
@RequestMapping("/api/v1/conversations")
class TakeOverController {

    private static final Duration LATELY = Duration.ofMinutes(30);
    private static final int MOST = 50;
    private static final int BACK = 20;

    /**
     * A conversation the assistant leads.
     *
     * @param need the person's words that state the need, or what they last wrote
     */
    record Led(UUID id, String channel, @Nullable String need, Instant heardAt) {}

    private final Conversations conversations;
    private final Transfers transfers;
    private final Claims claims;
    private final Roster roster;

    TakeOverController(Conversations conversations, Transfers transfers, Claims claims, Roster roster) {
        this.conversations = conversations;
        this.transfers = transfers;
        this.claims = claims;
        this.roster = roster;
    }

    @GetMapping(params = "owner")
    List<Led> led(@RequestParam String owner) {
        if (!owner.equals("assistant")) {
            throw Problems.problem(HttpStatus.BAD_REQUEST, "owner : assistant, et non « " + owner + " ».");
        }
        return conversations.ledByAssistant(LATELY, MOST).stream()
                .map(this::led)
                .toList();
    }

    @PostMapping("/{id}/take-over")
    @ResponseStatus(HttpStatus.CREATED)
    EscalationView takeOver(@PathVariable UUID id, Principal principal) {
        Member me = Member.of(principal);
        roster.beat(me.id());
        if (conversations.find(id).isEmpty()) {
            throw Problems.unknown("Cette conversation n'existe pas.");
        }
        return claims.view(transfers.takeOver(id, me));
    }

    private Led led(Conversation conversation) {
        Optional<Event> last =
                conversations
                        .events(conversation.id(), Math.max(0, conversation.head() - BACK), BACK)
                        .events()
                        .reversed()
                        .stream()
                        .filter(event -> event.kind() == Kind.MESSAGE && event.author() == Author.PERSON)
                        .findFirst();
        String need = conversations
                .lastAnswer(conversation.id())
                .map(event -> event.detail().memo())
                .map(memo -> memo.need())
                .or(() -> last.map(Event::text))
                .orElse(null);
        return new Led(
                conversation.id(),
                conversation.channel().name().toLowerCase(Locale.ROOT),
                need,
                last.map(Event::at).orElse(conversation.startedAt()));
    }
}
