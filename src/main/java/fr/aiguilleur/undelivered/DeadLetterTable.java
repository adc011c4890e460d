package fr.aiguilleur.undelivered;

import fr.aiguilleur.sms.Delivery;
import fr.aiguilleur.sms.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds messages whose last try went wrong, and keeps what was done about them. */
@Repository
class DeadLetterTable {

    /** @param to the number, which is not shown */
    record Found(String to, DeadLetter letter) {

        DeadLetter refused() {
            return letter.refused();
        }
    }

    /** After that nobody will do anything about it. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadLetterTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Not what we dropped ourselves because it was no longer of use. */
    List<Found> list() {
        Instant now = clock.instant();
        return jdbc.sql("""
                select * from (
                    select distinct on (o.conversation_id, o.seq) o.conversation_id, o.seq, o.to_address, o.status,
                        coalesce(o.error_code, 0) code, e.at, e.author, e.detail ->> 'ownerName' name
                    from sms_outbox o join event e on e.conversation_id = o.conversation_id and e.seq = o.seq
                    where o.status in ('unknown', 'undelivered', 'failed') and o.created_at > :since
                      and e.kind = 'MESSAGE' and coalesce(o.error_code, 0) not in (:dropped)
                      and not exists (
                        select 1 from sms_outbox again
                        where again.conversation_id = o.conversation_id and again.seq = o.seq
                          and again.part = o.part and again.attempt > o.attempt)
                      and not exists (
                        select 1 from sms_settled settled
                        where settled.conversation_id = o.conversation_id and settled.seq = o.seq)
                    order by o.conversation_id, o.seq, o.part) each
                order by at desc, seq desc limit :most""")
                .param("dropped", Trouble.codes(Trouble.Kind.DROPPED))
                .param("since", at(now.minus(SHOWN)))
                .param("most", MOST)
                .query((row, _) -> new Found(
                        row.getString("to_address"),
                        DeadLetter.of(
                                row.getObject("conversation_id", UUID.class),
                                row.getLong("seq"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                who(row.getString("author"), row.getString("name")),
                                Delivery.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                                row.getInt("code"),
                                now)))
                .list();
    }

    /** False when it was settled before. */
    boolean settle(UUID conversation, long seq, String by, boolean saidAgain) {
        return jdbc.sql("""
                insert into sms_settled (conversation_id, seq, by_member, at, said_again) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                        .params(conversation, seq, by, at(clock.instant()), saidAgain)
                        .update()
                == 1;
    }

    private static String who(String author, @Nullable String name) {
        return switch (author) {
            case "OPERATOR" -> name == null ? "un conseiller" : name;
            case "ASSISTANT" -> "l'assistant";
            default -> "le service";
        };
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
