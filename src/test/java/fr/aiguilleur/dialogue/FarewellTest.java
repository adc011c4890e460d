package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.callback.CallBacks;
import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.contact.Contact;
import fr.aiguilleur.contact.Contacts;
import fr.aiguilleur.contact.Outcome;
import fr.aiguilleur.contact.Prefill;
import fr.aiguilleur.contact.Redirection;
import fr.aiguilleur.contact.Satisfaction;
import fr.aiguilleur.contact.Theme;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Message.Card;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.escalation.Claim;
import fr.aiguilleur.escalation.Escalation;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.farewell.AfterHelp;
import fr.aiguilleur.farewell.Farewell;
import fr.aiguilleur.figures.TurnFigures;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.repair.Interpreting;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.support.Together;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.walk.ChoiceRule;
import fr.aiguilleur.walk.Handover;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** How a conversation with an operator ends, and what happens when the person writes again. */
@ResourceLock(Core.SHARED)
class FarewellTest {

    private static final Member CLAIRE = new Member("claire", "Claire", Role.OPERATOR);
    private static final Member MEHDI = new Member("mehdi", "Mehdi", Role.OPERATOR);
    private static final Farewell.Ending RESOLVED = ending(Outcome.RESOLVED);
    private static final AtomicInteger PHONE = new AtomicInteger(100);

    private final Conversations conversations = Core.get(Conversations.class);
    private final Escalations escalations = Core.get(Escalations.class);
    private final Contacts contacts = Core.get(Contacts.class);
    private final StepClock clock = Core.get(StepClock.class);
    private final Set<String> here = new HashSet<>(Set.of("claire", "mehdi"));
    private final Farewell farewell = new Farewell(
            escalations,
            conversations,
            contacts,
            new Prefill(conversations, Talk.bean(Guides.class), clock),
            Core.get(TransactionOperations.class),
            clock);
    private final TurnTaker taker = new TurnTaker(
            conversations,
            escalations,
            Core.get(CallBacks.class),
            Core.get(Consents.class),
            new Listener(conversations, Talk.bean(Understanding.class), clock),
            Talk.bean(Dialogue.class),
            Talk.bean(Assistance.class),
            Talk.bean(Handover.class),
            Talk.bean(Interpreting.class),
            new AfterHelp(
                    contacts,
                    conversations,
                    escalations,
                    here::contains,
                    Talk.bean(ChoiceRule.class),
                    Talk.bean(Handover.class)),
            Core.get(TurnFigures.class),
            Core.get(TransactionOperations.class),
            clock);

    private UUID conversation = new UUID(0, 0);
    private UUID escalation = new UUID(0, 0);

    @BeforeEach
    void claireHelps() {
        clock.stepToAWorkingMorning();
        conversation =
                conversations.withPhone("+33639984" + PHONE.incrementAndGet()).id();
        writes("je veux parler à quelqu'un, mon imprimante ne marche plus");
        escalation = waiting().orElseThrow().id();
        escalations.claim(escalation, "claire", "Claire");
        clock.step(Duration.ofMinutes(7).plusSeconds(20));
        says(Message.of("Bonjour, est-elle allumée ?"));
    }

    @Test
    void theFormIsFilledInFromWhatHappened() {
        Prefill.Form form = farewell.form(escalation, "claire").orElseThrow();

        assertThat(form.themes()).containsExactly(Theme.DEVICE);
        assertThat(form.likely()).hasSize(3).first().isEqualTo(Theme.DEVICE);
        assertThat(form.outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(form.minutes()).isEqualTo(8);
        assertThat(farewell.form(escalation, "mehdi"))
                .as("of a colleague's conversation")
                .isEmpty();
    }

    @Test
    void whoSentAPlaceReferred() {
        Card place = new Card(
                "1", "La Place", "1 rue", null, null, null, null, true, false, LocalDate.EPOCH, List.of(), null, null);
        says(new Message("Allez voir ici :", List.of(), List.of(place), List.of()));

        Prefill.Form form = farewell.form(escalation, "claire").orElseThrow();

        assertThat(form.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(form.redirection()).isEqualTo(Redirection.MEDIATION);
    }

    @Test
    void theContactAndTheEndAreStoredTogetherOnce() {
        UUID form = UUID.randomUUID();
        Farewell.Ending ending = new Farewell.Ending(
                form, List.of(Theme.OFFICE), Outcome.RESOLVED, null, null, null, 12, "mot de passe : Soleil91!");

        assertThat(farewell.close(escalation, CLAIRE, ending)).isInstanceOf(Claim.Done.class);
        assertThat(farewell.close(escalation, CLAIRE, ending)).as("sent again").isInstanceOf(Claim.Done.class);
        assertThat(farewell.close(escalation, CLAIRE, RESOLVED)).isEqualTo(new Claim.Gone());

        Contact contact = contacts.ofEscalation(escalation).orElseThrow();
        assertThat(contact.id()).isEqualTo(form);
        assertThat(contact.kind()).isEqualTo(Contact.Kind.SMS);
        assertThat(contact.themes()).containsExactly(Theme.OFFICE);
        assertThat(contact.minutes()).isEqualTo(12);
        assertThat(contact.note()).doesNotContain("Soleil91!");
        assertThat(owner()).isEqualTo(Owner.CLOSED);
        assertThat(said("Est-ce que cela vous a aidé")).hasSize(1);
    }

    @Test
    void nobodyElseMayEndItAndNothingIsWrittenThen() {
        assertThat(farewell.close(escalation, MEHDI, RESOLVED)).isEqualTo(new Claim.Taken("claire"));

        assertThat(contacts.ofEscalation(escalation)).isEmpty();
        assertThat(said("Est-ce que cela vous a aidé")).isEmpty();
        assertThat(owner()).isEqualTo(new Owner.Operator("claire"));
    }

    @Test
    void endsAtOnceByTwoConsolesAreOneContactAndOneQuestion() {
        List<Callable<Claim>> tasks = List.of(
                () -> farewell.close(escalation, CLAIRE, RESOLVED), () -> farewell.close(escalation, CLAIRE, RESOLVED));

        assertThat(Together.all(tasks)).filteredOn(Claim.Done.class::isInstance).hasSize(1);

        assertThat(said("Est-ce que cela vous a aidé")).hasSize(1);
        assertThat(contacts.ofEscalation(escalation)).isPresent();
    }

    @Test
    void whatTheAssistantTakesBackIsWrittenDownWithoutAQuestion() {
        assertThat(farewell.handBack(escalation, CLAIRE)).isInstanceOf(Claim.Done.class);

        assertThat(contacts.ofEscalation(escalation).orElseThrow().outcome()).isEqualTo(Outcome.ASSISTANT);
        assertThat(owner()).isEqualTo(Owner.ASSISTANT);
        assertThat(said("Est-ce que cela vous a aidé")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNREACHED", "REFUSED"})
    void whoWasNotHelpedIsNotAskedWhetherItHelped(Outcome outcome) {
        farewell.close(escalation, CLAIRE, ending(outcome));

        assertThat(said("Est-ce que cela vous a aidé")).isEmpty();
        assertThat(owner()).isEqualTo(Owner.CLOSED);
    }

    @Test
    void whoWasInDangerIsNotAskedWhetherItHelped() {
        escalations.release(escalation, "claire");
        writes("je veux mourir");
        escalations.claim(escalation, "claire", "Claire");
        says(Message.of("Je suis là."));

        farewell.close(escalation, CLAIRE, RESOLVED);

        assertThat(said("Est-ce que cela vous a aidé")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, YES, Merci de votre réponse",
        "oui merci, YES, Merci de votre réponse",
        "2, A_LITTLE, On peut chercher autrement",
        "un peu, A_LITTLE, On peut chercher autrement",
        "3, NO, On peut chercher autrement",
        "non pas du tout, NO, On peut chercher autrement",
    })
    void theAnswerIsKeptAndThankedAndOpensNoQueue(String answer, Satisfaction kept, String thanks) {
        farewell.close(escalation, CLAIRE, RESOLVED);

        writes(answer);

        assertThat(contacts.ofEscalation(escalation).orElseThrow().satisfaction())
                .isEqualTo(kept);
        assertThat(answers().getLast().text()).contains(thanks);
        assertThat(waiting()).isEmpty();
        writes("3");
        assertThat(contacts.ofEscalation(escalation).orElseThrow().satisfaction())
                .as("a first answer stands")
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "merci beaucoup",
                "merci Claire, bonne soirée",
                "ok merci",
                "d'accord",
                "super",
                "parfait",
                "c'est gentil",
                "bonne soirée",
                "ça marche",
                "bonjour",
                "STOP"
            })
    void politenessCallsNobodyBack(String words) {
        farewell.close(escalation, CLAIRE, RESOLVED);

        writes(words);

        assertThat(waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"merci beaucoup", "bonne soirée", "bonjour", "j'ai oublié mon mot de passe ameli"})
    void whatIsNoAnswerIsNotTakenForOne(String words) {
        farewell.close(escalation, CLAIRE, RESOLVED);

        writes(words);

        assertThat(contacts.ofEscalation(escalation).orElseThrow().satisfaction())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elle imprime toujours des pages blanches",
                "bonjour, finalement ça ne marche toujours pas",
                "j'ai oublié mon mot de passe ameli",
                "0"
            })
    void whoComesBackWaitsForTheOperatorWhoHelped(String words) {
        farewell.close(escalation, CLAIRE, note("cartouche changée"));
        clock.step(Duration.ofHours(2));

        writes(words);

        assertThat(answers().getLast().text()).startsWith("Je préviens Claire, qui vous a aidé");
        Escalation again = waiting().orElseThrow();
        assertThat(again.id()).isNotEqualTo(escalation);
        assertThat(again.summary().earlier()).contains("Claire").contains("cartouche changée");
        assertThat(forOperator(again.id())).isEqualTo("claire");
    }

    @Test
    void whenTheOperatorIsAwayTheAssistantAnswersAndALaterOneReadsWhoHelped() {
        farewell.close(escalation, CLAIRE, note("cartouche changée"));
        here.clear();

        writes("j'ai oublié mon mot de passe ameli");
        assertThat(waiting()).isEmpty();
        assertThat(answers().getLast().text()).contains("ameli");

        here.add("claire");
        writes("1");
        assertThat(waiting()).as("a guide that was begun is not torn away").isEmpty();

        here.clear();
        writes("0");
        Escalation again = waiting().orElseThrow();
        assertThat(again.summary().earlier()).contains("Claire").contains("cartouche changée");
        assertThat(forOperator(again.id())).isNull();
    }

    @Test
    void afterADayTheAssistantAnswersAsEver() {
        farewell.close(escalation, CLAIRE, RESOLVED);
        clock.step(Duration.ofHours(25));

        writes("j'ai oublié mon mot de passe ameli");

        assertThat(waiting()).isEmpty();
    }

    @Test
    void dangerWaitsForNobodyInParticular() {
        farewell.close(escalation, CLAIRE, RESOLVED);

        writes("je veux mourir");

        assertThat(answers().getLast().text()).contains("3114");
        assertThat(forOperator(waiting().orElseThrow().id())).isNull();
    }

    private static Farewell.Ending ending(Outcome outcome) {
        return new Farewell.Ending(null, null, outcome, null, null, null, null, null);
    }

    private static Farewell.Ending note(String note) {
        return new Farewell.Ending(null, null, Outcome.RESOLVED, null, null, null, null, note);
    }

    /** As a text message comes, and the assistant's turn after it. */
    private void writes(String text) {
        UUID id = conversations.find(conversation).orElseThrow().channel() == Channel.SMS
                ? conversations.withPhone(address()).id()
                : conversation;
        assertThat(id).as("the same conversation goes on").isEqualTo(conversation);
        clock.step(Duration.ofSeconds(1));
        conversations.personSays(id, UUID.randomUUID().toString(), text);
        clock.step(Duration.ofMinutes(1));
        for (Optional<Turn> turn = conversations.nextTurn(); turn.isPresent(); turn = conversations.nextTurn()) {
            taker.take(turn.get());
        }
    }

    private String address() {
        return String.valueOf(conversations.find(conversation).orElseThrow().address());
    }

    private void says(Message message) {
        assertThat(conversations.operatorSays(
                        conversation, "claire", "Claire", UUID.randomUUID().toString(), message))
                .isPresent();
    }

    private Owner owner() {
        return conversations.find(conversation).orElseThrow().owner();
    }

    private Optional<Escalation> waiting() {
        return escalations.view().waiting().stream()
                .filter(one -> one.conversation().equals(conversation))
                .findFirst();
    }

    private List<Event> answers() {
        return conversations.events(conversation, 0, 100).events().stream()
                .filter(event -> event.kind() == Event.Kind.MESSAGE && event.author() == Event.Author.ASSISTANT)
                .toList();
    }

    private List<Event> said(String words) {
        return answers().stream()
                .filter(event -> String.valueOf(event.text()).contains(words))
                .toList();
    }

    private String forOperator(UUID id) {
        return Core.get(JdbcClient.class)
                .sql("select for_operator from escalation where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
