package fr.aiguilleur.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of who said STOP and who came back; the last line about a number holds. */
@Repository
public class Consents {

    /** How a line came about. */
    public enum Source {
        /** They sent one of the words. */
        WORD,
        /** Their sentence meant it. */
        MEANING,
        /** The provider told us, or will not write to them. */
        PROVIDER,
        /** They wrote to us though they had said STOP: one answer may leave. */
        QUESTION,
        /** That answer has left. */
        ANSWER,
        /** A life is at risk: what a human writes must arrive. */
        DANGER
    }

    /**
     * One answer that may leave though its receiver said STOP.
     *
     * @param why WORD and MEANING owe a confirmation, QUESTION an answer
     * @param after it answers what was written in the conversation up to this seq
     */
    public record Owed(Source why, long after) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this number wants no text messages. */
    public boolean refused(String address) {
        return jdbc.sql("select refused from sms_consent where address = ? order by id desc limit 1")
                .param(address)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether STOP is the last that was heard from this number. */
    public boolean silent(String address) {
        return jdbc.sql("""
                select refused and source in ('word', 'provider') from sms_consent
                where address = ? order by id desc limit 1""").param(address).query(Boolean.class).optional().orElse(false);
    }

    /** The provider will not write to this number any more. */
    public void refuse(String address) {
        refuse(address, Source.PROVIDER);
    }

    /** From now on nothing leaves for this number. */
    public void refuse(String address, Source source) {
        write(address, true, source, null, null);
    }

    /** From now on nothing leaves for this number but one answer to what was written up to this seq. */
    public void refuseAfterAnswer(String address, Source source, UUID conversation, long after) {
        write(address, true, source, conversation, after);
    }

    /** This number may be written to again. */
    public void accept(String address, Source source) {
        write(address, false, source, null, null);
    }

    /** The answer that may still leave for this number in this conversation. */
    public Optional<Owed> owed(String address, UUID conversation) {
        return jdbc.sql("""
                select source, after_seq from (
                    select * from sms_consent where address = ? order by id desc limit 1) as last
                where refused and conversation_id = ?""")
                .params(address, conversation)
                .query((row, _) -> new Owed(
                        Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)), row.getLong("after_seq")))
                .optional();
    }

    private void write(
            String address, boolean refused, Source source, @Nullable UUID conversation, @Nullable Long after) {
        jdbc.sql("""
                insert into sms_consent (address, refused, source, conversation_id, after_seq, at)
                values (:address, :refused, :source, :conversation, :after, :at)""")
                .param("address", address)
                .param("refused", refused)
                .param("source", source.name().toLowerCase(Locale.ROOT))
                .param("conversation", conversation)
                .param("after", after)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
