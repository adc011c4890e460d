package fr.aiguilleur.callback;

import fr.aiguilleur.callback.CallBack.Change;
import fr.aiguilleur.callback.CallBack.State;
import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Conversation;
import fr.aiguilleur.conversation.Conversations;
import fr.aiguilleur.conversation.Detail;
import fr.aiguilleur.hotline.Hotline;
import fr.aiguilleur.hotline.Hotline.Slot;
import fr.aiguilleur.phone.Phones;
import fr.aiguilleur.text.Secrets;
import fr.aiguilleur.wakeup.Wakeups;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls promised to people, and what became of each promise. Who calls is one compare-and-set; a conversation is locked
 * before its calls.
 */
@Service
@Transactional
public class CallBacks {

    /** Consoles look again at what they show of the queue, and at the calls beside it. */
    private static final String TOPIC = "queue";

    private static final int TRIES = 2;
    /** So many calls fit into an hour and a half. */
    private static final int AT_ONCE = 4;
    /** Nobody is promised a call in less time than this. */
    private static final Duration NOTICE = Duration.ofMinutes(15);

    private static final int LOOKED_AT = 30;
    private static final int NOON = 13;
    private static final String NOT_REACHED = "Nous avons essayé de vous appeler deux fois, sans réponse."
            + " Pour choisir un autre moment, écrivez : rappelez-moi.";

    private final CallBackTable table;
    private final Conversations conversations;
    private final Consents consents;
    private final Hotline hotline;
    private final Wakeups wakeups;

    protected CallBacks(
            CallBackTable table, Conversations conversations, Consents consents, Hotline hotline, Wakeups wakeups) {
        this.table = table;
        this.conversations = conversations;
        this.consents = consents;
        this.hotline = hotline;
        this.wakeups = wakeups;
    }

    /** Promises a call; one conversation has one open promise at most, a second one replaces it. */
    public CallBack promise(
            @Nullable UUID conversation,
            String phone,
            @Nullable String name,
            @Nullable String about,
            Instant from,
            Instant until) {
        return promise(conversation, phone, name, about, from, until, null);
    }

    /** @param creator the operator who promises; null when it is the assistant */
    CallBack promise(
            @Nullable UUID conversation,
            String phone,
            @Nullable String name,
            @Nullable String about,
            Instant from,
            Instant until,
            @Nullable String creator) {
        table.lock(conversation);
        if (conversation != null) {
            table.cancelAll(conversation);
            table.forget(conversation);
        }
        String need = about == null ? null : Secrets.mask(about);
        CallBack promised =
                new CallBack(UUID.randomUUID(), conversation, phone, name, need, from, until, State.PROMISED, null, 0);
        table.insert(promised, creator);
        changed(promised.id());
        return promised;
    }

    /**
     * Promises a call at the number that was given in this conversation, or that it is had with.
     *
     * @return nothing when there is none, or no longer: it must be asked for again
     */
    public Optional<CallBack> promise(UUID conversation, @Nullable String about, Slot slot) {
        return number(conversation)
                .map(phone -> promise(
                        conversation,
                        phone,
                        null,
                        about,
                        slot.from().toInstant(),
                        slot.until().toInstant()));
    }

    /** Whether we know where to call. */
    @Transactional(readOnly = true)
    public boolean reaches(UUID conversation) {
        return number(conversation).isPresent();
    }

    /** The number given in a conversation lately, else the one it is had with. */
    Optional<String> number(UUID conversation) {
        return table.given(conversation)
                .or(() -> conversations
                        .find(conversation)
                        .filter(found -> found.channel() == Channel.SMS)
                        .map(Conversation::phone));
    }

    /** The person no longer wants to be called. */
    public void calledOff(UUID conversation) {
        table.lock(conversation);
        table.forget(conversation);
        if (table.cancelAll(conversation) > 0) {
            changed(conversation);
        }
    }

    /** Times that are still free, the earliest first and one half-day each, so that there is something to choose. */
    @Transactional(readOnly = true)
    public List<Slot> slots(ZonedDateTime now, int most) {
        List<Slot> chosen = new ArrayList<>();
        for (Slot slot : hotline.slots(now.plus(NOTICE), LOOKED_AT)) {
            if (chosen.size() < most && chosen.stream().noneMatch(other -> sameHalfDay(other, slot)) && free(slot)) {
                chosen.add(slot);
            }
        }
        return chosen;
    }

    /** Every time that is still free. */
    @Transactional(readOnly = true)
    List<Slot> allSlots(ZonedDateTime now, int most) {
        return hotline.slots(now.plus(NOTICE), most).stream().filter(this::free).toList();
    }

    /** Whether a call may still be promised for this time. */
    @Transactional(readOnly = true)
    public boolean possible(Slot slot, ZonedDateTime now) {
        return slot.from().isAfter(now) && hotline.callable(slot.from(), slot.until()) && free(slot);
    }

    boolean free(Slot slot) {
        return table.promised(slot.from().toInstant(), slot.until().toInstant()) < AT_ONCE;
    }

    private static boolean sameHalfDay(Slot one, Slot other) {
        return one.from().toLocalDate().equals(other.from().toLocalDate())
                && one.from().getHour() < NOON == other.from().getHour() < NOON;
    }

    /** Promises that are open, the first due first. */
    @Transactional(readOnly = true)
    public List<CallBack> open() {
        return table.open();
    }

    @Transactional(readOnly = true)
    public Optional<CallBack> find(UUID id) {
        return table.find(id);
    }

    /** How many promises were broken since then, those that were made good later too. */
    @Transactional(readOnly = true)
    public int brokenSince(Instant since) {
        return table.brokenSince(since);
    }

    /** An operator sets about calling; of two who try, one wins and the other learns who. */
    Change take(UUID id, String operator) {
        return change(id, operator, () -> table.take(id, operator));
    }

    /** They have spoken. */
    Change kept(UUID id, String operator) {
        return change(id, operator, () -> table.kept(id, operator));
    }

    Change cancel(UUID id, String operator) {
        return change(id, operator, () -> table.cancelled(id, operator));
    }

    /**
     * Nobody picked up; after the last try the person is told.
     *
     * @param tries how many tries there were when the operator looked; a second click counts no second try
     */
    Change unreached(UUID id, String operator, int tries) {
        table.find(id).map(CallBack::conversation).ifPresent(table::lock);
        boolean last = tries + 1 >= TRIES;
        Change change = change(id, operator, () -> table.unreached(id, operator, tries, last));
        if (last && change instanceof Change.Done(CallBack done) && done.state() == State.UNREACHED) {
            tell(done);
        }
        return change;
    }

    private void tell(CallBack unreached) {
        UUID conversation = unreached.conversation();
        String phone = unreached.phone();
        if (conversation != null) {
            conversations.systemSays(conversation, NOT_REACHED, Detail.NONE.spokenFirst());
        } else if (phone != null && Phones.frenchMobile(phone).isPresent() && !consents.refused(phone)) {
            conversations.systemSays(conversations.withPhone(phone).id(), NOT_REACHED, Detail.NONE.spokenFirst());
        }
    }

    private Change change(UUID id, String operator, BooleanSupplier change) {
        boolean done = change.getAsBoolean();
        Optional<CallBack> now = table.find(id);
        if (now.isEmpty() || !done && !now.get().state().open()) {
            return new Change.Gone();
        }
        String by = now.get().by();
        if (!done && by != null && !by.equals(operator)) {
            return new Change.Taken(by);
        }
        changed(id);
        return new Change.Done(now.get());
    }

    private void changed(UUID id) {
        wakeups.send(TOPIC, id.toString());
    }
}
