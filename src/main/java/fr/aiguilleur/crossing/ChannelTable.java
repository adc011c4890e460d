package fr.aiguilleur.crossing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each conversation goes on: the channel and the address in the table of conversations. */
@Repository
class ChannelTable {

    /**
     * A conversation that a phone number stands in.
     *
     * @param read the seq of the last words of the person that the assistant has answered
     */
    record Place(UUID id, String channel, String owner, long read) {

        boolean bySms() {
            return channel.equals("sms");
        }

        boolean withAssistant() {
            return owner.equals("assistant");
        }
    }

    private final JdbcClient jdbc;

    ChannelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One after the other for one number, until the transaction ends. */
    void serialise(String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(address)
                .query()
                .singleRow();
    }

    /** This one while it is open, locked. */
    boolean open(UUID id) {
        return jdbc.sql("select owner_kind <> 'closed' from conversation where id = ? for update")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Whether it goes on at this number. */
    boolean at(UUID id, String address) {
        return jdbc.sql("select count(*) from conversation where id = ? and channel = 'sms' and address = ?")
                        .params(id, address)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The open conversations with this number but one, locked. */
    List<Place> others(String address, UUID but) {
        return jdbc.sql("""
                select id, channel, owner_kind, answered_seq from conversation
                where channel in ('web', 'sms') and address = ? and owner_kind <> 'closed' and id <> ? order by id for update""")
                .params(address, but)
                .query((row, _) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getString("channel"),
                        row.getString("owner_kind"),
                        row.getLong("answered_seq")))
                .list();
    }

    /** From its next event on it goes to this number. */
    void toPhone(UUID id, String address) {
        jdbc.sql("update conversation set channel = 'sms', address = ?, carried_seq = last_seq where id = ?")
                .params(address, id)
                .update();
    }

    /** The same for the one that came back to the web from this number, unless there is one by text message. */
    Optional<UUID> toPhoneAgain(String address) {
        return jdbc.sql("""
                update conversation set channel = 'sms', carried_seq = last_seq
                where channel = 'web' and address = :address and owner_kind <> 'closed' and not exists (
                    select 1 from conversation where channel = 'sms' and address = :address and owner_kind <> 'closed')
                returning id""").param("address", address).query(UUID.class).optional();
    }

    /** The open one that came back to the web from this number, unless there is one by text message. */
    Optional<UUID> onTheWeb(String address) {
        return jdbc.sql("""
                select id from conversation
                where channel = 'web' and address = :address and owner_kind <> 'closed' and not exists (
                    select 1 from conversation where channel = 'sms' and address = :address and owner_kind <> 'closed')""").param("address", address).query(UUID.class).optional();
    }

    /** Its number stays known, so that who writes from there is found again. */
    boolean toPage(UUID id) {
        return jdbc.sql("update conversation set channel = 'web' where id = ? and channel = 'sms'")
                        .param(id)
                        .update()
                == 1;
    }

    /** Whether somebody has, or had, it open on a page. */
    boolean hasPage(UUID id) {
        return jdbc.sql("select exists (select 1 from conversation_token where conversation_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    Optional<String> addressOf(UUID id) {
        return jdbc.sql("select address from conversation where id = ? and address is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** A number stands in one conversation on the web at most. */
    void forget(UUID id) {
        jdbc.sql("update conversation set address = null where id = ? and channel = 'web'")
                .param(id)
                .update();
    }

    /** One that has ended, and whose number has another by now, goes on where there is only its page. */
    boolean letGo(UUID id) {
        return jdbc.sql("""
                update conversation set channel = 'web', address = null where id = ? and owner_kind = 'closed'""").param(id).update() == 1;
    }
}
