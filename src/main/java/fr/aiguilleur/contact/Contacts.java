package fr.aiguilleur.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every contact with a person, written down once. */
@Service
@Transactional
public class Contacts {

    private final ContactTable table;

    Contacts(ContactTable table) {
        this.table = table;
    }

    /**
     * Writes a contact down, without the secrets of its note.
     *
     * @return the contact as it stands; an older one when it was written down before
     */
    public Contact record(Contact contact) {
        table.insert(contact);
        return table.find(contact.id())
                .or(() -> Optional.ofNullable(contact.escalation()).flatMap(table::ofEscalation))
                .orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Contact> ofEscalation(UUID escalation) {
        return table.ofEscalation(escalation);
    }

    /** The last time somebody helped in this conversation. */
    @Transactional(readOnly = true)
    public Optional<Contact> last(UUID conversation) {
        return table.last(conversation);
    }

    /** Notes which message of the conversation asks the person whether it helped. */
    public void asked(UUID contact, long seq) {
        table.asked(contact, seq);
    }

    /**
     * Notes what the person answered to that message.
     *
     * @return false when the message asks about no contact, or was answered before
     */
    public boolean answered(UUID conversation, long seq, Satisfaction answer) {
        return table.answered(conversation, seq, answer);
    }

    /** Contacts that ended in this span of time, the last first. */
    @Transactional(readOnly = true)
    public List<Contact> between(Instant from, Instant until, int skip, int limit) {
        return table.between(from, until, skip, limit);
    }

    @Transactional(readOnly = true)
    public int count(Instant from, Instant until) {
        return table.count(from, until);
    }
}
