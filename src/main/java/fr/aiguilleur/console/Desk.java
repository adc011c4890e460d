package fr.aiguilleur.console;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.conversation.Tail;
import fr.aiguilleur.socket.JsonSocket;
import org.jspecify.annotations.Nullable;

/** One open console of an operator: its socket and the conversation it shows. */
class Desk {

    private final JsonSocket socket;
    private final Member member;
    private volatile @Nullable Tail tail;

    Desk(JsonSocket socket, Member member) {
        this.socket = socket;
        this.member = member;
    }

    Member member() {
        return member;
    }

    @Nullable
    Tail tail() {
        return tail;
    }

    void show(@Nullable Tail next) {
        Tail former = tail;
        if (former != null) {
            former.end();
        }
        tail = next;
    }

    boolean send(Object frame) {
        return socket.send(frame);
    }
}
