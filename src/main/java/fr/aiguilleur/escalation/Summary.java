package fr.aiguilleur.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator should know before reading the transcript.
 *
 * @param need the person's words that state the need
 * @param guide title of the guide that was played
 * @param tried titles of the steps that were tried
 * @param language ISO 639-1
 * @param device what it is about, "iPhone"
 * @param account the account or service it is about, "ameli"
 * @param wishes how to speak with this person: "Surdité", "Messages courts"
 * @param later a second need, told in the same breath
 * @param earlier who helped this person the last time, when, and the note they left
 */
public record Summary(
        @Nullable String need,
        @Nullable String service,
        @Nullable String commune,
        @Nullable String guide,
        List<String> tried,
        String language,
        @Nullable String device,
        @Nullable String account,
        List<String> wishes,
        @Nullable String later,
        @Nullable String earlier) {

    /** Stored summaries may be older than some of what is summed up today. */
    @SuppressWarnings("NullAway")
    public Summary {
        tried = tried == null ? List.of() : List.copyOf(tried);
        wishes = wishes == null ? List.of() : List.copyOf(wishes);
    }

    /** Of a person of whom no more is known. */
    public Summary(
            @Nullable String need,
            @Nullable String service,
            @Nullable String commune,
            @Nullable String guide,
            List<String> tried,
            String language) {
        this(need, service, commune, guide, tried, language, null, null, List.of(), null, null);
    }

    /** The same, of somebody who was helped before. */
    public Summary after(String help) {
        return new Summary(need, service, commune, guide, tried, language, device, account, wishes, later, help);
    }
}
