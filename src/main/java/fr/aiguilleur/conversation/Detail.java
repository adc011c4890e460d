package fr.aiguilleur.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.aiguilleur.conversation.Message.Card;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.conversation.Message.Citation;
import fr.aiguilleur.conversation.Message.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event carries beside its text; each field is null where it has no meaning.
 *
 * @param owner the new owner's word, of an OWNER event
 * @param ownerName the name, as people see it, of the operator who writes or takes over
 * @param position the place in the queue from 1, of a QUEUE event
 * @param about the seq of the message that a STATUS event, or what the house says of its fate, speaks of
 * @param status what became of that message: queued, sent, delivered, undelivered, failed, refused, unknown; behind a colon the
 *     provider's code for why
 * @param choice the id of the offered answer the person chose
 * @param masked kinds of secrets that were erased from the text before it was stored
 * @param mentions ids of the operators a NOTE calls
 * @param pictures what the person sent to look at
 * @param memo what the assistant must remember for its next turn; never shown
 * @param unasked true of a message that answers nobody: we speak first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Detail(
        @Nullable List<Choice> choices,
        @Nullable List<Card> cards,
        @Nullable List<Citation> citations,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable Integer position,
        @Nullable Long about,
        @Nullable String status,
        @Nullable String choice,
        @Nullable List<String> masked,
        @Nullable List<String> mentions,
        @Nullable List<Picture> pictures,
        @Nullable Memo memo,
        @Nullable Boolean unasked) {

    public static final Detail NONE = owner(null, null);

    public static Detail of(Message message, @Nullable Memo memo) {
        return of(message, memo, null);
    }

    static Detail of(Message message, @Nullable Memo memo, @Nullable String operatorName) {
        return new Detail(
                message.choices(),
                message.cards(),
                message.citations(),
                null,
                operatorName,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                memo,
                null);
    }

    static Detail heard(@Nullable String choice, List<String> masked, List<Picture> pictures) {
        return new Detail(null, null, null, null, null, null, null, null, choice, masked, null, pictures, null, null);
    }

    static Detail noted(String operatorName, List<String> mentions) {
        return new Detail(
                null, null, null, null, operatorName, null, null, null, null, null, mentions, null, null, null);
    }

    static Detail owner(@Nullable Owner owner, @Nullable String name) {
        String word = owner == null ? null : owner.word();
        return new Detail(null, null, null, word, name, null, null, null, null, null, null, null, null, null);
    }

    static Detail position(int position) {
        return new Detail(null, null, null, null, null, position, null, null, null, null, null, null, null, null);
    }

    /** What the house says of a message before. */
    public static Detail about(long seq) {
        return new Detail(null, null, null, null, null, null, seq, null, null, null, null, null, null, null);
    }

    static Detail status(long about, String status) {
        return new Detail(null, null, null, null, null, null, about, status, null, null, null, null, null, null);
    }

    /** The same, said without being asked. */
    public Detail spokenFirst() {
        return new Detail(
                choices, cards, citations, owner, ownerName, position, about, status, choice, masked, mentions,
                pictures, memo, true);
    }
}
