package fr.aiguilleur.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Detail;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Choice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChatTextTest {

    private static final String LONG = "C’est très long… « être aidé » ça prend du temps. ".repeat(12);

    @Test
    void inWhatsAppNothingIsSimplifiedNorDivided() {
        Event event = said(Kind.MESSAGE, Author.ASSISTANT, LONG);
        assertThat(SmsText.of(event, "whatsapp:+33639980101")).containsExactly(LONG.strip());
        assertThat(SmsText.of(event, "+33639980101")).hasSizeGreaterThan(1).noneMatch(part -> part.contains("…"));
    }

    @Test
    void answersAreOfferedByTheirNumberThereToo() {
        Message message = Message.of("Qu’est-ce qui bloque ?").offering(List.of(new Choice("1", "Le mot de passe")));
        Event event = new Event(
                new UUID(0, 0),
                1,
                Instant.EPOCH,
                Kind.MESSAGE,
                Author.ASSISTANT,
                null,
                null,
                message.text(),
                Detail.of(message, null));
        assertThat(SmsText.of(event, "whatsapp:+33639980101"))
                .singleElement()
                .asString()
                .contains("Qu’est-ce", "1", "Le mot de passe");
    }

    @Test
    void whatIsNoNewsIsNotSentThereEither() {
        assertThat(ChatText.of(said(Kind.MESSAGE, Author.PERSON, "bonjour"))).isEmpty();
        assertThat(ChatText.of(said(Kind.NOTE, Author.OPERATOR, "entre nous"))).isEmpty();
    }

    @Test
    void nothingIsLostWhereOneMessageIsTooShort() {
        for (String text :
                List.of("mot ".repeat(900).strip(), "😀".repeat(1300), ("ligne\n" + "x".repeat(300)).repeat(9))) {
            List<String> parts = ChatText.divided(text);
            assertThat(parts).allMatch(part -> part.length() <= 1600).hasSize(text.length() > 3200 ? 3 : 2);
            assertThat(String.join("", parts).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
            assertThat(parts).noneMatch(part -> Character.isLowSurrogate(part.charAt(0)));
        }
    }

    private static Event said(Kind kind, Author author, String text) {
        return new Event(
                new UUID(0, 0), 1, Instant.EPOCH, kind, author, null, null, text, Detail.of(Message.of(text), null));
    }
}
