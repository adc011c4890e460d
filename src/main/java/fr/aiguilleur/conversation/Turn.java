package fr.aiguilleur.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The assistant's right to answer once: everything the person wrote after {@code answered}, up to {@code heard}.
 * Whatever it says is stored only while the owner, its version and {@code answered} are still these.
 *
 * @param owner ASSISTANT, or QUEUE when the person waits for a human: then only a danger is spoken up for
 * @param tries how often this turn was begun; more than one means that a former try crashed
 * @param since when the first message that it reads was written
 * @param settled false while the person may still be writing: then only a danger is answered already
 */
public record Turn(
        UUID conversation,
        Channel channel,
        Owner owner,
        long version,
        long answered,
        long heard,
        int tries,
        Instant since,
        boolean settled) {

    private static final long MANY = 20;

    /** The right to speak of one's own accord, which answers nobody. */
    public Turn(UUID conversation, Channel channel, Owner owner, long version, long answered, long heard, int tries) {
        this(conversation, channel, owner, version, answered, heard, tries, Instant.EPOCH, true);
    }

    /** What is said when nothing new was heard is said without being asked. */
    Detail detail(Message message, Memo memo) {
        Detail said = Detail.of(message, memo);
        return heard > answered ? said : said.spokenFirst();
    }

    /** True when far more was written than a person writes before an answer. */
    public boolean flooded() {
        return flooded(answered, heard);
    }

    static boolean flooded(long answered, long heard) {
        return heard - answered > MANY;
    }

    /**
     * How long the assistant waits for more before it answers; people send their sentence in pieces.
     *
     * @param sms after a text message, which takes long to type
     * @param web after a message of a browser, which may send several at once when its network comes back
     * @param most in all, however fast more comes
     * @param flood the same for somebody who sends far more than one can answer
     */
    @ConfigurationProperties("aiguilleur.turn.pause")
    public record Pause(
            @DefaultValue("3s") Duration sms,
            @DefaultValue("400ms") Duration web,
            @DefaultValue("10s") Duration most,
            @DefaultValue("1m") Duration flood) {

        /** How long after the first message the assistant looks at it at all; danger is answered then. */
        public Duration of(Channel channel) {
            return switch (channel) {
                case SMS -> sms;
                case WEB -> web;
            };
        }

        /** When to answer what was written between these moments. */
        Instant end(Channel channel, Instant first, Instant last, boolean flooded) {
            Instant quiet = last.plus(of(channel));
            Instant latest = first.plus(flooded ? flood : most);
            return quiet.isBefore(latest) ? quiet : latest;
        }
    }
}
