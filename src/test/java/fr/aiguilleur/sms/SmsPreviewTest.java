package fr.aiguilleur.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.sms.SmsPreview.Change;
import fr.aiguilleur.sms.SmsPreview.Draft;
import fr.aiguilleur.sms.SmsPreview.Leaving;
import fr.aiguilleur.sms.SmsSlice.FakeProvider;
import fr.aiguilleur.support.Database;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What an operator is shown before sending is what leaves. */
@ResourceLock(SmsSlice.SHARED)
@SpringBootTest(classes = SmsSlice.class)
@ContextConfiguration(initializers = Database.class)
class SmsPreviewTest {

    @Autowired
    private SmsPreview preview;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Carrier carrier;

    @Autowired
    private Sender sender;

    @Autowired
    private FakeProvider provider;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void startAnew() {
        jdbc.sql("delete from sms_outbox").update();
        provider.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour.",
                "  « Ça marche »… l’été – déjà • fini ?  ",
                "Êtes-vous prêt ? Le reçu est arrivé, garçon. Êtes-vous prêt ? Le reçu est arrivé, garçon.",
                "Êtes-vous prêt ?",
                "Здравствуйте, позвоните нам завтра, пожалуйста, мы поможем вам с документами и телефоном.",
                "Votre mot de passe est Toto1958, ne le dites plus.",
                "Une phrase assez longue pour trois. Une phrase assez longue pour trois.\n",
            })
    void thePreviewIsWhatReachesTheOutbox(String typed) {
        for (String words : new String[] {typed, (typed + " ").repeat(8), (typed + " ").repeat(18)}) {
            provider.reset();
            Leaving shown = preview.preview(new Draft(words, null));

            send(words);

            assertThat(provider.bodies()).isEqualTo(shown.messages());
            assertThat(shown.text()).isEqualTo(String.join("\n", shown.messages()));
        }
    }

    @Test
    void whatIsSimplifiedIsToldSignBySign() {
        Leaving typography = preview.preview(new Draft("C’est « prêt »", null));
        assertThat(typography.text()).isEqualTo("C'est \" prêt \"");
        assertThat(typography.unicode()).as("one segment anyway: ê may stay").isTrue();
        assertThat(typography.changes())
                .containsExactly(new Change("’", "'"), new Change("«", "\""), new Change("»", "\""));

        Leaving letters = preview.preview(new Draft("Êtes-vous prêt ? Le reçu est arrivé hier. ".repeat(2), null));
        assertThat(letters.unicode()).isFalse();
        assertThat(letters.segments()).isEqualTo(1);
        assertThat(letters.changes()).containsExactly(new Change("Ê", "E"), new Change("ê", "e"), new Change("ç", "c"));
    }

    @Test
    void anErasedSecretAndALostEndAreTold() {
        Leaving plain = preview.preview(new Draft("Bonjour.", null));
        assertThat(plain.masked()).isFalse();
        assertThat(plain.cut()).isFalse();
        assertThat(plain.changes()).isEmpty();

        assertThat(preview.preview(new Draft("le mot de passe est Toto1958", null))
                        .masked())
                .isTrue();
        Leaving far = preview.preview(new Draft("Ж ж ".repeat(500), null));
        assertThat(far.cut()).isTrue();
        assertThat(preview.preview(new Draft("ab ".repeat(600), null)).cut()).isFalse();
    }

    @Test
    void whatLeavesByWhatsAppIsShownAsItWasWritten() {
        String words = "« Êtes-vous prêt ? » C’est l’été… ".repeat(12).strip();
        UUID chat = conversations.withPhone("whatsapp:" + SmsSlice.phone()).id();

        Leaving shown = preview.preview(new Draft(words, chat));
        send(words, chat);

        assertThat(provider.bodies()).isEqualTo(shown.messages()).containsExactly(words);
        assertThat(shown.whatsApp()).isTrue();
        assertThat(shown.changes()).isEmpty();
        assertThat(shown.segments()).isZero();
        assertThat(preview.preview(new Draft(
                        words, conversations.withPhone(SmsSlice.phone()).id())))
                .isEqualTo(preview.preview(new Draft(words, null)));
    }

    private void send(String words) {
        send(words, conversations.withPhone(SmsSlice.phone()).id());
    }

    private void send(String words, UUID id) {
        Owner claire = new Owner.Operator("claire");
        conversations.move(id, Owner.ASSISTANT, claire, Author.OPERATOR, "claire", "Claire");
        carry();
        provider.reset();
        assertThat(conversations.operatorSays(
                        id, "claire", "Claire", UUID.randomUUID().toString(), Message.of(words)))
                .isPresent();
        carry();
    }

    private void carry() {
        while (carrier.carryOne()) {}
        while (sender.sendOne()) {}
    }
}
