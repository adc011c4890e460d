package fr.aiguilleur.sms;

import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.consent.Consents.Owed;
import fr.aiguilleur.consent.Consents.Source;
import fr.aiguilleur.conversation.Conversations.Uncarried;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.sms.Provider.Outgoing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps everything from who said STOP, but the one answer that was promised or asked for (docs/decisions/0018). */
@Component
class Refusals {

    private static final String COME_BACK = "Vous aviez dit STOP. Pour recevoir la suite, répondez OUI.";

    private final Consents consents;
    private final JdbcClient jdbc;

    Refusals(Consents consents, JdbcClient jdbc) {
        this.consents = consents;
        this.jdbc = jdbc;
    }

    /** The texts for an event; who said STOP and wrote again is told how to come back. */
    List<String> leaving(Uncarried to, Event event) {
        List<String> parts = SmsText.of(event);
        boolean invites = !parts.isEmpty()
                && owed(to)
                        .filter(owed -> owed.why() == Source.QUESTION)
                        .flatMap(owed -> answers(to, owed).reduce((_, last) -> last))
                        .filter(event::equals)
                        .isPresent();
        return invites ? SmsText.with(parts, COME_BACK) : parts;
    }

    /** Lets the answer that is owed leave, once; its rows are in the outbox and its conversation is locked. */
    void letAnswerPass(Uncarried to) {
        List<Event> answers = owed(to).map(owed -> answers(to, owed).toList()).orElse(List.of());
        for (Event answer : answers) {
            jdbc.sql("update sms_outbox set despite_stop = true where conversation_id = ? and seq = ?")
                    .params(to.conversation(), answer.seq())
                    .update();
        }
        if (!answers.isEmpty()) {
            consents.refuse(to.address(), Source.ANSWER);
        }
    }

    /** Whether this must not leave. */
    boolean withhold(Outgoing sms) {
        return consents.refused(sms.to())
                && jdbc.sql("select not despite_stop from sms_outbox where id = ?")
                        .param(sms.id())
                        .query(Boolean.class)
                        .single();
    }

    private Optional<Owed> owed(Uncarried to) {
        return consents.owed(to.address(), to.conversation());
    }

    private static Stream<Event> answers(Uncarried to, Owed owed) {
        return to.events().stream()
                .filter(event -> event.seq() > owed.after())
                .filter(event -> event.kind() == Kind.MESSAGE && event.author() != Author.PERSON);
    }
}
