package fr.aiguilleur.sms;

import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.consent.Consents.Owed;
import fr.aiguilleur.consent.Consents.Source;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Conversations.Uncarried;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.crossing.Courier;
import fr.aiguilleur.sms.Provider.Outgoing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps everything from who said STOP, but the one answer that was promised or asked for (docs/decisions/0018). */
@Component
class Refusals {

    private static final String COME_BACK = "Vous aviez dit STOP. Pour recevoir la suite, répondez OUI.";

    private final Consents consents;
    private final Conversations conversations;
    private final Courier courier;
    private final JdbcClient jdbc;

    Refusals(Consents consents, Conversations conversations, Courier courier, JdbcClient jdbc) {
        this.consents = consents;
        this.conversations = conversations;
        this.courier = courier;
        this.jdbc = jdbc;
    }

    /** The texts for an event; who said STOP and wrote again is told how to come back. */
    List<String> leaving(Uncarried to, Event event) {
        List<String> parts = SmsText.of(event, to.address());
        boolean invites = !parts.isEmpty()
                && owed(to).filter(owed -> owed.why() == Source.QUESTION)
                        .map(owed -> answers(to, owed))
                        .filter(answers ->
                                !answers.isEmpty() && answers.getLast().equals(event))
                        .isPresent();
        return invites ? SmsText.with(parts, COME_BACK) : parts;
    }

    /** Lets the answer that is owed leave, once. */
    void letAnswerPass(Uncarried to) {
        List<Event> answers = owed(to).map(owed -> answers(to, owed)).orElse(List.of());
        answers.forEach(answer -> letPass(to.conversation(), answer.seq()));
        if (!answers.isEmpty()) {
            consents.refuse(to.address(), Source.ANSWER);
        }
    }

    /** Says something that leaves whatever they want: it is what they have just asked for. */
    void say(UUID conversation, String text) {
        conversations.systemSays(conversation, text);
        letPass(conversation, head(conversation));
    }

    /** Lets one text leave to a number for what was said last, where the conversation goes on elsewhere. */
    void letLast(UUID conversation, String number, String text) {
        long head = head(conversation);
        courier.hand(conversation, head, number, text);
        letPass(conversation, head);
    }

    private long head(UUID conversation) {
        return conversations.find(conversation).orElseThrow().head();
    }

    private void letPass(UUID conversation, long seq) {
        jdbc.sql("insert into sms_answer (conversation_id, seq) values (?, ?) on conflict do nothing")
                .params(conversation, seq)
                .update();
    }

    /** Whether this must not leave. */
    boolean withhold(Outgoing sms) {
        return consents.refused(sms.to())
                && jdbc.sql("""
                        select count(*) from sms_outbox join sms_answer using (conversation_id, seq) where id = ?""").param(sms.id()).query(Integer.class).single() == 0;
    }

    private Optional<Owed> owed(Uncarried to) {
        return consents.owed(to.address(), to.conversation());
    }

    /** What the house says of its own accord is an answer only where nobody else answers: whom to call in danger. */
    private static List<Event> answers(Uncarried to, Owed owed) {
        List<Event> said = to.events().stream()
                .filter(event -> event.seq() > owed.after())
                .filter(event -> event.kind() == Kind.MESSAGE && event.author() != Author.PERSON)
                .toList();
        List<Event> byOthers =
                said.stream().filter(event -> event.author() != Author.SYSTEM).toList();
        return byOthers.isEmpty() ? said : byOthers;
    }
}
