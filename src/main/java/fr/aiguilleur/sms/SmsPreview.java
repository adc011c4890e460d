package fr.aiguilleur.sms;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Detail;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.text.Secrets;
import fr.aiguilleur.text.Sms;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows an operator what will really leave as text messages, before it does; nothing is kept. */
@RestController
class SmsPreview {

    /** @param conversation whom it is for; a phone number while nobody says */
    record Draft(
            @NotNull @Size(max = 2000) String text,
            @Nullable UUID conversation) {}

    /** A sign, and how it is written in the text message. */
    record Change(String from, String to) {}

    /**
     * What will leave.
     *
     * @param text all of it
     * @param messages the texts the phone receives, one after the other
     * @param segments what they cost
     * @param unicode true when a sign makes them hold 70 signs instead of 160
     * @param changes what is simplified, each sign once
     * @param masked true when a secret is erased from it
     * @param cut true when its end does not fit
     * @param whatsApp true when it leaves by WhatsApp, as it was written and without segments
     */
    record Leaving(
            String text,
            List<String> messages,
            int segments,
            boolean unicode,
            List<Change> changes,
            boolean masked,
            boolean cut,
            boolean whatsApp) {}

    private final Conversations conversations;
    private final Clock clock;

    SmsPreview(Conversations conversations, Clock clock) {
        this.conversations = conversations;
        this.clock = clock;
    }

    @PostMapping("/api/v1/sms/preview")
    @Operation(
            summary = "What an operator's words become as text messages",
            description = "changes lists the signs that are simplified; nothing is sent nor kept.")
    Leaving preview(@RequestBody @Valid Draft draft) {
        String kept = Secrets.mask(draft.text());
        boolean masked = !kept.equals(draft.text());
        String address = address(draft.conversation());
        List<String> messages = messages(kept, address);
        String text = String.join("\n", messages);
        if (SmsText.byWhatsApp(address)) {
            return new Leaving(text, messages, 0, false, List.of(), masked, false, true);
        }
        return new Leaving(
                text,
                messages,
                messages.stream().mapToInt(Sms::segments).sum(),
                !Sms.gsm7(text),
                changes(kept, text),
                masked,
                signs(String.join("", SmsText.divided(kept))) < signs(Sms.simplify(kept)),
                false);
    }

    private String address(@Nullable UUID conversation) {
        return Optional.ofNullable(conversation)
                .flatMap(conversations::find)
                .map(Conversation::address)
                .orElse("");
    }

    /** By the same way as what an operator sends. */
    private List<String> messages(String words, String address) {
        Event event = new Event(
                new UUID(0, 0),
                1,
                clock.instant(),
                Kind.MESSAGE,
                Author.OPERATOR,
                null,
                null,
                words,
                Detail.of(Message.of(words), null));
        return SmsText.of(event, address);
    }

    /** Typography always changes; letters only where none of them is left in what leaves. */
    private static List<Change> changes(String words, String leaving) {
        return words.chars()
                .mapToObj(Character::toString)
                .distinct()
                .map(sign -> new Change(sign, leaving.contains(sign) ? Sms.simplify(sign) : Sms.plain(sign)))
                .filter(change -> !change.from().equals(change.to()))
                .toList();
    }

    private static long signs(String text) {
        return text.chars().filter(sign -> !Character.isWhitespace(sign)).count();
    }
}
