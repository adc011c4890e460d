package fr.aiguilleur.console;

import fr.aiguilleur.escalation.Escalations;
import fr.aiguilleur.escalation.QueueView;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** The queue as all desks of this node show it, read once for all of them after each change. */
@Component
class QueueShots {

    /** @param change the number of the last change, as counted here, that it surely holds */
    record Shot(long change, long head, List<EscalationView> waiting, List<EscalationView> claimed) {}

    private final Escalations escalations;
    private final EscalationViews views;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();
    private Shot last = new Shot(-1, 0, List.of(), List.of());

    QueueShots(Escalations escalations, EscalationViews views) {
        this.escalations = escalations;
        this.views = views;
    }

    /** Something may have changed: what was read before is not shown any more. */
    void changed() {
        changes.incrementAndGet();
    }

    /** The queue with every change up to this moment; who asks while it is read waits for the same. */
    Shot now() {
        long wanted = changes.get();
        reading.lock();
        try {
            if (last.change() < wanted) {
                long change = changes.get();
                QueueView view = escalations.view();
                last = new Shot(change, view.head(), views.of(view.waiting()), views.of(view.claimed()));
            }
            return last;
        } finally {
            reading.unlock();
        }
    }
}
