package fr.aiguilleur.whisper;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be answered, as the panel shows it; whatever is sent of it is named by its id, and its facts are taken from
 * our records again.
 *
 * @param reading how the words were read, in codes
 * @param commune where the person is, when that is known
 * @param drafts whether a model may be asked for a draft
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Suggestions(
        String reading,
        @Nullable String commune,
        List<LineSuggested> lines,
        List<GuideSuggested> guides,
        List<PlaceSuggested> places,
        List<EventSuggested> events,
        @Nullable WordsSuggested assistant,
        boolean drafts) {

    static final Suggestions NONE = new Suggestions("", null, List.of(), List.of(), List.of(), List.of(), null, false);

    Suggestions drafting(boolean possible) {
        return new Suggestions(reading, commune, lines, guides, places, events, assistant, possible);
    }

    /** @param when in which danger it is the right number, in French */
    record LineSuggested(String number, String name, String when, String hours, String url, LocalDate verifiedOn) {}

    /**
     * @param text the step's words; those of an article when it has no steps
     * @param why in French
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GuideSuggested(
            String slug,
            String title,
            @Nullable StepSuggested step,
            String text,
            String why,
            @Nullable String url,
            LocalDate verifiedOn,
            boolean toVerify) {}

    /**
     * @param title what it is about, in a few words
     * @param answers what the person may answer
     */
    record StepSuggested(String id, String title, List<String> answers) {}

    /** @param hours how it is open, in French */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceSuggested(
            String id,
            String name,
            String address,
            @Nullable Double distanceKm,
            @Nullable Boolean open,
            @Nullable String hours,
            boolean free,
            @Nullable String phone,
            List<String> reasons,
            List<String> doubts,
            String source,
            LocalDate verifiedOn,
            boolean toVerify) {}

    /** @param when the day and the hours, in French */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventSuggested(
            String id,
            String title,
            String when,
            String where,
            @Nullable Double distanceKm,
            @Nullable Boolean free,
            String source,
            LocalDate verifiedOn,
            boolean toVerify) {}

    /**
     * What the assistant would have said.
     *
     * @param about what it answers to: the last words or, where these tell nothing, the need
     * @param choices the answers it would have offered
     * @param handsOver why it would call a human, in codes
     * @param words what to say of it in an operator's message; empty where the record says it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WordsSuggested(
            String text,
            String about,
            List<String> choices,
            @Nullable String handsOver,
            String words,
            @Nullable String place,
            @Nullable StepNamed guide,
            @Nullable String event) {}

    /** @param step null for an article */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepNamed(String slug, @Nullable String step) {}
}
