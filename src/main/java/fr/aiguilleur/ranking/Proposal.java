package fr.aiguilleur.ranking;

import fr.aiguilleur.directory.Place;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place proposed for a situation, with its reasons and doubts in French.
 *
 * @param distanceKm kilometres as the crow flies; null when the place or the person has no point
 * @param open whether it is open at the moment asked for; null when its hours are not known
 * @param reasons why it is proposed, as one would say at a desk
 * @param doubts what is not sure, and what to do about it
 */
public record Proposal(
        Place place,
        @Nullable Double distanceKm,
        @Nullable Boolean open,
        @Nullable ZonedDateTime nextOpening,
        boolean toVerify,
        List<String> reasons,
        List<String> doubts) {

    /** The reasons and then the doubts, where they are not shown apart. */
    public List<String> said() {
        return Stream.concat(reasons.stream(), doubts.stream()).toList();
    }
}
