package fr.aiguilleur.supervision;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.EventView;
import fr.aiguilleur.conversation.Owner;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A coordinator reads along with a conversation, without a way to write in it; that they did is kept. */
@Controller
class LookPage {

    private static final int MOST = 200;

    /** @param at for the page to write in its own words */
    record Seen(String name, Instant at) {}

    private final Conversations conversations;
    private final LookTable looks;
    private final Board board;

    LookPage(Conversations conversations, LookTable looks, Board board) {
        this.conversations = conversations;
        this.looks = looks;
        this.board = board;
    }

    @GetMapping("/coordination/permanence/{id}")
    String look(@PathVariable UUID id, Principal principal, Model model) {
        Conversation conversation =
                conversations.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        looks.note(id, Member.of(principal).id());
        List<EventView> events =
                conversations.events(id, Math.max(0, conversation.head() - MOST), MOST).events().stream()
                        .map(EventView::forOperator)
                        .toList();
        model.addAttribute("conversation", conversation);
        model.addAttribute("channel", conversation.channel().name().toLowerCase(Locale.ROOT));
        model.addAttribute("owner", owner(conversation.owner()));
        model.addAttribute("events", events);
        model.addAttribute(
                "looks",
                looks.at(id).stream()
                        .map(look -> new Seen(board.name(look.by()), look.at()))
                        .toList());
        return "coordination/lecture";
    }

    private String owner(Owner owner) {
        return switch (owner) {
            case Owner.Assistant _ -> "L'assistant répond.";
            case Owner.Queue _ -> "La personne attend un conseiller.";
            case Owner.Operator(String who) -> board.name(who) + " répond.";
            case Owner.Closed _ -> "La conversation est terminée.";
        };
    }
}
