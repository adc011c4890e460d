package fr.aiguilleur.whisper;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.dialogue.Prompter;
import fr.aiguilleur.pace.Paces;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a model drafts and sums up for operators; nothing of it reaches the person by itself. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class DraftController {

    private static final int RECORDS = 3;

    /** @param text to be read again and changed by a human */
    record Draft(String text) {}

    /** @param lines of the model's summary; none while there is none */
    record Summed(List<String> lines) {}

    private final Conversations conversations;
    private final Prompter prompter;
    private final SuggestionViews views;
    private final Drafts drafts;
    private final Gists gists;
    private final Paces paces = new Paces(10, Duration.ofMinutes(1));

    DraftController(Conversations conversations, Prompter prompter, SuggestionViews views, Drafts drafts, Gists gists) {
        this.conversations = conversations;
        this.prompter = prompter;
        this.views = views;
        this.drafts = drafts;
        this.gists = gists;
    }

    @PostMapping("/draft")
    @Operation(
            summary = "An answer drafted by the language model, to be read again by a human",
            description = "Rests on the records that are suggested, each sentence checked against those it names."
                    + " Nothing is stored or sent; 503 when there is none.")
    Draft draft(@PathVariable UUID id, Principal principal) {
        Conversation conversation = known(id);
        if (!paces.allows(Member.of(principal).id())) {
            throw problem(
                    HttpStatus.TOO_MANY_REQUESTS, "Beaucoup de brouillons en une minute. Réessayez dans un instant.");
        }
        return prompter.prompt(conversation, RECORDS)
                .map(views::of)
                .flatMap(found -> drafts.of(conversation, found))
                .map(Draft::new)
                .orElseThrow(() -> problem(HttpStatus.SERVICE_UNAVAILABLE, "Pas de brouillon pour le moment."));
    }

    @GetMapping("/gist")
    @Operation(
            summary = "What the conversation is about, summed up by the language model when it was handed over",
            description = "To be checked: it stands beside the summary that the assistant made by rule.")
    Summed gist(@PathVariable UUID id) {
        return new Summed(gists.of(known(id).id()));
    }

    private Conversation known(UUID id) {
        return conversations
                .find(id)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "Cette conversation n'existe pas."));
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
