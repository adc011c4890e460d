package fr.aiguilleur.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.console.TranslationController.Question;
import fr.aiguilleur.console.TranslationController.Reply;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.EventView;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.translation.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.ErrorResponseException;

/** Answers in another language, on a real database. */
@ResourceLock(Core.SHARED)
class TranslationControllerTest {

    private static final Member CLAIRE = new Member("claire", "Claire", Role.OPERATOR);

    private final Conversations conversations = Core.get(Conversations.class);
    private final List<String> asked = new ArrayList<>();
    private final TranslationController controller = controller(new Translator() {
        @Override
        public Set<String> languages() {
            return Set.of("fr", "en");
        }

        @Override
        public Optional<String> translate(String text, String from, String to) {
            asked.add(text);
            return Optional.of("[" + to + "] " + text);
        }
    });
    private final UUID conversation = conversations.start("hash").id();

    @Test
    void anAnswerIsSentTranslatedAndItsFrenchIsKeptForColleagues() {
        take();
        Reply reply = new Reply(UUID.randomUUID(), "Hello", "Bonjour");

        controller.reply(conversation, reply, CLAIRE);
        controller.reply(conversation, reply, CLAIRE);

        List<Event> log = conversations.events(conversation, 0, 50).events().stream()
                .filter(event -> event.author() == Author.OPERATOR && event.text() != null)
                .toList();
        assertThat(log)
                .as("sent twice, stored once")
                .extracting(Event::text)
                .containsExactly("Hello", "En français : Bonjour");
        assertThat(log.stream().map(EventView::forPerson).map(EventView::text)).containsExactly("Hello", null);
    }

    @Test
    void whoDoesNotHoldTheConversationSendsNothing() {
        Reply reply = new Reply(UUID.randomUUID(), "Hello", "Bonjour");

        assertThat(status(() -> controller.reply(conversation, reply, CLAIRE))).isEqualTo(409);
        assertThat(status(() -> controller.reply(UUID.randomUUID(), reply, CLAIRE)))
                .isEqualTo(404);
        assertThat(conversations.events(conversation, 0, 50).events()).isEmpty();
    }

    @Test
    void secretsAreNotToldToTheService() {
        controller.translate(new Question("my password is Tournesol91, help", "en", "fr"), CLAIRE);

        assertThat(asked).singleElement().asString().doesNotContain("Tournesol91");
    }

    @Test
    void anOperatorWhoAsksWithoutEndIsSlowedDown() {
        assertThat(IntStream.range(0, 300).mapToObj(_ -> refused())).contains(429);
    }

    @Test
    void withoutAServiceNothingIsOfferedAndAskingIsToldKindly() {
        TranslationController none = controller(Translator.NONE);

        assertThat(none.languages().languages()).isEmpty();
        assertThat(status(() -> none.translate(new Question("hello", "en", "fr"), CLAIRE)))
                .isEqualTo(502);
    }

    private TranslationController controller(Translator translator) {
        return new TranslationController(translator, conversations, Core.get(TransactionOperations.class));
    }

    /** How a question is refused; 0 when it is answered. */
    private int refused() {
        try {
            controller.translate(new Question("hello", "en", "fr"), CLAIRE);
            return 0;
        } catch (ErrorResponseException e) {
            return e.getStatusCode().value();
        }
    }

    private void take() {
        assertThat(conversations.move(
                        conversation,
                        Owner.ASSISTANT,
                        new Owner.Operator(CLAIRE.id()),
                        Author.OPERATOR,
                        CLAIRE.id(),
                        CLAIRE.name()))
                .isTrue();
    }

    private static int status(ThrowingCallable call) {
        return catchThrowableOfType(ErrorResponseException.class, call)
                .getStatusCode()
                .value();
    }
}
