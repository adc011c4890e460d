package fr.aiguilleur.escalation;

import fr.aiguilleur.wakeup.Woken;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/** Tells people who wait on the web their place in the queue whenever it changes; an SMS each would be too much. */
@Component
class QueuePositions {

    private final Escalations escalations;

    QueuePositions(Escalations escalations) {
        this.escalations = escalations;
    }

    @EventListener
    @Async
    void onChange(Woken woken) {
        if (!woken.topic().equals(Escalations.TOPIC)) {
            return;
        }
        List<Escalation> waiting = escalations.list(Escalation.State.WAITING);
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).channel().equals("web")) {
                escalations.tellPosition(waiting.get(i), i + 1);
            }
        }
    }
}
