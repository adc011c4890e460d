package fr.aiguilleur.crossing;

import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.crossing.ChannelTable.Place;
import fr.aiguilleur.crossing.CodeTable.Code;
import fr.aiguilleur.wakeup.Wakeups;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a conversation to the phone number its person has proven, all at once or not at all. */
@Component
class Passage {

    /** Read on the page and on the phone, where it is the first message. */
    private static final String BY_SMS =
            "La conversation continue par SMS. Répondez par SMS ou sur la page, comme vous "
                    + "voulez. Par SMS, WEB donne un lien vers la page et STOP arrête les SMS.";

    /** Consoles show on which channel those are who wait; it is the topic of the queue. */
    private static final String QUEUE = "queue";

    private static final int MOST_UNREAD = 50;

    private final CodeTable codes;
    private final ChannelTable channels;
    private final Conversations conversations;
    private final Consents consents;
    private final Wakeups wakeups;

    Passage(CodeTable codes, ChannelTable channels, Conversations conversations, Consents consents, Wakeups wakeups) {
        this.codes = codes;
        this.channels = channels;
        this.conversations = conversations;
        this.consents = consents;
        this.wakeups = wakeups;
    }

    /** What is said from here on leaves by text message, and what the number writes lands here; owners stay. */
    @Transactional
    Optional<Refusal> toPhone(UUID id, Code code) {
        String number = code.address();
        channels.serialise(number);
        if (!codes.use(code)) {
            return Optional.of(Refusal.CODE_OVER);
        }
        if (consents.refused(number)) {
            return Optional.of(Refusal.NOT_TO_THIS_NUMBER);
        }
        if (!channels.open(id)) {
            return Optional.of(Refusal.ENDED);
        }
        List<Place> others = channels.others(number, id);
        if (others.stream().anyMatch(other -> other.bySms() && !other.withAssistant())) {
            return Optional.of(Refusal.WITH_SOMEBODY);
        }
        List<Event> unread = others.stream().flatMap(this::leave).toList();
        channels.toPhone(id, number);
        conversations.systemSays(id, BY_SMS);
        unread.forEach(event -> conversations.personSays(
                id, Objects.requireNonNull(event.clientId()), Objects.requireNonNull(event.text())));
        told(id);
        return Optional.empty();
    }

    /** A conversation the assistant leads ends for the one that was proven; what it has not read yet comes along. */
    private Stream<Event> leave(Place other) {
        if (!other.bySms()) {
            channels.forget(other.id());
            return Stream.empty();
        }
        List<Event> unread = conversations.events(other.id(), other.read(), MOST_UNREAD).events().stream()
                .filter(event -> event.kind() == Kind.MESSAGE && event.author() == Author.PERSON)
                .toList();
        conversations.move(other.id(), Owner.ASSISTANT, Owner.CLOSED, Author.SYSTEM, null, null);
        return unread.stream();
    }

    /** Who wrote by text message before and came to the web writes by text message again. */
    @Transactional
    public void toPhoneAgain(String number) {
        channels.serialise(number);
        channels.toPhoneAgain(number).ifPresent(this::told);
    }

    void told(UUID id) {
        wakeups.send(QUEUE, id.toString());
    }
}
