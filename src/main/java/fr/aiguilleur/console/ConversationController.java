package fr.aiguilleur.console;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.EventView;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Page;
import fr.aiguilleur.conversation.Said;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operators read a conversation's log and write to the person. */
@RestController
@RequestMapping("/api/v1/conversations")
class ConversationController {

    private static final int MOST = 200;

    record Events(List<EventView> events, long head, boolean hasMore) {}

    record Reply(
            @NotNull UUID clientId,
            @NotBlank @Size(max = 2000) String text) {}

    private final Conversations conversations;
    private final EscalationViews views;

    ConversationController(Conversations conversations, EscalationViews views) {
        this.conversations = conversations;
        this.views = views;
    }

    @GetMapping("/{id}/events")
    Events events(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        known(id);
        Page page = conversations.events(id, after, Math.clamp(limit, 1, MOST));
        return new Events(page.events().stream().map(EventView::forOperator).toList(), page.head(), page.hasMore());
    }

    @PostMapping("/{id}/messages")
    Said reply(@PathVariable UUID id, @RequestBody @Valid Reply reply, Principal principal) {
        known(id);
        Member me = Member.of(principal);
        return conversations
                .operatorSays(id, me.id(), me.name(), reply.clientId().toString(), Message.of(reply.text()))
                .orElseThrow(() -> notOwner(id));
    }

    private Conversation known(UUID id) {
        return conversations.find(id).orElseThrow(() -> Problems.unknown("Cette conversation n'existe pas."));
    }

    private ErrorResponseException notOwner(UUID id) {
        return Problems.conflict(
                switch (known(id).owner()) {
                    case Owner.Operator(String who) -> views.name(who) + " répond à cette personne.";
                    case Owner.Queue _ -> "Prenez d'abord la conversation.";
                    case Owner.Assistant _ -> "L'assistant répond à cette personne.";
                    case Owner.Closed _ -> "Cette conversation est terminée.";
                });
    }
}
