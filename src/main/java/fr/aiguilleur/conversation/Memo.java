package fr.aiguilleur.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant must remember for its next turn; written with what it says, read back from the log.
 *
 * @param guide slug of the guide being played
 * @param trail ids of the steps shown so far in this guide, first to last
 * @param asked the fact the assistant asked for, "commune" or null
 * @param need the person's words that state the need
 * @param service the service of the national standard that fits the need
 * @param commune INSEE code of where the person is
 * @param misses how many times in a row nothing was understood
 * @param offered where each offered answer leads, from answer 1 on
 * @param shown ids of the places already proposed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Memo(
        @Nullable String guide,
        List<String> trail,
        @Nullable String asked,
        @Nullable String need,
        @Nullable String service,
        @Nullable String commune,
        int misses,
        List<String> offered,
        List<String> shown) {

    public static final Memo EMPTY = new Memo(null, List.of(), null, null, null, null, 0, List.of(), List.of());

    /** Lists that the stored form left out are empty. */
    @SuppressWarnings("NullAway")
    public Memo {
        trail = trail == null ? List.of() : List.copyOf(trail);
        offered = offered == null ? List.of() : List.copyOf(offered);
        shown = shown == null ? List.of() : List.copyOf(shown);
    }

    /** A new need is stated; what is known of the person stays. */
    public Memo needing(@Nullable String words, @Nullable String newService) {
        return new Memo(null, List.of(), null, words, newService, commune, 0, List.of(), List.of());
    }

    /** Words that were not understood may still tell a human what the need is. */
    public Memo remembering(String words) {
        String known = need == null ? words : need;
        return new Memo(guide, trail, asked, known, service, commune, misses, offered, shown);
    }

    public Memo in(String insee) {
        return new Memo(guide, trail, asked, need, service, insee, misses, offered, shown);
    }

    /** The service that helps further with the need, once a guide tells it. */
    public Memo serving(String better) {
        return new Memo(guide, trail, asked, need, better, commune, misses, offered, shown);
    }

    /** A step of a guide is shown, and each of its answers leads somewhere. */
    public Memo at(String slug, String step, List<String> targets) {
        List<String> walked = new ArrayList<>(slug.equals(guide) ? trail : List.of());
        int before = walked.indexOf(step);
        if (before >= 0) {
            walked = walked.subList(0, before);
        }
        walked.add(step);
        return new Memo(slug, walked, null, need, service, commune, 0, targets, shown);
    }

    public Memo asking(String fact) {
        return new Memo(guide, trail, fact, need, service, commune, misses, List.of(), shown);
    }

    public Memo offering(List<String> targets) {
        return new Memo(guide, trail, null, need, service, commune, misses, targets, shown);
    }

    public Memo having(List<String> places) {
        List<String> all = new ArrayList<>(shown);
        all.addAll(places);
        return new Memo(guide, trail, null, need, service, commune, 0, offered, all);
    }

    public Memo missing() {
        return new Memo(guide, trail, asked, need, service, commune, misses + 1, offered, shown);
    }

    /** What was being done is over; what is known of the person stays. */
    public Memo done() {
        return new Memo(null, List.of(), null, null, null, commune, 0, List.of(), List.of());
    }
}
