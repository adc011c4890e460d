package fr.aiguilleur.initiative;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Event;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the assistant would say of its own accord. */
public final class SpeakingFirst {

    /** What is said, and remembered. */
    public record Words(fr.aiguilleur.conversation.Message message, fr.aiguilleur.conversation.Memo memo) {}

    private static final int MINUTES = 8;

    private SpeakingFirst() {}

    public static Optional<Words> words(Channel channel, List<Event> log, ZonedDateTime now) {
        return Stream.of(new Silence(MINUTES), new FollowUp())
                .flatMap(initiative -> initiative.decide(channel, log, now).stream())
                .findFirst()
                .map(words -> new Words(words.message(), words.memo()));
    }
}
