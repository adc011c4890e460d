package fr.aiguilleur.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.access.Accounts;
import fr.aiguilleur.access.Member;
import fr.aiguilleur.access.Role;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.conversation.Event.Author;
import fr.aiguilleur.conversation.Event.Kind;
import fr.aiguilleur.conversation.Memo;
import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.conversation.Turn;
import fr.aiguilleur.roster.Roster;
import fr.aiguilleur.roster.Wish;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.StepClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever the order in which people, the assistant and operators act: one owner always, no word of the assistant once
 * a human has taken over, nothing lost, nobody forgotten. Each run is compared step by step with a simple model.
 */
@ResourceLock(Core.SHARED)
class InterleavingTest {

    private enum Deed {
        PERSON_WRITES,
        TURN_BEGINS,
        TURN_ANSWERS,
        TURN_HANDS_OVER,
        CLAIM,
        OPERATOR_WRITES,
        RELEASE,
        TRANSFER,
        TRANSFER_TO_GROUP,
        TAKE_OVER,
        HAND_BACK,
        CLOSE,
        CONSOLE_IS_LOST,
        SWEEP,
        OFFERS,
        DECLINE
    }

    private record Step(Deed deed, int who, int to, int conversation) {}

    private record Begun(Turn turn, OwnershipModel.Begun model) {}

    private static final int CAPACITY = 1;
    private static final Summary SUMMARY = new Summary("imprimer", null, null, null, List.of(), "fr");
    private static final List<Member> OPERATORS = List.of(
            new Member("ines", "Inès", Role.OPERATOR),
            new Member("omar", "Omar", Role.OPERATOR),
            new Member("lea", "Léa", Role.COORDINATOR));

    private final Conversations conversations = Core.get(Conversations.class);
    private final Escalations escalations = Core.get(Escalations.class);
    private final Transfers transfers = Core.get(Transfers.class);
    private final Offers offers = Core.get(Offers.class);
    private final Leases leases = Core.get(Leases.class);
    private final Orphans orphans = Core.get(Orphans.class);
    private final EscalationTable table = Core.get(EscalationTable.class);
    private final Roster roster = Core.get(Roster.class);
    private final StepClock clock = Core.get(StepClock.class);

    private final OwnershipModel.Floor floor = new OwnershipModel.Floor();
    private final List<UUID> ids = new ArrayList<>();
    private final List<OwnershipModel> models = new ArrayList<>();
    private final Map<UUID, Begun> turns = new HashMap<>();
    private int words;

    @BeforeContainer
    static void people() {
        OPERATORS.forEach(operator -> Core.get(Accounts.class).keep(operator, "mot de passe"));
        OPERATORS.forEach(
                operator -> Core.get(Roster.class).change(operator.id(), new Wish(null, CAPACITY, null, null, null)));
    }

    @BeforeTry
    void begin() {
        Core.get(JdbcClient.class)
                .sql("truncate conversation, event, escalation, turn cascade")
                .update();
        ids.clear();
        models.clear();
        turns.clear();
        floor.conversations.clear();
        for (int i = 0; i < 2; i++) {
            ids.add(conversations.start("hash").id());
            models.add(new OwnershipModel(floor, CAPACITY));
        }
        OPERATORS.forEach(operator -> beat(operator.id()));
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1))
                .as(Step::new);
    }

    @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
    void oneOwnerAlwaysAndNothingIsLost(@ForAll @Size(min = 10, max = 45) List<@From("steps") Step> steps) {
        for (Step step : steps) {
            act(step);
            for (int i = 0; i < ids.size(); i++) {
                assertThat(owner(ids.get(i))).as("after %s", step).isEqualTo(models.get(i).owner);
            }
            assertThat(orphans.find()).as("after %s", step).isEmpty();
        }
        for (int i = 0; i < ids.size(); i++) {
            assertLog(ids.get(i), models.get(i));
        }
    }

    private void act(Step step) {
        UUID id = ids.get(step.conversation);
        OwnershipModel model = models.get(step.conversation);
        Member by = OPERATORS.get(step.who);
        String to = OPERATORS.get(step.to).id();
        boolean coordinator = by.role() == Role.COORDINATOR;
        boolean open = escalation(id) != null;
        String said = "mot " + ++words;
        switch (step.deed) {
            case PERSON_WRITES -> {
                conversations.personSays(id, UUID.randomUUID().toString(), said);
                model.personSays(said);
            }
            case TURN_BEGINS -> conversations.nextTurn().ifPresent(this::begins);
            case TURN_ANSWERS -> answers(id, model, said);
            case TURN_HANDS_OVER -> handsOver(id, model, said);
            case CLAIM -> {
                beat(by.id());
                same(
                        escalation(id) == null ? null : escalations.claim(escalation(id), by.id(), by.name()),
                        open && model.claims(by.id()));
            }
            case OPERATOR_WRITES -> {
                String once = UUID.randomUUID().toString();
                assertThat(conversations
                                .operatorSays(id, by.id(), by.name(), once, Message.of(said))
                                .isPresent())
                        .isEqualTo(model.has(by.id()));
                model.operatorSays(by.id(), said);
            }
            case RELEASE -> {
                beat(by.id());
                same(open ? escalations.release(escalation(id), by.id()) : null, model.givesUp(by.id(), Owner.QUEUE));
            }
            case TRANSFER -> {
                beat(by.id());
                same(
                        open ? transfers.toOperator(escalation(id), by, to, said) : null,
                        open && model.transfers(by.id(), coordinator, to));
            }
            case TRANSFER_TO_GROUP -> {
                beat(by.id());
                same(
                        open ? transfers.toGroup(escalation(id), by, "Impôts", null) : null,
                        open && model.toGroup(by.id(), coordinator));
            }
            case TAKE_OVER -> {
                beat(by.id());
                same(transfers.takeOver(id, by), model.takesOver(by.id(), coordinator));
            }
            case HAND_BACK -> {
                beat(by.id());
                same(
                        open ? escalations.handBack(escalation(id), by.id()) : null,
                        model.givesUp(by.id(), Owner.ASSISTANT));
            }
            case CLOSE -> {
                beat(by.id());
                same(
                        open ? escalations.close(escalation(id), by.id(), "resolved", null) : null,
                        model.givesUp(by.id(), Owner.CLOSED));
            }
            case CONSOLE_IS_LOST -> isLost(by.id());
            case SWEEP -> {
                leases.sweep();
                models.forEach(OwnershipModel::sweep);
            }
            case OFFERS -> {
                clock.step(Duration.ofSeconds(20));
                floor.here.forEach(roster::beat);
                offers.round();
            }
            case DECLINE -> {
                if (open) {
                    offers.decline(escalation(id), by.id());
                }
            }
        }
    }

    private void begins(Turn turn) {
        OwnershipModel model = models.get(ids.indexOf(turn.conversation()));
        assertThat(turn.owner()).isEqualTo(model.owner);
        turns.put(turn.conversation(), new Begun(turn, model.begin()));
    }

    private void answers(UUID id, OwnershipModel model, String said) {
        Begun begun = turns.get(id);
        if (begun == null) {
            return;
        }
        if (begun.turn.owner() instanceof Owner.Queue) {
            assertThat(conversations.noted(begun.turn)).isEqualTo(model.ends(begun.model));
        } else {
            assertThat(conversations.assistantSays(begun.turn, List.of(Message.of(said)), Memo.EMPTY))
                    .isEqualTo(model.answers(begun.model, said));
        }
    }

    private void handsOver(UUID id, OwnershipModel model, String said) {
        Begun begun = turns.get(id);
        if (begun != null && begun.turn.owner() instanceof Owner.Assistant) {
            assertThat(escalations.open(
                            begun.turn, List.of(Message.of(said)), Memo.EMPTY, Reason.ASKED, Priority.NONE, SUMMARY))
                    .isEqualTo(model.opens(begun.model, said));
        }
    }

    private void isLost(String operator) {
        floor.here.remove(operator);
        clock.step(Duration.ofSeconds(91));
        floor.here.forEach(roster::beat);
    }

    private void beat(String operator) {
        roster.beat(operator);
        floor.here.add(operator);
    }

    private static void same(Claim claim, boolean done) {
        assertThat(claim instanceof Claim.Done).as("%s", claim).isEqualTo(done);
    }

    private UUID escalation(UUID conversation) {
        return table.openIn(conversation).map(Escalation::id).orElse(null);
    }

    private Owner owner(UUID id) {
        return conversations.find(id).map(Conversation::owner).orElseThrow();
    }

    private void assertLog(UUID id, OwnershipModel model) {
        List<Event> events = conversations.events(id, 0, 1000).events();
        String owner = "assistant";
        long seq = 0;
        List<String> said = new ArrayList<>();
        for (Event event : events) {
            assertThat(event.seq()).isEqualTo(++seq);
            if (event.kind() == Kind.OWNER) {
                owner = String.valueOf(event.detail().owner());
            } else if (event.kind() == Kind.CLOSED) {
                owner = "closed";
            } else if (event.kind() == Kind.MESSAGE && event.author() != Author.SYSTEM) {
                said.add(event.text());
                if (event.author() == Author.ASSISTANT) {
                    assertThat(owner).isEqualTo("assistant");
                } else if (event.author() == Author.OPERATOR) {
                    assertThat(owner).isEqualTo("operator");
                }
            }
        }
        assertThat(said).isEqualTo(model.said);
        assertThat(conversations.find(id).orElseThrow().head()).isEqualTo(seq);
    }
}
