package fr.aiguilleur.escalation;

import fr.aiguilleur.conversation.Owner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What should be true of one conversation, told as simply as it can be told. */
class OwnershipModel {

    /** A turn of the assistant as the conversation was when the turn began. */
    record Begun(Owner owner, int version, int heard, int answered) {}

    /** Operators who give a sign of life; common to all conversations of a run. */
    static final class Floor {
        final Set<String> here = new HashSet<>();
        final List<OwnershipModel> conversations = new ArrayList<>();

        long load(String operator) {
            return conversations.stream()
                    .filter(one -> one.owner.equals(new Owner.Operator(operator)))
                    .count();
        }
    }

    private final Floor floor;
    private final int capacity;
    Owner owner = Owner.ASSISTANT;
    final List<String> said = new ArrayList<>();
    private int version;
    private int heard;
    private int answered;

    OwnershipModel(Floor floor, int capacity) {
        this.floor = floor;
        this.capacity = capacity;
        floor.conversations.add(this);
    }

    void personSays(String words) {
        if (owner instanceof Owner.Closed) {
            move(Owner.ASSISTANT);
        }
        heard++;
        said.add(words);
    }

    Begun begin() {
        return new Begun(owner, version, heard, answered);
    }

    /** Whether the words of a turn still come in time; then they are said. */
    boolean answers(Begun turn, String words) {
        boolean inTime = ends(turn);
        if (inTime) {
            said.add(words);
        }
        return inTime;
    }

    boolean ends(Begun turn) {
        if (turn.version != version || turn.answered != answered) {
            return false;
        }
        answered = turn.heard;
        return true;
    }

    boolean opens(Begun turn, String words) {
        boolean inTime = answers(turn, words);
        if (inTime) {
            move(Owner.QUEUE);
        }
        return inTime;
    }

    boolean claims(String who) {
        return has(who) || owner instanceof Owner.Queue && room(who) && move(new Owner.Operator(who));
    }

    boolean takesOver(String who, boolean coordinator) {
        boolean theirs = owner instanceof Owner.Operator(String other) && !coordinator && floor.here.contains(other);
        boolean open = !(owner instanceof Owner.Closed) && !theirs;
        return has(who) || open && room(who) && move(new Owner.Operator(who));
    }

    boolean givesUp(String who, Owner to) {
        return has(who) && move(to);
    }

    boolean transfers(String who, boolean coordinator, String to) {
        if (!mayPass(who, coordinator)) {
            return false;
        }
        boolean away = !floor.here.contains(to);
        if (!coordinator && (away || !room(to))) {
            return false;
        }
        Owner next = away ? Owner.QUEUE : new Owner.Operator(to);
        return owner.equals(next) || move(next);
    }

    boolean toGroup(String who, boolean coordinator) {
        return mayPass(who, coordinator) && (owner instanceof Owner.Queue || move(Owner.QUEUE));
    }

    /** Operators without a sign of life lose it. */
    void sweep() {
        if (owner instanceof Owner.Operator(String who) && !floor.here.contains(who)) {
            move(Owner.QUEUE);
        }
    }

    void operatorSays(String who, String words) {
        if (has(who)) {
            said.add(words);
        }
    }

    boolean has(String who) {
        return owner.equals(new Owner.Operator(who));
    }

    private boolean mayPass(String who, boolean coordinator) {
        return has(who) || coordinator && (owner instanceof Owner.Operator || owner instanceof Owner.Queue);
    }

    private boolean room(String who) {
        return floor.load(who) < capacity;
    }

    private boolean move(Owner to) {
        owner = to;
        version++;
        answered = heard;
        return true;
    }
}
