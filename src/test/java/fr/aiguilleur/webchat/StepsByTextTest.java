package fr.aiguilleur.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.consent.Consents.Source;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.crossing.Asides;
import fr.aiguilleur.guide.Guide;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.knowledge.KnowledgeFolder;
import fr.aiguilleur.knowledge.KnowledgeProblems;
import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.site.Site;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.text.Sms;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The steps of a guide go to a phone once it was asked for, in one message, and not too often. */
@ResourceLock(Core.SHARED)
class StepsByTextTest {

    private static final AnnotationConfigApplicationContext BEANS =
            new AnnotationConfigApplicationContext(KnowledgeFolder.class, KnowledgeProblems.class, Guides.class);

    private static final AtomicInteger PHONE = new AtomicInteger(100);
    private static final String GUIDE = "ameli-connexion";
    private static final String SITE = "https://aide.example.org";

    private final Conversations conversations = Core.get(Conversations.class);
    private final JdbcClient jdbc = Core.get(JdbcClient.class);
    private final Guides guides = BEANS.getBean(Guides.class);
    private final StepsByText steps = new StepsByText(
            conversations,
            Core.get(Asides.class),
            Core.get(Consents.class),
            guides,
            new Site(new MockEnvironment().withProperty("aiguilleur.public-url", SITE)));
    private final UUID asker = conversations.start("hash").id();
    private final String number = "0639983" + PHONE.incrementAndGet();

    @Test
    void whoAskedGetsOneMessageWithTheLinkAndTheFirstStep() {
        assertThat(ask(number, true)).isEmpty();

        List<Event> sent = said(phone());
        assertThat(sent).singleElement().satisfies(event -> {
            assertThat(event.author()).isEqualTo(Author.SYSTEM);
            assertThat(event.text()).contains(SITE + "/guides/" + GUIDE).contains("\n1. ");
        });
        assertThat(said(asker))
                .singleElement()
                .extracting(Event::text)
                .asString()
                .endsWith(number.substring(8) + ".")
                .doesNotContain(number.substring(0, 8));
    }

    @Test
    void everyGuideFitsInOneMessage() {
        for (Guide guide : guides.all()) {
            String text = StepsByText.text(guide, SITE + "/guides/" + guide.slug());
            assertThat(Sms.gsm7(text)).as(text).isTrue();
            assertThat(Sms.segments(text)).as(text).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void nobodyIsWrittenToWithoutTheirConsent() {
        assertThat(ask(number, false)).contains(Fault.NOT_VALID);
        assertThat(said(phone())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"06 39 98 00 01", "06.39.98.00.01", "+33639980001", "0033 6 39 98 00 01", "+33(0)639980001"})
    void aMobileIsReadAsPeopleTypeIt(String typed) {
        assertThat(Phones.frenchMobile(typed)).contains("+33639980001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0169000000", "063998000", "06399800012", "3179", "+447700900123", "0899123456", "abc"})
    void whatIsNoFrenchMobileIsRefused(String typed) {
        assertThat(ask(typed, true)).contains(Fault.NO_MOBILE);
    }

    @Test
    void aNumberIsWrittenToTwiceAnHourWhoeverAsks() {
        for (int i = 0; i < 2; i++) {
            assertThat(steps.send(conversations.start("other").id(), steps(number, true)))
                    .isEmpty();
        }
        assertThat(ask(number, true)).contains(Fault.NOT_TO_THIS_NUMBER);
        assertThat(said(phone())).hasSize(2);
    }

    @Test
    void aConversationAsksThreeTimesAnHour() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("0639984" + PHONE.incrementAndGet(), true)).isEmpty();
        }
        assertThat(ask(number, true)).contains(Fault.NOT_TO_THIS_NUMBER);
    }

    @Test
    void whoSaidStopIsLeftInPeace() {
        Consents consents = Core.get(Consents.class);
        consents.refuse("+33" + number.substring(1), Source.WORD);

        assertThat(ask(number, true)).contains(Fault.NOT_TO_THIS_NUMBER);
        assertThat(said(asker)).isEmpty();

        consents.accept("+33" + number.substring(1), Source.WORD);
        assertThat(ask(number, true)).isEmpty();
    }

    @Test
    void aNumberThatIsBackOnTheWebGetsItsTextAndKeepsItsOneConversation() {
        UUID page = backOnTheWeb(conversations.start("phone's").id());

        assertThat(ask(number, true)).isEmpty();

        assertThat(said(page))
                .singleElement()
                .extracting(Event::text)
                .asString()
                .contains(SITE);
        assertThat(said(asker))
                .singleElement()
                .extracting(Event::text)
                .asString()
                .contains("qui finit par");
        assertThat(leaving(page)).singleElement().asString().contains(SITE + "/guides/" + GUIDE);
        assertThat(withNumber()).containsExactly(page);
        assertThat(conversations.find(page).orElseThrow().channel()).isEqualTo(Channel.WEB);
    }

    @Test
    void whoAsksAtThePageOfTheirOwnNumberIsToldOnce() {
        backOnTheWeb(asker);

        assertThat(ask(number, true)).isEmpty();

        assertThat(said(asker)).hasSize(1);
        assertThat(leaving(asker)).hasSize(1);
        assertThat(withNumber()).containsExactly(asker);
    }

    private UUID backOnTheWeb(UUID id) {
        jdbc.sql("update conversation set address = ? where id = ?")
                .params("+33" + number.substring(1), id)
                .update();
        return id;
    }

    private List<String> leaving(UUID id) {
        return jdbc.sql("select body from sms_outbox where conversation_id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private List<UUID> withNumber() {
        return jdbc.sql("select id from conversation where address = ?")
                .param("+33" + number.substring(1))
                .query(UUID.class)
                .list();
    }

    private Optional<Fault> ask(String typed, boolean consent) {
        return steps.send(asker, steps(typed, consent));
    }

    private static Request.Steps steps(String typed, boolean consent) {
        return new Request.Steps(UUID.randomUUID().toString(), GUIDE, typed, consent);
    }

    private UUID phone() {
        return conversations.withPhone("+33" + number.substring(1)).id();
    }

    private List<Event> said(UUID id) {
        return conversations.events(id, 0, 50).events();
    }
}
