package fr.aiguilleur.initiative;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then for conversations where something is to be said; any number of nodes may look at once. */
@Component
class Reminders {

    private static final Logger log = LoggerFactory.getLogger(Reminders.class);
    private static final Duration PAGE_CLOSED = Duration.ofHours(2);

    private final QuietTable table;
    private final Initiatives initiatives;
    private final Silence silence;
    private final FollowUp followUp;
    private final Duration delay;

    Reminders(
            QuietTable table,
            Initiatives initiatives,
            Silence silence,
            FollowUp followUp,
            @Value("${aiguilleur.silence.minutes:8}") int minutes) {
        this.table = table;
        this.initiatives = initiatives;
        this.silence = silence;
        this.followUp = followUp;
        this.delay = Duration.ofMinutes(minutes);
    }

    @Scheduled(
            fixedDelayString = "${aiguilleur.silence.every:1m}",
            initialDelayString = "${aiguilleur.silence.every:1m}")
    void remind() {
        speak(table.silent(delay, PAGE_CLOSED), silence);
    }

    @Scheduled(
            fixedDelayString = "${aiguilleur.follow-up.every:10m}",
            initialDelayString = "${aiguilleur.follow-up.every:10m}")
    void followUp() {
        speak(table.promised(), followUp);
    }

    private void speak(List<UUID> conversations, Initiative initiative) {
        for (UUID id : conversations) {
            try {
                initiatives.speak(id, initiative);
            } catch (RuntimeException e) {
                log.error(
                        "nothing was said, conversation {}: {}",
                        id,
                        e.getClass().getName());
            }
        }
    }
}
