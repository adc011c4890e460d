package fr.aiguilleur.agenda;

import fr.aiguilleur.gazetteer.Point;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is.
 *
 * @param placeId the place of the directory, when it is one
 * @param name how people call it; may be empty
 * @param address street, postcode and town, as far as they are known
 * @param insee the commune's code; null when it could not be told
 * @param approximate true when the point is only the commune's centre
 */
public record Venue(
        @Nullable String placeId,
        String name,
        String address,
        @Nullable String commune,
        @Nullable String insee,
        @Nullable Point point,
        boolean approximate) {

    /** The name and the address, as far as they say something. */
    public String inFrench() {
        return name.isEmpty() ? address : address.isEmpty() ? name : name + ", " + address;
    }
}
