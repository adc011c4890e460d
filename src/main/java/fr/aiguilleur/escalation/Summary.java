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
 */
public record Summary(
        @Nullable String need,
        @Nullable String service,
        @Nullable String commune,
        @Nullable String guide,
        List<String> tried,
        String language) {}
