package fr.aiguilleur.console;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.EventView;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Page;
import fr.aiguilleur.conversation.Said;
import fr.aiguilleur.dialogue.Enclosures;
import fr.aiguilleur.dialogue.Enclosures.Enclosed;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    /**
     * An answer, with at most one record it speaks of.
     *
     * @param text may be empty where a record is sent: then it is told in the words of the assistant
     * @param place the id of a place of the directory
     * @param event the id of a time of an event
     * @param line a number to give when something serious happens
     */
    record Reply(
            @NotNull UUID clientId,
            @Nullable @Size(max = 2000) String text,
            @Nullable @Size(max = 200) String place,
            @Nullable @Valid GuideStep guide,
            @Nullable @Size(max = 200) String event,
            @Nullable @Size(max = 40) String line) {

        String words() {
            return text == null ? "" : text;
        }

        List<Enclosed> enclosed() {
            return Stream.of(
                            place == null ? null : new Enclosed.OfPlace(place),
                            guide == null ? null : new Enclosed.OfGuide(guide.slug(), guide.step()),
                            event == null ? null : new Enclosed.OfEvent(event),
                            line == null ? null : new Enclosed.OfLine(line))
                    .filter(Objects::nonNull)
                    .map(Enclosed.class::cast)
                    .toList();
        }
    }

    /** @param step without one, the guide is the source of the words */
    record GuideStep(
            @NotBlank @Size(max = 200) String slug,
            @Nullable @Size(max = 200) String step) {}

    private final Conversations conversations;
    private final EscalationViews views;
    private final Enclosures enclosures;

    ConversationController(Conversations conversations, EscalationViews views, Enclosures enclosures) {
        this.conversations = conversations;
        this.views = views;
        this.enclosures = enclosures;
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
    @Operation(
            summary = "Answers the person, with at most one record: a place, a step of a guide, or an event",
            description =
                    "The facts of the record are ours: a card and its source on the web, words by SMS. Stored once by"
                            + " client id, and only while the operator has the conversation.")
    Said reply(@PathVariable UUID id, @RequestBody @Valid Reply reply, Principal principal) {
        Message message = message(known(id), reply);
        Member me = Member.of(principal);
        return conversations
                .operatorSays(id, me.id(), me.name(), reply.clientId().toString(), message)
                .orElseThrow(() -> notOwner(id));
    }

    /** The browser names a record; its facts are ours. */
    private Message message(Conversation conversation, Reply reply) {
        List<Enclosed> enclosed = reply.enclosed();
        if (enclosed.size() > 1) {
            throw Problems.problem(HttpStatus.BAD_REQUEST, "Joignez une seule fiche par message.");
        }
        if (enclosed.isEmpty()) {
            if (reply.words().isBlank()) {
                throw Problems.problem(HttpStatus.BAD_REQUEST, "Écrivez quelques mots, ou joignez une fiche.");
            }
            return Message.of(reply.words());
        }
        return enclosures
                .enclose(conversation, reply.words(), enclosed.getFirst())
                .orElseThrow(() -> Problems.problem(
                        HttpStatus.BAD_REQUEST, "Cette fiche n'existe plus. Choisissez-en une autre."));
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
