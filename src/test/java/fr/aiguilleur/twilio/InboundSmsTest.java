package fr.aiguilleur.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.support.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = TwilioSlice.class)
@ContextConfiguration(initializers = Database.class)
class InboundSmsTest {

    private static int phones;

    @Autowired
    private TwilioWebhooks webhooks;

    @Autowired
    private TwilioAccount account;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Consents consents;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;
    private String phone;

    @BeforeEach
    void openAPhone() {
        mvc = standaloneSetup(webhooks).build();
        phone = "+3363998%04d".formatted(1000 + phones++);
    }

    @Test
    void theSameMessageTwentyTimesAtOnceIsStoredOnceAndAnsweredEachTime() throws Exception {
        List<Callable<MockHttpServletResponse>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> receive("SM-same" + phone, "j'arrive pas à imprimer"));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<MockHttpServletResponse> answer : threads.invokeAll(calls)) {
                assertThat(answer.get().getStatus()).isEqualTo(200);
                assertThat(answer.get().getContentType()).startsWith("application/xml");
                assertThat(answer.get().getContentAsString()).isEqualTo("<Response/>");
            }
        }
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.text()).isEqualTo("j'arrive pas à imprimer");
            assertThat(event.clientId()).isEqualTo("SM-same" + phone);
        });
        assertThat(stored("SM-same" + phone)).isEqualTo(1);
    }

    @Test
    void messagesOfOnePhoneGoToOneConversation() throws Exception {
        receive("SM-a" + phone, "bonjour");
        receive("SM-b" + phone, "jé un problem");
        assertThat(events()).extracting(Event::text).containsExactly("bonjour", "jé un problem");
    }

    @Test
    void aMessageThatComesAgainAfterTheConversationEndedOpensNoOther() throws Exception {
        receive("SM-late" + phone, "merci");
        UUID id = conversations.withPhone(phone).id();
        conversations.move(id, Owner.ASSISTANT, Owner.CLOSED, Author.SYSTEM, null, null);
        receive("SM-late" + phone, "merci");
        assertThat(countConversations()).isEqualTo(1);
    }

    @Test
    void aMessageAfterTheEndIsHeardInANewConversation() throws Exception {
        receive("SM-before" + phone, "merci");
        UUID ended = conversations.withPhone(phone).id();
        conversations.move(ended, Owner.ASSISTANT, Owner.CLOSED, Author.SYSTEM, null, null);
        receive("SM-after" + phone, "encore une question");
        assertThat(conversations.withPhone(phone).id()).isNotEqualTo(ended);
        assertThat(events()).extracting(Event::text).containsExactly("encore une question");
    }

    @Test
    void aWrongSignatureStoresNothing() throws Exception {
        int status = mvc.perform(post("/webhooks/twilio/sms")
                        .param("MessageSid", "SM-forged")
                        .param("From", phone)
                        .param("Body", "faux")
                        .header("X-Twilio-Signature", "AAAA"))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(403);
        assertThat(stored("SM-forged")).isZero();
    }

    @Test
    void whatTwilioHasAnsweredItselfIsKeptAndNotAnswered() throws Exception {
        assertThat(receive("SM-stop" + phone, "STOP", Map.of("OptOutType", "STOP"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(stored("SM-stop" + phone)).isEqualTo(1);
        assertThat(consents.refused(phone)).isTrue();
        assertThat(jdbc.sql("""
                        select author || ' ' || event.kind || ' ' || coalesce(text, '')
                        from event join conversation on conversation.id = conversation_id
                        where address = ? order by seq""").param(phone).query(String.class).list())
                .containsExactly("PERSON MESSAGE STOP", "PERSON CLOSED ");
    }

    @Test
    void nobodyAnswersASenderThatIsNoPhone() throws Exception {
        phone = "LaBanque";
        assertThat(receive("SM-name", "Votre code est prêt").getStatus()).isEqualTo(200);
        assertThat(countConversations()).isZero();
    }

    @Test
    void aPictureWithoutWordsIsAnEmptyMessage() throws Exception {
        receive("SM-picture" + phone, "");
        assertThat(events())
                .singleElement()
                .satisfies(event -> assertThat(event.text()).isEmpty());
    }

    @Test
    void whatTheDatabaseCannotHoldIsLeftOut() throws Exception {
        receive("SM-long" + phone, "\0a".repeat(1) + "b".repeat(1598) + "😀c");
        assertThat(events())
                .singleElement()
                .satisfies(event -> assertThat(event.text()).isEqualTo("a" + "b".repeat(1598)));
    }

    @Test
    void nothingIsLostOfWhoSendsFarTooManyAndOthersAreHeardToo() throws Exception {
        for (int message = 0; message < 320; message++) {
            assertThat(receive("SM-many" + message + phone, "allo").getStatus()).isEqualTo(200);
        }
        assertThat(conversations.withPhone(phone).head()).isEqualTo(320);

        phone = "+3363998%04d".formatted(1000 + phones++);
        receive("SM-other" + phone, "bonjour");
        assertThat(events()).hasSize(1);
    }

    private MockHttpServletResponse receive(String sid, String body) throws Exception {
        return receive(sid, body, Map.of());
    }

    private MockHttpServletResponse receive(String sid, String body, Map<String, String> more) throws Exception {
        Map<String, String> fields = new TreeMap<>(more);
        fields.putAll(Map.of("MessageSid", sid, "From", phone, "To", "+33639980000", "Body", body));
        return mvc.perform(Webhook.signed(account, "/webhooks/twilio/sms", fields))
                .andReturn()
                .getResponse();
    }

    private List<Event> events() {
        Conversation conversation = conversations.withPhone(phone);
        return conversations.events(conversation.id(), 0, 100).events();
    }

    private long countConversations() {
        return jdbc.sql("select count(*) from conversation where address = ?")
                .param(phone)
                .query(Long.class)
                .single();
    }

    private long stored(String sid) {
        return jdbc.sql("select count(*) from sms_inbound where message_sid = ?")
                .param(sid)
                .query(Long.class)
                .single();
    }
}
