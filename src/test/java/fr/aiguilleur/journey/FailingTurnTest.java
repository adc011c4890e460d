package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Eventually;
import fr.aiguilleur.support.Phone;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be answered because something breaks reaches a human, and no log line repeats what was written. */
@ResourceLock(App.SHARED)
class FailingTurnTest {

    @Test
    void aTurnThatFailsAgainAndAgainIsHandedToAHuman() {
        try (App app = App.start(Database.fresh())) {
            Conversations conversations = app.get(Conversations.class);
            UUID id = conversations.start("hash").id();
            // A memo that cannot be read breaks every try to listen.
            app.get(JdbcClient.class).sql("""
                            create function break_memo() returns trigger language plpgsql as $$
                            begin new.detail = '{"memo": {"trail": 7}}'; return new; end $$;
                            create trigger break_memo before insert on event
                            for each row when (new.author = 'ASSISTANT') execute function break_memo()""").update();
            conversations.personSays(id, UUID.randomUUID().toString(), "bonjour");
            Eventually.see(
                    "the first answer",
                    () -> conversations.find(id).orElseThrow().head(),
                    head -> head == 2);

            conversations.personSays(id, UUID.randomUUID().toString(), "mon imprimante");

            Eventually.see(
                    "a human's turn", () -> conversations.find(id).orElseThrow().owner(), Owner.QUEUE::equals);
        }
    }

    @Test
    void logsCarryNoWordsAndNoNumbers() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        try {
            Phone phone = Phone.of(App.shared());
            phone.write("mon perroquet bleu a cassé ma tablette, passez moi un conseiller");
            phone.next(0);

            List<String> said =
                    lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
            assertThat(said).noneMatch(line -> line.contains("perroquet") || line.contains(phone.number()));
        } finally {
            root.detachAppender(lines);
        }
    }
}
