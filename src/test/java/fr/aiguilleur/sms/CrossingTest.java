package fr.aiguilleur.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.access.Tokens;
import fr.aiguilleur.answer.Sentence;
import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.conversation.EventView;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.crossing.Crossing;
import fr.aiguilleur.crossing.Refusal;
import fr.aiguilleur.crossing.WayBack;
import fr.aiguilleur.sms.SmsSlice.FakeProvider;
import fr.aiguilleur.sms.SmsSlice.StillClock;
import fr.aiguilleur.support.Database;
import fr.aiguilleur.support.Together;
import fr.aiguilleur.text.Sms;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** One conversation goes from the web to a phone and back; nothing is doubled, lost or told to somebody else. */
@SpringBootTest(classes = SmsSlice.class, properties = "aiguilleur.public-url=https://aide.example.org")
@ContextConfiguration(initializers = Database.class)
@ResourceLock(SmsSlice.SHARED)
class CrossingTest {

    private static final Pattern CODE = Pattern.compile("code est (\\d{3}) (\\d{3})\\.");
    private static final Pattern LINK = Pattern.compile("https://aide\\.example\\.org/#suite=(\\S+)");
    private static final Owner CLAIRE = new Owner.Operator("claire");
    private static final String KEY = Tokens.fresh();

    private static int texts;

    @Autowired
    private Crossing crossing;

    @Autowired
    private WayBack wayBack;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Consents consents;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Carrier carrier;

    @Autowired
    private Sender sender;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private FakeProvider provider;

    @Autowired
    private StillClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String number = SmsSlice.phone();
    private final String token = Tokens.fresh();
    private UUID page;

    @BeforeEach
    void startOnTheWeb() {
        clock.step(Duration.ofHours(2));
        page = onTheWeb(token);
        deliver();
        provider.reset();
    }

    @Test
    void whatIsSaidAfterTheCodeGoesToThePhoneAndWhatThePhoneWritesComesToThePage() {
        say(page, "avant");
        cross();
        say(page, "après");
        long seq = texts("merci");
        deliver();

        assertThat(provider.bodies()).hasSize(3);
        assertThat(provider.bodies().get(1)).startsWith("La conversation continue par SMS.");
        assertThat(provider.bodies().get(2)).isEqualTo("après");
        assertThat(provider.posted).allSatisfy(sms -> assertThat(sms.to()).isEqualTo(number));
        assertThat(provider.bodies())
                .allSatisfy(body -> assertThat(Sms.segments(body)).isEqualTo(1));
        assertThat(log(page).getLast()).satisfies(event -> {
            assertThat(event.seq()).isEqualTo(seq);
            assertThat(event.text()).isEqualTo("merci");
        });
        assertThat(conversations.opens(page, Tokens.hash(token))).isTrue();
        assertThat(conversations
                        .personSays(page, UUID.randomUUID().toString(), "moi aussi")
                        .first())
                .isTrue();
    }

    @Test
    void theLogHoldsNeitherNumberNorCode() {
        String code = cross();

        assertThat(log(page).toString())
                .contains("qui finit par " + number.substring(10))
                .doesNotContain(number)
                .doesNotContain(number.substring(3))
                .doesNotContain(code)
                .doesNotContain(code.substring(0, 3) + " " + code.substring(3));
        assertThat(jdbc.sql("select coalesce(code_hash, '') from crossing_code where conversation_id = ?")
                        .param(page)
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from sms_outbox where body is not null and conversation_id = ?")
                        .param(page)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anOperatorKeepsThePersonAndAnswersOnThePhone() {
        move(page, Owner.ASSISTANT, CLAIRE);
        cross();

        conversations.operatorSays(page, "claire", "Claire", "c1", Message.of("Bonjour, ici Claire."));
        texts("bonjour Claire");
        deliver();

        assertThat(find(page).owner()).isEqualTo(CLAIRE);
        assertThat(provider.bodies().getLast()).isEqualTo("Bonjour, ici Claire.");
        assertThat(log(page).getLast().text()).isEqualTo("bonjour Claire");
    }

    @Test
    void fiveWrongCodesAreTheLast() {
        String code = ask();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(crossing.prove(page, wrong)).contains(Refusal.WRONG_CODE);
        }
        assertThat(crossing.prove(page, code)).contains(Refusal.CODE_OVER);
        assertThat(find(page).channel()).isEqualTo(Channel.WEB);
    }

    @Test
    void aCodeLivesTenMinutesOrUntilTheNextOne() {
        String first = ask();
        clock.step(Duration.ofMinutes(10));
        assertThat(crossing.prove(page, first)).contains(Refusal.CODE_OVER);

        String second = ask();
        assertThat(crossing.prove(page, second.substring(0, 3) + " " + second.substring(3)))
                .isEmpty();
    }

    @Test
    void aCodeOpensItsOwnConversationOnly() {
        String code = ask();
        UUID other = onTheWeb("other");

        assertThat(crossing.prove(other, code)).contains(Refusal.CODE_OVER);
    }

    @Test
    void aNumberIsWrittenToTwiceAnHourWhoeverAsks() {
        ask();
        assertThat(crossing.ask(onTheWeb("b"), number)).isEmpty();
        assertThat(crossing.ask(onTheWeb("c"), number)).contains(Refusal.NOT_TO_THIS_NUMBER);
        clock.step(Duration.ofHours(1));
        assertThat(crossing.ask(onTheWeb("d"), number)).isEmpty();
    }

    @Test
    void eightAtOnceStillWriteTwiceToANumber() {
        List<Callable<Optional<Refusal>>> all = Collections.nCopies(
                8, () -> crossing.ask(onTheWeb(UUID.randomUUID().toString()), number));
        assertThat(Together.all(all).stream().filter(Optional::isEmpty)).hasSize(2);
    }

    @Test
    void aConversationAsksThreeTimesAnHour() {
        for (int i = 0; i < 3; i++) {
            assertThat(crossing.ask(page, SmsSlice.phone().replace("+33", "0"))).isEmpty();
        }
        assertThat(crossing.ask(page, number)).contains(Refusal.NOT_TO_THIS_NUMBER);
    }

    @Test
    void whoSaidStopIsLeftInPeace() {
        consents.refuse(number);
        assertThat(crossing.ask(page, number)).contains(Refusal.NOT_TO_THIS_NUMBER);
        consents.accept(number, Consents.Source.WORD);
        String code = ask();
        consents.refuse(number);
        assertThat(crossing.prove(page, code)).contains(Refusal.NOT_TO_THIS_NUMBER);
        assertThat(find(page).channel()).isEqualTo(Channel.WEB);
    }

    @Test
    void whatIsNoMobileAndWhatHasEndedIsRefused() {
        assertThat(crossing.ask(page, "01 69 00 00 00")).contains(Refusal.NO_MOBILE);
        String code = ask();
        move(page, Owner.ASSISTANT, Owner.CLOSED);
        assertThat(crossing.prove(page, code)).contains(Refusal.ENDED);
        assertThat(crossing.ask(page, number)).contains(Refusal.ENDED);
    }

    @Test
    void theNumbersConversationWithTheAssistantEndsAndItsUnreadWordsComeAlong() {
        texts("je suis bloquée");
        UUID former = conversations.withPhone(number).id();
        cross();

        assertThat(find(former).owner()).isEqualTo(Owner.CLOSED);
        assertThat(log(page).getLast().text()).isEqualTo("je suis bloquée");
        texts("et maintenant ?");
        assertThat(log(page).getLast().text()).isEqualTo("et maintenant ?");
        assertThat(open()).containsExactly(page);
    }

    @Test
    void whoComesBackAfterAnOperatorEndedItComesBackToThatConversation() {
        texts("bonjour");
        cross();
        clock.step(Duration.ofMinutes(1));
        texts("un conseiller");
        move(page, Owner.ASSISTANT, CLAIRE);
        conversations.move(page, CLAIRE, Owner.CLOSED, Author.OPERATOR, "claire", "Claire");
        clock.step(Duration.ofMinutes(1));

        texts("encore une question");

        assertThat(log(page).getLast().text()).isEqualTo("encore une question");
    }

    @Test
    void onePageThatHasEndedLetsItsNumberGo() {
        cross();
        move(page, Owner.ASSISTANT, Owner.CLOSED);
        texts("bonjour");
        UUID newer = conversations.withPhone(number).id();
        assertThat(newer).isNotEqualTo(page);

        assertThat(wayBack.letGo(page)).isTrue();
        conversations.personSays(page, UUID.randomUUID().toString(), "je suis encore sur la page");

        assertThat(open()).containsExactly(newer);
        assertThat(find(page).owner()).isEqualTo(Owner.ASSISTANT);
    }

    @Test
    void whoIsWithSomebodyByTextMessageStaysWithThem() {
        texts("je veux quelqu'un");
        UUID former = conversations.withPhone(number).id();
        move(former, Owner.ASSISTANT, Owner.QUEUE);

        assertThat(crossing.prove(page, ask())).contains(Refusal.WITH_SOMEBODY);

        assertThat(find(page).channel()).isEqualTo(Channel.WEB);
        assertThat(find(former).owner()).isEqualTo(Owner.QUEUE);
        assertThat(open()).containsExactly(former);
    }

    @Test
    void theSameCodeTypedFiveTimesAtOnceCrossesOnce() {
        String code = ask();
        List<Callable<Optional<Refusal>>> all = Collections.nCopies(5, () -> crossing.prove(page, code));

        assertThat(Together.all(all).stream().filter(Optional::isEmpty)).hasSize(1);
        deliver();
        assertThat(provider.bodies()).hasSize(2);
        assertThat(crossing.prove(page, code)).contains(Refusal.CODE_OVER);
    }

    @Test
    void twoPagesThatCrossToOneNumberAtOnceLeaveOneConversationThere() {
        UUID other = onTheWeb("other");
        String code = ask();
        String another = ask(other);
        long seq = find(page).head();

        Together.all(List.<Callable<Object>>of(
                () -> crossing.prove(page, code), () -> crossing.prove(other, another), () -> texts("bonjour")));

        assertThat(open()).hasSize(1);
        UUID last = open().getFirst();
        assertThat(last).isIn(page, other);
        assertThat(log(last)).extracting(Event::text).contains("bonjour").doesNotHaveDuplicates();
        assertThat(find(page).head()).isGreaterThanOrEqualTo(seq);
    }

    @Test
    void whoeverSpeaksWhileItCrossesIsHeardOnceInOrder() {
        for (int round = 0; round < 6; round++) {
            startAgain(SmsSlice.phone().replace("+33", "0"), round);
        }
    }

    private void startAgain(String mobile, int round) {
        UUID id = onTheWeb("round" + round + mobile);
        conversations.personSays(id, UUID.randomUUID().toString(), "question");
        assertThat(crossing.ask(id, mobile)).isEmpty();
        deliver();
        String code = code(provider.bodies().getLast());
        provider.reset();
        Conversation now = find(id);
        Turn turn = new Turn(id, now.channel(), now.owner(), now.version(), now.answered(), 1, 0);

        Together.all(List.<Callable<Object>>of(
                () -> crossing.prove(id, code),
                () -> conversations.assistantSays(turn, List.of(Message.of("réponse")), Memo.EMPTY),
                () -> {
                    move(id, Owner.ASSISTANT, CLAIRE);
                    return conversations.operatorSays(id, "claire", "Claire", "op", Message.of("ici Claire"));
                },
                () -> {
                    while (carrier.carryOne()) {}
                    return sender.sendOne();
                }));
        say(id, "fin");
        deliver();

        assertThat(find(id).owner()).isEqualTo(CLAIRE);
        List<Event> log = log(id);
        long crossed = log.stream()
                .filter(event -> String.valueOf(event.text()).startsWith("La conversation continue"))
                .findFirst()
                .orElseThrow()
                .seq();
        assertThat(provider.bodies())
                .containsExactlyElementsOf(log.stream()
                        .filter(event -> event.seq() >= crossed)
                        .flatMap(event -> SmsText.of(event).stream())
                        .toList());
    }

    @Test
    void theWordWebBringsALinkToTheWholeConversation() {
        cross();
        texts("Web.");
        deliver();
        String link = link(provider.bodies().getLast());

        assertThat(log(page).toString()).doesNotContain(link);
        assertThat(jdbc.sql("select link_hash from crossing_link where conversation_id = ?")
                        .param(page)
                        .query(String.class)
                        .single())
                .isNotEqualTo(link);
        assertThat(unanswered()).as("the assistant answers the word").doesNotContain(page);
        assertThat(wayBack.open(link, KEY)).contains(page);
        assertThat(conversations.opens(page, Tokens.hash(KEY))).isTrue();
        assertThat(conversations.opens(page, Tokens.hash(token))).isTrue();
        assertThat(find(page).channel()).isEqualTo(Channel.WEB);
    }

    @Test
    void aLinkOpensForOnePage() {
        cross();
        texts("WEB");
        deliver();
        String link = link(provider.bodies().getLast());
        List<Callable<Optional<UUID>>> pages = List.of(
                () -> wayBack.open(link, KEY),
                () -> wayBack.open(link, KEY + "2"),
                () -> wayBack.open(link, KEY + "3"));

        assertThat(Together.all(pages).stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(log(page).stream()
                        .filter(event ->
                                String.valueOf(event.text()).startsWith("La conversation continue sur internet")))
                .hasSize(1);
    }

    @Test
    void thePageThatLostTheAnswerAsksAgainAndAnOldLinkOpensNothing() {
        cross();
        texts("web");
        texts("web");
        deliver();
        String older = link(provider.bodies().get(2));
        String newer = link(provider.bodies().get(3));
        assertThat(wayBack.open(older, KEY)).contains(page);
        assertThat(wayBack.open(older, KEY)).contains(page);
        clock.step(Duration.ofMinutes(30));
        assertThat(wayBack.open(newer, KEY)).isEmpty();
        assertThat(wayBack.open(Tokens.fresh(), KEY)).isEmpty();
    }

    @Test
    void onTheWebNothingLeavesUntilThePhoneWritesAgain() {
        cross();
        texts("web");
        deliver();
        wayBack.open(link(provider.bodies().getLast()), KEY);
        provider.reset();

        say(page, "sur la page");
        deliver();
        assertThat(provider.bodies()).isEmpty();

        texts("me revoilà");
        say(page, "au téléphone");
        deliver();
        assertThat(provider.bodies()).containsExactly("au téléphone");
        assertThat(log(page)).extracting(Event::text).contains("sur la page", "me revoilà", "au téléphone");
        assertThat(open()).containsExactly(page);
    }

    @Test
    void whoBeganByTextMessageComesToTheWebToo() {
        texts("bonjour");
        texts("web");
        deliver();
        UUID phone = conversations.withPhone(number).id();

        assertThat(wayBack.open(link(provider.bodies().getLast()), KEY)).contains(phone);
        assertThat(conversations.opens(phone, Tokens.hash(KEY))).isTrue();
        assertThat(unanswered())
                .as("what was asked before the word is still answered")
                .contains(phone);
    }

    @Test
    void linksAreNotSentWithoutEnd() {
        cross();
        for (int i = 0; i < 9; i++) {
            texts("web");
        }
        deliver();
        assertThat(provider.bodies().stream().filter(body -> LINK.matcher(body).find()))
                .hasSize(5);
        assertThat(provider.bodies().getLast()).contains("plusieurs liens en peu de temps");
    }

    @Test
    void stopFromThePhoneLeavesThePhoneAndGoesOnAtThePage() {
        cross();
        provider.reset();
        conversations.systemSays(page, "pas encore en file");

        texts("STOP");
        deliver();

        assertThat(provider.bodies()).containsExactly(Sentence.OPT_OUT_SMS.french());
        assertThat(provider.posted.getFirst().to()).isEqualTo(number);
        assertThat(consents.refused(number)).isTrue();
        assertThat(find(page).owner()).isEqualTo(Owner.ASSISTANT);
        assertThat(find(page).channel()).isEqualTo(Channel.WEB);
        assertThat(log(page).getLast().text()).contains("plus de SMS", "ici, sur cette page");
        assertThat(unanswered()).as("the word is answered").doesNotContain(page);

        conversations.personSays(page, UUID.randomUUID().toString(), "alors ici");
        assertThat(unanswered()).contains(page);
        say(page, "volontiers");
        deliver();
        assertThat(provider.bodies()).hasSize(1);
    }

    @Test
    void stopSaidAgainAndThanksAfterItSayNothingAndStayAtThePage() {
        cross();
        texts("STOP");
        deliver();
        provider.reset();
        int said = spoken();

        texts("stop");
        texts("merci");
        deliver();

        assertThat(provider.bodies()).isEmpty();
        assertThat(spoken()).isEqualTo(said);
        assertThat(find(page).channel()).isEqualTo(Channel.WEB);
        assertThat(unanswered()).doesNotContain(page);
    }

    @Test
    void aWordBringsThePhoneBackAfterStop() {
        cross();
        texts("STOP");
        texts("oui");
        say(page, "la suite");
        deliver();

        assertThat(provider.bodies()).endsWith(Sentence.SMS_AGAIN.french(), "la suite");
        assertThat(find(page).channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void whoSaysStopAtThePageOfAnOperatorStaysWithThemThere() {
        move(page, Owner.ASSISTANT, CLAIRE);
        cross();
        provider.reset();

        texts("STOP");
        conversations.operatorSays(page, "claire", "Claire", "c1", Message.of("Je suis toujours là."));
        deliver();

        assertThat(find(page).owner()).isEqualTo(CLAIRE);
        assertThat(provider.bodies()).containsExactly(Sentence.OPT_OUT_SMS.french());
    }

    @Test
    void whatTheProviderAnsweredItselfIsOnlyToldAtThePage() {
        cross();
        provider.reset();
        inbox.receive(new Inbox.Incoming("SM-crossing" + texts++, number, "STOP", "STOP", List.of()));
        deliver();

        assertThat(provider.bodies()).isEmpty();
        assertThat(find(page).owner()).isEqualTo(Owner.ASSISTANT);
        assertThat(log(page).getLast().text()).contains("plus de SMS");
    }

    @Test
    void whoBeganByTextMessageAndHasAPageGoesOnThereToo() {
        texts("bonjour");
        texts("web");
        deliver();
        UUID phone = wayBack.open(link(provider.bodies().getLast()), KEY).orElseThrow();
        texts("je réécris");

        texts("STOP");

        assertThat(find(phone).owner()).isEqualTo(Owner.ASSISTANT);
        assertThat(find(phone).channel()).isEqualTo(Channel.WEB);
    }

    @Test
    void aCodeThatDoesNotArriveIsToldAtThePageWhichMayTryAgain() {
        provider.willAnswer(() -> new Provider.Outcome.Refused(21614));
        assertThat(crossing.ask(page, number)).isEmpty();
        deliver();

        assertThat(log(page).getLast()).satisfies(event -> {
            assertThat(event.text()).contains("n'a pas pu arriver", number.substring(10), "continuez ici");
            assertThat(EventView.forPerson(event).about()).isEqualTo(1);
        });
        assertThat(crossing.prove(page, ask())).isEmpty();
    }

    @Test
    void aCodeToWhoHasJustSaidStopIsToldLikeAnyOther() {
        assertThat(crossing.ask(page, number)).isEmpty();
        consents.refuse(number);
        deliver();

        assertThat(provider.bodies()).isEmpty();
        assertThat(log(page).getLast().text()).contains("n'a pas pu arriver").doesNotContain("STOP");
    }

    /** The words of its event are not the code, and the code stands nowhere any more. */
    @Test
    void aCodeToAPhoneThatIsOffIsToldAtOnceAndNothingElseLeavesInItsPlace() {
        ask();
        lost(30003);
        clock.step(Duration.ofMinutes(6));
        deliver();

        assertThat(log(page).getLast().text()).contains("n'a pas pu arriver");
        assertThat(provider.bodies()).hasSize(1);
    }

    @Test
    void whoHasTypedTheCodeIsNotToldOfIt() {
        cross();
        lost(30008);

        assertThat(log(page).toString()).doesNotContain("n'a pas pu arriver");
    }

    /** What became of the first text. */
    private void lost(int code) {
        Provider.Outgoing first = provider.posted.getFirst();
        deliveries.heard(first.id().toString(), "SM" + first.id(), Delivery.UNDELIVERED, code);
    }

    private int spoken() {
        return (int) log(page).stream()
                .filter(event -> event.author() != Author.PERSON)
                .count();
    }

    private UUID onTheWeb(String secret) {
        return conversations.start(Tokens.hash(secret)).id();
    }

    private String cross() {
        String code = ask();
        assertThat(crossing.prove(page, code)).isEmpty();
        deliver();
        return code;
    }

    private String ask() {
        return ask(page);
    }

    private String ask(UUID id) {
        assertThat(crossing.ask(id, number)).isEmpty();
        deliver();
        return code(provider.bodies().getLast());
    }

    private static String code(String body) {
        Matcher found = CODE.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1) + found.group(2);
    }

    private static String link(String body) {
        Matcher found = LINK.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    /** @return where it stands in the log of the conversation with this number */
    private long texts(String words) {
        UUID taken = inbox.receive(new Inbox.Incoming("SM-crossing" + texts++, number, words))
                .orElseThrow();
        return find(taken).head();
    }

    /** Where the assistant has a turn to take, once everybody has paused. */
    private List<UUID> unanswered() {
        clock.step(Duration.ofMinutes(5));
        return Stream.generate(conversations::nextTurn)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .map(Turn::conversation)
                .toList();
    }

    private void say(UUID id, String words) {
        conversations.systemSays(id, words);
    }

    private void move(UUID id, Owner from, Owner to) {
        conversations.move(id, from, to, Author.SYSTEM, "claire", "Claire");
    }

    private void deliver() {
        while (carrier.carryOne()) {}
        while (sender.sendOne()) {}
    }

    private Conversation find(UUID id) {
        return conversations.find(id).orElseThrow();
    }

    private List<Event> log(UUID id) {
        return conversations.events(id, 0, 100).events().stream()
                .filter(event -> event.kind() == Kind.MESSAGE || event.kind() == Kind.OWNER)
                .toList();
    }

    /** The open conversations with the number. */
    private List<UUID> open() {
        return jdbc.sql("select id from conversation where address = ? and owner_kind <> 'closed'")
                .param(number)
                .query(UUID.class)
                .list();
    }
}
