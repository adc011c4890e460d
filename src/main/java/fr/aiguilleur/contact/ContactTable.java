package fr.aiguilleur.contact;

import fr.aiguilleur.text.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of contacts. */
@Repository
class ContactTable {

    private final JdbcClient jdbc;

    ContactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Contact contact) {
        jdbc.sql("""
                insert into contact (id, kind, escalation_id, conversation_id, operator, operator_name, at, themes, outcome,
                                     redirection, autonomy, materials, minutes, note)
                values (:id, :kind, :escalation, :conversation, :operator, :operatorName, :at, :themes, :outcome,
                        :redirection, :autonomy, :materials, :minutes, :note)
                on conflict do nothing""")
                .param("id", contact.id())
                .param("kind", contact.kind().word())
                .param("escalation", contact.escalation())
                .param("conversation", contact.conversation())
                .param("operator", contact.operator())
                .param("operatorName", contact.operatorName())
                .param("at", at(contact.at()))
                .param("themes", words(contact.themes()))
                .param("outcome", contact.outcome().word())
                .param("redirection", word(contact.redirection()))
                .param("autonomy", word(contact.autonomy()))
                .param("materials", words(contact.materials()))
                .param("minutes", contact.minutes())
                .param("note", Secrets.mask(contact.note()))
                .update();
    }

    Optional<Contact> find(UUID id) {
        return one("id = ?", id);
    }

    Optional<Contact> ofEscalation(UUID escalation) {
        return one("escalation_id = ?", escalation);
    }

    Optional<Contact> last(UUID conversation) {
        return one("conversation_id = ? order by at desc limit 1", conversation);
    }

    void asked(UUID contact, long seq) {
        jdbc.sql("update contact set asked_seq = ? where id = ?")
                .params(seq, contact)
                .update();
    }

    boolean answered(UUID conversation, long seq, Satisfaction answer) {
        return jdbc.sql("""
                update contact set satisfaction = ?
                where conversation_id = ? and asked_seq = ? and satisfaction is null""").params(answer.word(), conversation, seq).update() == 1;
    }

    List<Contact> between(Instant from, Instant until, int skip, int limit) {
        return jdbc.sql("""
                select * from contact where at >= ? and at < ? order by at desc, id offset ? limit ?""")
                .params(at(from), at(until), skip, limit)
                .query(ContactTable::contact)
                .list();
    }

    int count(Instant from, Instant until) {
        return jdbc.sql("select count(*) from contact where at >= ? and at < ?")
                .params(at(from), at(until))
                .query(Integer.class)
                .single();
    }

    private Optional<Contact> one(String condition, UUID id) {
        return jdbc.sql("select * from contact where " + condition)
                .param(id)
                .query(ContactTable::contact)
                .optional();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                known(Contact.Kind.class, row.getString("kind")),
                row.getObject("escalation_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("operator"),
                row.getString("operator_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                terms(Theme.class, row.getString("themes")),
                known(Outcome.class, row.getString("outcome")),
                term(Redirection.class, row.getString("redirection")),
                term(Autonomy.class, row.getString("autonomy")),
                terms(Material.class, row.getString("materials")),
                row.getInt("minutes"),
                row.getString("note"),
                term(Satisfaction.class, row.getString("satisfaction")));
    }

    private static <T extends Enum<T> & Term> T known(Class<T> vocabulary, String word) {
        return Term.of(vocabulary, word).orElseThrow();
    }

    private static <T extends Enum<T> & Term> @Nullable T term(Class<T> vocabulary, @Nullable String word) {
        return word == null ? null : known(vocabulary, word);
    }

    private static <T extends Enum<T> & Term> List<T> terms(Class<T> vocabulary, String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> known(vocabulary, word))
                .toList();
    }

    private static String words(Collection<? extends Term> terms) {
        return terms.stream().map(Term::word).collect(Collectors.joining(" "));
    }

    private static @Nullable String word(@Nullable Term term) {
        return term == null ? null : term.word();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
