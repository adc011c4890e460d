package fr.aiguilleur.note;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.conversation.Conversations;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators write to each other in the margin of a conversation; the person never sees it. */
@RestController
@RequestMapping("/api/v1")
class NoteController {

    record Note(
            @NotNull UUID clientId,
            @NotBlank @Size(max = 2000) String text) {}

    /** Whom a note may call. */
    record Colleague(String id, String name) {}

    private final Mentions mentions;
    private final Conversations conversations;
    private final Accounts accounts;

    NoteController(Mentions mentions, Conversations conversations, Accounts accounts) {
        this.mentions = mentions;
        this.conversations = conversations;
        this.accounts = accounts;
    }

    @PostMapping("/conversations/{id}/notes")
    @Operation(
            summary = "A note for colleagues",
            description = "Whoever leads the conversation. @identifier or @firstname calls a colleague;"
                    + " unknown tells which names nobody has, or several have. The person never sees it.")
    Mentions.Noted note(@PathVariable UUID id, @RequestBody @Valid Note note, Principal principal) {
        if (conversations.find(id).isEmpty()) {
            ProblemDetail detail =
                    ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "Cette conversation n'existe pas.");
            throw new ErrorResponseException(HttpStatus.NOT_FOUND, detail, null);
        }
        return mentions.note(
                id,
                Member.of(principal),
                note.clientId().toString(),
                note.text().strip());
    }

    @GetMapping("/mentions")
    @Operation(summary = "Conversations in which a note called me and where I have not looked since, the last first")
    List<Mentions.Mention> mine(Principal principal) {
        return mentions.waiting(Member.of(principal).id());
    }

    @GetMapping("/mentions/colleagues")
    @Operation(summary = "Whom a note may call, here or not")
    List<Colleague> colleagues() {
        return accounts.operators().stream()
                .map(member -> new Colleague(member.id(), member.name()))
                .toList();
    }

    @PostMapping("/mentions/{conversation}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "I have looked at this conversation")
    void seen(@PathVariable UUID conversation, Principal principal) {
        mentions.seen(Member.of(principal).id(), conversation);
    }
}
