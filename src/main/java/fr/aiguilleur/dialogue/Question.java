package fr.aiguilleur.dialogue;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.gazetteer.Point;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One message without a conversation.
 *
 * @param relay true when a professional writes about somebody
 * @param commune where help is wanted, when known beforehand
 * @param point the exact spot, when known
 * @param at the moment for opening hours
 * @param limit how many guides and places at most, 1 to 20
 */
public record Question(
        String text,
        boolean relay,
        boolean sms,
        @Nullable Commune commune,
        @Nullable Point point,
        ZonedDateTime at,
        int limit) {}
