package fr.aiguilleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.model.ModelBoard;
import fr.aiguilleur.model.ModelBoard.Use;
import fr.aiguilleur.model.Outcome;
import fr.aiguilleur.support.App;
import fr.aiguilleur.support.ChatClient;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Eventually;
import fr.aiguilleur.support.ModelStub;
import fr.aiguilleur.support.Phone;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** People are answered beside a model that raves, then is gone, as they are where there is none. */
@ResourceLock(App.SHARED)
class BrokenModelTest {

    private static final List<String> WORDS = List.of(
            "flurb glabotin dans mon schmurtz",
            "ou imprimer un papier a Palaiseau",
            "hello, how can I print a paper please",
            "mon wifi ne marche plus");

    @Test
    void nobodyCanTellThatTheModelIsBroken() {
        List<String> web = byWeb(App.shared());
        List<String> sms = bySms(App.shared());
        try (ModelStub server = new ModelStub().raves();
                App app = App.start(
                        Database.fresh(),
                        "--aiguilleur.model.base-url=" + server.url(),
                        "--aiguilleur.model.name=petit")) {

            assertThat(byWeb(app)).isEqualTo(web);
            assertThat(server.seen()).as("it was asked").hasSizeGreaterThan(2);
            server.close();

            assertThat(bySms(app)).isEqualTo(sms);
            assertThat(app.get(ModelBoard.class).uses(LocalDate.EPOCH))
                    .as("it was asked")
                    .extracting(Use::outcome)
                    .contains(Outcome.MALFORMED, Outcome.UNREACHABLE);
        }
    }

    private static List<String> byWeb(App app) {
        try (ChatClient person = ChatClient.open(app)) {
            UUID id = UUID.fromString(person.hello().get("conversation").asString());
            WORDS.forEach(words -> answered(app, id, words, person::say));
            return said(app, id);
        }
    }

    private static List<String> bySms(App app) {
        Phone phone = Phone.of(app);
        phone.write("bonjour");
        Conversations conversations = app.get(Conversations.class);
        UUID id = Eventually.see(
                        "a conversation with " + phone.number(),
                        () -> conversations.goingOnWith(phone.number()).map(Conversation::id),
                        found -> found.filter(one -> !said(app, one).isEmpty()).isPresent())
                .orElseThrow();
        WORDS.forEach(words -> answered(app, id, words, phone::write));
        return said(app, id);
    }

    private static void answered(App app, UUID id, String words, Consumer<String> say) {
        int before = said(app, id).size();
        say.accept(words);
        Eventually.see("an answer to " + words, () -> said(app, id), said -> said.size() > before);
    }

    /** All of one answer is stored at once. */
    private static List<String> said(App app, UUID id) {
        return app.get(Conversations.class).events(id, 0, 100).events().stream()
                .filter(event -> event.author() == Author.ASSISTANT)
                .map(Event::text)
                .toList();
    }
}
