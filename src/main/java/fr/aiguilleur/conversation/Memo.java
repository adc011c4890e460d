package fr.aiguilleur.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant must remember for its next turn; written with what it says, read back from the log.
 *
 * @param guide slug of the guide being played
 * @param step id of the step the person was shown
 * @param asked the fact the assistant asked for, "commune" or null
 * @param need the person's words that state the need
 * @param service the service of the national standard that fits the need
 * @param commune INSEE code of where the person is
 * @param misses how many times in a row nothing was understood
 * @param trail steps shown so far in this guide, first to last
 * @param offered what each offered choice stands for, by its id's order from 1
 * @param shown ids of the places already proposed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Memo(
        @Nullable String guide,
        @Nullable String step,
        @Nullable String asked,
        @Nullable String need,
        @Nullable String service,
        @Nullable String commune,
        int misses,
        List<String> trail,
        List<String> offered,
        List<String> shown) {

    public static final Memo EMPTY = new Memo(null, null, null, null, null, null, 0, List.of(), List.of(), List.of());

    public Memo {
        trail = trail == null ? List.of() : List.copyOf(trail);
        offered = offered == null ? List.of() : List.copyOf(offered);
        shown = shown == null ? List.of() : List.copyOf(shown);
    }
}
