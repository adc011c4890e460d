package fr.aiguilleur.whisper;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.dialogue.Prompter;
import fr.aiguilleur.figures.SuggestionUse;
import fr.aiguilleur.figures.SuggestionUses;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators see what could be answered, and tell what they did with it. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/suggestions")
class SuggestionController {

    private static final int MOST = 10;
    private static final int LONGEST = 500;

    /**
     * What was done with one suggestion.
     *
     * @param record the id of our record, "slug#step" for a step of a guide; empty for words that rest on none
     * @param reading as the suggestions told it
     */
    record Use(
            @NotNull @Pattern(regexp = "guide|place|event|line|assistant")
            String kind,

            @NotNull @Pattern(regexp = "sent|edited|ignored")
            String what,

            @Nullable @Pattern(regexp = "[\\p{L}\\p{N}._:#-]{0,160}")
            String record,

            @Min(1) @Max(50) int rank,
            @Nullable @Pattern(regexp = "[a-z_-]{0,60}") String reading) {}

    private final Conversations conversations;
    private final Prompter prompter;
    private final SuggestionViews views;
    private final SuggestionUses uses;
    private final Drafts drafts;

    SuggestionController(
            Conversations conversations, Prompter prompter, SuggestionViews views, SuggestionUses uses, Drafts drafts) {
        this.conversations = conversations;
        this.prompter = prompter;
        this.views = views;
        this.uses = uses;
        this.drafts = drafts;
    }

    @GetMapping
    @Operation(
            summary =
                    "What could be answered: guides, places, events, emergency lines, and what the assistant would say",
            description =
                    "For the person's last words and the need known so far; with \"q\" for other words in the same"
                            + " conversation. Nothing is stored or sent.")
    Suggestions suggestions(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "3") int limit) {
        Conversation conversation = known(id);
        String sought = q.strip();
        int most = Math.clamp(limit, 1, MOST);
        Suggestions found = sought.isEmpty()
                ? prompter.prompt(conversation, most).map(views::of).orElse(Suggestions.NONE)
                : views.of(prompter.prompt(conversation, cut(sought), most));
        return found.drafting(found != Suggestions.NONE && drafts.offered(found));
    }

    /** Of a whole letter, the beginning says what is looked for. */
    private static String cut(String sought) {
        return sought.length() <= LONGEST ? sought : sought.substring(0, LONGEST);
    }

    @PostMapping("/uses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Notes what an operator did with a suggestion",
            description = "Codes and ids alone, never words: it is how the suggestions are made better.")
    void used(@PathVariable UUID id, @RequestBody @Valid Use use) {
        known(id);
        uses.note(new SuggestionUse(
                id,
                SuggestionUse.Kind.valueOf(use.kind().toUpperCase(Locale.ROOT)),
                use.record() == null ? "" : use.record(),
                SuggestionUse.What.valueOf(use.what().toUpperCase(Locale.ROOT)),
                use.rank(),
                use.reading() == null ? "" : use.reading()));
    }

    private Conversation known(UUID id) {
        return conversations
                .find(id)
                .orElseThrow(() -> new ErrorResponseException(
                        HttpStatus.NOT_FOUND,
                        ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "Cette conversation n'existe pas."),
                        null));
    }
}
