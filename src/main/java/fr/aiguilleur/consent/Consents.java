package fr.aiguilleur.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of who said STOP and who came back; the last line about a number holds. */
@Repository
public class Consents {

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

    /** From now on nothing leaves for this number. */
    public void refuse(String address) {
        write(address, true);
    }

    /** This number may be written to again. */
    public void accept(String address) {
        write(address, false);
    }

    private void write(String address, boolean refused) {
        jdbc.sql("insert into sms_consent (address, refused, at) values (?, ?, ?)")
                .params(address, refused, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
