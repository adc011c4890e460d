package fr.aiguilleur.console;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Said;
import fr.aiguilleur.pace.Paces;
import fr.aiguilleur.text.Secrets;
import fr.aiguilleur.translation.Translator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Operators read and answer people of other languages, where there is a service that translates. */
@RestController
@RequestMapping("/api/v1")
class TranslationController {

    private static final String CODE = "[a-z]{2,3}";

    /** @param languages codes it can translate; none when there is no service */
    record Offer(SortedSet<String> languages) {}

    record Question(
            @NotBlank @Size(max = 2000) String text,
            @NotNull @Pattern(regexp = CODE) String from,
            @NotNull @Pattern(regexp = CODE) String to) {}

    record Translated(String text) {}

    /**
     * An answer in the person's language.
     *
     * @param original the same in French, for colleagues
     */
    record Reply(
            @NotNull UUID clientId,
            @NotBlank @Size(max = 2000) String text,
            @NotBlank @Size(max = 2000) String original) {}

    private final Translator translator;
    private final Conversations conversations;
    private final TransactionOperations transaction;
    private final Paces paces = new Paces(60, Duration.ofMinutes(1));

    TranslationController(Translator translator, Conversations conversations, TransactionOperations transaction) {
        this.translator = translator;
        this.conversations = conversations;
        this.transaction = transaction;
    }

    @GetMapping("/translations")
    Offer languages() {
        return new Offer(new TreeSet<>(translator.languages()));
    }

    @PostMapping("/translations")
    Translated translate(@RequestBody @Valid Question question, Principal principal) {
        if (!paces.allows(Member.of(principal).id())) {
            throw Problems.problem(
                    HttpStatus.TOO_MANY_REQUESTS, "Beaucoup de traductions en une minute. Réessayez dans un instant.");
        }
        return translator
                .translate(Secrets.mask(question.text()), question.from(), question.to())
                .map(Translated::new)
                .orElseThrow(() -> Problems.problem(
                        HttpStatus.BAD_GATEWAY, "La traduction ne répond pas pour le moment. Réessayez plus tard."));
    }

    /** Sends the translation to the person and keeps the French as a note: both, or neither. */
    @PostMapping("/conversations/{id}/translated")
    Said reply(@PathVariable UUID id, @RequestBody @Valid Reply reply, Principal principal) {
        if (conversations.find(id).isEmpty()) {
            throw Problems.unknown("Cette conversation n'existe pas.");
        }
        Member me = Member.of(principal);
        Optional<Said> said = transaction.execute(_ -> {
            Optional<Said> told = conversations.operatorSays(
                    id, me.id(), me.name(), reply.clientId().toString(), Message.of(reply.text()));
            told.ifPresent(_ -> conversations.operatorNotes(
                    id, me.id(), me.name(), noteId(reply.clientId()), "En français : " + reply.original(), List.of()));
            return told;
        });
        return said.orElseThrow(() -> Problems.conflict("Cette conversation n'est pas à vous en ce moment."));
    }

    /** Sent again, the note is the same too. */
    private static String noteId(UUID clientId) {
        return UUID.nameUUIDFromBytes(("note " + clientId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
