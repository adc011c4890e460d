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
import fr.aiguilleur.sms.Inbox;
import fr.aiguilleur.sms.Provider.Outcome;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Together;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Inbox inbox;

    private MockMvc mvc;
    private String phone;

    @BeforeEach
    void openAPhone() {
        mvc = standaloneSetup(webhooks).build();
        phone = nextPhone();
    }

    private static String nextPhone() {
        return "+3363998%04d".formatted(1000 + phones++);
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
    void whatIsRefusedIsCounted() throws Exception {
        double before = refused();
        mvc.perform(post("/webhooks/twilio/sms").param("MessageSid", "SM1")).andReturn();
        mvc.perform(post("/webhooks/twilio/status").header("X-Twilio-Signature", "AAAA"))
                .andReturn();
        assertThat(refused() - before).isEqualTo(2);
    }

    private double refused() {
        return meters.counter("aiguilleur.sms.refused").count();
    }

    @Test
    void textsOfOnePhoneKeepTheOrderInWhichTheyArrivedWhateverOthersSend() throws Exception {
        List<String> mine = IntStream.range(0, 8).mapToObj(i -> "message " + i).toList();
        List<String> ours = List.of(phone, nextPhone(), nextPhone(), nextPhone());
        Together.all(ours.stream()
                .<Callable<Boolean>>map(number -> () -> {
                    for (String text : mine) {
                        receiveFrom(number, "SM-" + text + number, text, Map.of());
                    }
                    return true;
                })
                .toList());
        for (String number : ours) {
            assertThat(events(number)).extracting(Event::text).isEqualTo(mine);
        }
    }

    @Test
    void textsThatArriveTogetherAreAllStoredOnceEachWithItsPlace() throws Exception {
        List<Callable<MockHttpServletResponse>> calls = new ArrayList<>();
        for (int text = 0; text < 12; text++) {
            String sid = "SM-together" + text + phone;
            calls.add(() -> receive(sid, sid));
            calls.add(() -> receive(sid, sid));
        }
        assertThat(Together.all(calls)).allMatch(answer -> answer.getStatus() == 200);
        assertThat(events())
                .hasSize(12)
                .extracting(Event::seq)
                .isEqualTo(LongStream.rangeClosed(1, 12).boxed().toList());
        assertThat(events()).extracting(Event::text).doesNotHaveDuplicates();
    }

    @Test
    void aPictureIsNotedWithTheMessageAndItsWordsAreHeardAtOnce() throws Exception {
        receive("SM-photo" + phone, "regardez", media("image/jpeg", "application/smil"));
        assertThat(events()).extracting(Event::text).containsExactly("regardez");
        assertThat(files("SM-photo" + phone)).containsExactly("waiting");
    }

    @Test
    void aPictureWithoutWordsSaysNothingUntilItIsThere() throws Exception {
        receive("SM-photo" + phone, "", media("image/png"));
        receive("SM-photo" + phone, "", media("image/png"));
        assertThat(events()).isEmpty();
        assertThat(files("SM-photo" + phone)).containsExactly("waiting");
    }

    @Test
    void whatIsNoPictureIsRefusedInOneSentence() throws Exception {
        receive("SM-video" + phone, "écoutez", media("video/mp4", "audio/amr", "text/vcard"));
        assertThat(events()).extracting(Event::author).containsExactly(Author.PERSON, Author.SYSTEM);
        assertThat(events().getLast().text()).contains("que des photos");
        assertThat(files("SM-video" + phone)).containsOnly("refused").hasSize(3);
    }

    @Test
    void nonsenseAboutFilesIsNoFile() throws Exception {
        for (String number : List.of("", "-1", "x", "99999999999", "3")) {
            assertThat(receive("SM-n" + number + phone, "bonjour", Map.of("NumMedia", number))
                            .getStatus())
                    .isEqualTo(200);
            assertThat(files("SM-n" + number + phone)).isEmpty();
        }
        assertThat(events()).hasSize(5);
    }

    @Test
    void whileWhatsAppIsOffWhatComesFromThereIsLeftAlone() throws Exception {
        String address = "whatsapp:" + phone;
        assertThat(receiveFrom(address, "SM-wa" + phone, "bonjour", Map.of()).getStatus())
                .isEqualTo(200);
        assertThat(stored("SM-wa" + phone)).isZero();
    }

    @Test
    void inWhatsAppAPersonIsAnsweredFor24HoursAfterTheirLastMessage() throws Exception {
        String address = "whatsapp:" + phone;
        inbox.receive(new Inbox.Incoming("SM-chat" + phone, address, "bonjour"));
        assertThat(events(address)).extracting(Event::text).containsExactly("bonjour");
        assertThat(events(phone)).as("another address").isEmpty();

        assertThat(whatsapp(Duration.ofHours(23)).refusal(address)).isEmpty();
        assertThat(whatsapp(Duration.ofHours(25)).refusal(address)).contains(new Outcome.Refused(63016));
        assertThat(whatsapp(Duration.ZERO).refusal("whatsapp:" + nextPhone())).contains(new Outcome.Refused(63016));
        assertThat(whatsapp(Duration.ofHours(25)).refusal(phone)).isEmpty();
        assertThat(new WhatsApp(account, jdbc, Clock.systemUTC()).refusal(address))
                .as("off")
                .contains(new Outcome.Refused(21612));
    }

    private WhatsApp whatsapp(Duration later) {
        TwilioAccount on = TwilioAccountTest.account(Map.of("AIGUILLEUR_TWILIO_WHATSAPP_FROM", "+33639980001"));
        return new WhatsApp(on, jdbc, Clock.offset(Clock.systemUTC(), later));
    }

    private static Map<String, String> media(String... types) {
        Map<String, String> fields = new TreeMap<>(Map.of("NumMedia", String.valueOf(types.length)));
        for (int file = 0; file < types.length; file++) {
            fields.put(
                    "MediaUrl" + file, "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME" + file);
            fields.put("MediaContentType" + file, types[file]);
        }
        return fields;
    }

    private List<String> files(String sid) {
        return jdbc.sql("select state from sms_attachment where message_sid = ? order by number")
                .param(sid)
                .query(String.class)
                .list();
    }

    @Test
    void anEmptyTextIsAnEmptyMessage() throws Exception {
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
        return receiveFrom(phone, sid, body, more);
    }

    private MockHttpServletResponse receiveFrom(String from, String sid, String body, Map<String, String> more)
            throws Exception {
        Map<String, String> fields = new TreeMap<>(more);
        fields.putAll(Map.of("MessageSid", sid, "From", from, "To", "+33639980000", "Body", body));
        return mvc.perform(Webhook.signed(account, "/webhooks/twilio/sms", fields))
                .andReturn()
                .getResponse();
    }

    private List<Event> events() {
        return events(phone);
    }

    private List<Event> events(String number) {
        Conversation conversation = conversations.withPhone(number);
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
