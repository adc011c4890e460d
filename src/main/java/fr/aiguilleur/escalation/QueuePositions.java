package fr.aiguilleur.escalation;

import fr.aiguilleur.wakeup.Woken;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/** Tells people who have a page their place in the queue whenever it changes; an SMS each would be too much. */
@Component
class QueuePositions {

    private final Escalations escalations;

    private final AtomicBoolean due = new AtomicBoolean();
    private final ReentrantLock telling = new ReentrantLock();

    QueuePositions(Escalations escalations) {
        this.escalations = escalations;
    }

    /** Changes that come in a burst are told once. */
    @EventListener
    @Async
    void onChange(Woken woken) {
        if (!woken.topic().equals(Escalations.TOPIC) || due.getAndSet(true)) {
            return;
        }
        telling.lock();
        try {
            due.set(false);
            tell(escalations.list(Escalation.State.WAITING));
        } finally {
            telling.unlock();
        }
    }

    private void tell(List<Escalation> waiting) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).page()) {
                escalations.tellPosition(waiting.get(i), i + 1);
            }
        }
    }
}
