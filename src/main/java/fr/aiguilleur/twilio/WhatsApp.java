package fr.aiguilleur.twilio;

import fr.aiguilleur.sms.Provider.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What WhatsApp asks for: a sender of its own, and nothing but templates once 24 hours went by since the person wrote.
 * We have no templates.
 */
@Component
class WhatsApp {

    /** Twilio's codes for the same, should it be the first to notice. */
    private static final int OUTSIDE_THE_WINDOW = 63016;

    private static final int NOT_SET_UP = 21612;
    private static final Duration WINDOW = Duration.ofHours(24);

    private final TwilioAccount account;
    private final Predicate<String> wroteLately;

    @Autowired
    WhatsApp(TwilioAccount account, JdbcClient jdbc, Clock clock) {
        this(account, address -> wroteLately(jdbc, clock, address));
    }

    WhatsApp(TwilioAccount account, Predicate<String> wroteLately) {
        this.account = account;
        this.wroteLately = wroteLately;
    }

    static boolean has(String address) {
        return address.startsWith(TwilioAccount.WHATSAPP);
    }

    /** Whether a message from there is for us. */
    boolean listensTo(String address) {
        return !has(address) || account.whatsapp() != null;
    }

    /** Why nothing may leave for this address now. */
    Optional<Outcome> refusal(String address) {
        if (!has(address)) {
            return Optional.empty();
        }
        if (account.whatsapp() == null) {
            return Optional.of(new Outcome.Refused(NOT_SET_UP));
        }
        return wroteLately.test(address) ? Optional.empty() : Optional.of(new Outcome.Refused(OUTSIDE_THE_WINDOW));
    }

    private static boolean wroteLately(JdbcClient jdbc, Clock clock, String address) {
        return jdbc.sql("""
            select exists (
                select 1 from sms_inbound i join conversation c on c.id = i.conversation_id
                where c.address = ? and i.received_at > ?)\
            """)
                .params(address, OffsetDateTime.ofInstant(clock.instant().minus(WINDOW), ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
