package fr.aiguilleur.dialogue;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.answer.DangerAnswers;
import fr.aiguilleur.answer.OperatorAnswers;
import fr.aiguilleur.callback.CallBacks;
import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.contact.Contacts;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.dialogue.Enclosures.Enclosed;
import fr.aiguilleur.directory.Directory;
import fr.aiguilleur.emergency.EmergencyLines;
import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.farewell.AfterHelp;
import fr.aiguilleur.figures.TurnFigures;
import fr.aiguilleur.gazetteer.Gazetteer;
import fr.aiguilleur.guide.Guides;
import fr.aiguilleur.repair.Interpreting;
import fr.aiguilleur.repair.Onward;
import fr.aiguilleur.retrieval.GuideSearch;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import fr.aiguilleur.understanding.Understanding;
import fr.aiguilleur.walk.ChoiceRule;
import fr.aiguilleur.walk.Events;
import fr.aiguilleur.walk.Handover;
import fr.aiguilleur.walk.Places;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionOperations;

/** A conversation in the database, led by the real assistant and then by a human, with what is whispered to the human. */
final class Whispers {

    private static final AtomicInteger PHONE = new AtomicInteger(4000);
    private static final Conversations CONVERSATIONS = Core.get(Conversations.class);
    private static final StepClock CLOCK = Core.get(StepClock.class);
    private static final Listener LISTENER = new Listener(CONVERSATIONS, Talk.bean(Understanding.class), CLOCK);
    private static final TurnTaker TAKER = new TurnTaker(
            CONVERSATIONS,
            Core.get(Escalations.class),
            Core.get(CallBacks.class),
            Core.get(Consents.class),
            LISTENER,
            Talk.bean(Dialogue.class),
            Talk.bean(Assistance.class),
            Talk.bean(Handover.class),
            Talk.bean(Interpreting.class),
            new AfterHelp(
                    Core.get(Contacts.class),
                    CONVERSATIONS,
                    Core.get(Escalations.class),
                    _ -> false,
                    Talk.bean(ChoiceRule.class),
                    Talk.bean(Handover.class)),
            Core.get(TurnFigures.class),
            Core.get(TransactionOperations.class),
            CLOCK);
    private static final Scenes SCENES =
            new Scenes(CONVERSATIONS, LISTENER, Talk.bean(Understanding.class), Talk.bean(Gazetteer.class));
    private static final Prompter PROMPTER = new Prompter(
            SCENES,
            Talk.bean(Dialogue.class),
            new Entries(Talk.bean(Guides.class), Talk.bean(GuideSearch.class), Talk.bean(Onward.class)),
            Talk.bean(Places.class),
            Talk.bean(Events.class),
            Talk.bean(DangerAnswers.class),
            Talk.bean(EmergencyLines.class));
    private static final Enclosures ENCLOSURES = new Enclosures(
            SCENES,
            PROMPTER,
            Talk.bean(Directory.class),
            Talk.bean(Guides.class),
            Talk.bean(Agenda.class),
            Talk.bean(EmergencyLines.class),
            Talk.bean(OperatorAnswers.class),
            LISTENER);

    private final UUID id;

    private Whispers(UUID id) {
        this.id = id;
    }

    static Whispers on(Channel channel) {
        return new Whispers(
                switch (channel) {
                    case WEB -> CONVERSATIONS.start("hash").id();
                    case SMS ->
                        CONVERSATIONS
                                .withPhone("+3363998" + PHONE.incrementAndGet())
                                .id();
                });
    }

    /** The person writes; while the assistant leads, it answers. */
    Whispers says(String text) {
        CONVERSATIONS.personSays(id, UUID.randomUUID().toString(), text);
        if (conversation().owner() instanceof Owner.Assistant) {
            CLOCK.step(Duration.ofSeconds(5));
            Optional.of(CONVERSATIONS.nextTurn()).flatMap(turn -> turn).ifPresent(TAKER::take);
        }
        return this;
    }

    /** A human takes over, whoever had it, and says something. */
    Whispers humanSays(String text) {
        if (!(conversation().owner() instanceof Owner.Operator)) {
            CONVERSATIONS.move(
                    id, conversation().owner(), new Owner.Operator("claire"), Author.OPERATOR, "claire", "Claire");
        }
        return sends(Message.of(text));
    }

    Whispers sends(Message message) {
        CONVERSATIONS
                .operatorSays(id, "claire", "Claire", UUID.randomUUID().toString(), message)
                .orElseThrow();
        return this;
    }

    Conversation conversation() {
        return CONVERSATIONS.find(id).orElseThrow();
    }

    Prompt prompt() {
        return PROMPTER.prompt(conversation(), 3).orElseThrow();
    }

    Prompt prompt(String sought) {
        return PROMPTER.prompt(conversation(), sought, 3);
    }

    Optional<Message> enclose(String words, Enclosed record) {
        return ENCLOSURES.enclose(conversation(), words, record);
    }
}
