package fr.aiguilleur.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.conversation.Message.Card;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.conversation.Message.Citation;
import fr.aiguilleur.conversation.Message.Picture;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event as sockets and the API show it; fields without meaning for its kind are left out.
 *
 * @param guide the step of a guide that this message shows
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EventView(
        long seq,
        Instant at,
        String kind,
        String author,
        @Nullable String authorId,
        @Nullable String authorName,
        @Nullable String text,
        @Nullable String clientId,
        @Nullable List<Choice> choices,
        @Nullable List<Card> cards,
        @Nullable List<Citation> citations,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable Integer position,
        @Nullable Long about,
        @Nullable String status,
        @Nullable GuideStep guide,
        @Nullable List<String> mentions,
        @Nullable List<Picture> pictures) {

    /**
     * Where in a guide somebody is.
     *
     * @param trail ids of the steps shown so far, this one last
     */
    public record GuideStep(String slug, List<String> trail) {

        /** Nothing when the message asks something else than the step does, or comes from elsewhere. */
        static @Nullable GuideStep of(Detail detail) {
            Memo memo = detail.memo();
            if (memo == null || memo.guide() == null || memo.trail().isEmpty() || detail.citations() == null) {
                return null;
            }
            boolean shown = detail.citations().stream()
                    .anyMatch(citation ->
                            citation.type().equals("guide") && citation.id().equals(memo.guide()));
            return shown ? new GuideStep(memo.guide(), memo.trail()) : null;
        }
    }

    /** What the person may see: notes, delivery states and ids of operators are not shown, but keep their number. */
    public static EventView forPerson(Event event) {
        EventView whole = forOperator(event);
        if (event.kind() == Kind.STATUS || event.kind() == Kind.NOTE) {
            return whole.emptied();
        }
        return new EventView(
                whole.seq,
                whole.at,
                whole.kind,
                whole.author,
                null,
                whole.authorName,
                whole.text,
                whole.clientId,
                whole.choices,
                whole.cards,
                whole.citations,
                whole.owner,
                whole.ownerName,
                whole.position,
                whole.about,
                null,
                whole.guide,
                null,
                whole.pictures);
    }

    public static EventView forOperator(Event event) {
        Detail detail = event.detail();
        boolean named = event.kind() == Kind.MESSAGE || event.kind() == Kind.NOTE;
        return new EventView(
                event.seq(),
                event.at(),
                event.kind().name().toLowerCase(Locale.ROOT),
                event.author().name().toLowerCase(Locale.ROOT),
                event.authorId(),
                named ? detail.ownerName() : null,
                event.text(),
                event.clientId(),
                detail.choices(),
                detail.cards(),
                detail.citations(),
                detail.owner(),
                named ? null : detail.ownerName(),
                detail.position(),
                detail.about(),
                detail.status(),
                GuideStep.of(detail),
                detail.mentions(),
                detail.pictures());
    }

    private EventView emptied() {
        String nothing = "status";
        return new EventView(
                seq, at, nothing, author, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }
}
