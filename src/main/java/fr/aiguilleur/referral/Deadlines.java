package fr.aiguilleur.referral;

import fr.aiguilleur.mail.Post;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What time brings: one reminder to a place that did not answer, the end of what nobody answered, and the erasing of
 * what could tell who it was. Any number of nodes may look at once.
 */
@Component
class Deadlines {

    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);

    static final Duration REMINDER = Duration.ofDays(10);
    /** A place that opened its link is left in peace for a while. */
    static final Duration GRACE = Duration.ofDays(3);

    static final Duration END = Duration.ofDays(30);
    private static final int AT_ONCE = 50;

    private final ReferralTable table;
    private final Letters letters;
    private final Snapshots snapshots;
    private final Post post;
    private final Duration retention;

    /** @param retention from the last change on */
    Deadlines(
            ReferralTable table,
            Letters letters,
            Snapshots snapshots,
            Post post,
            @Value("${aiguilleur.referral.retention:90d}") Duration retention) {
        this.table = table;
        this.letters = letters;
        this.snapshots = snapshots;
        this.post = post;
        this.retention = retention;
    }

    @Scheduled(
            fixedDelayString = "${aiguilleur.referral.every:1h}",
            initialDelayString = "${aiguilleur.referral.first:5m}")
    void look() {
        table.expire(END);
        table.forget(retention);
        table.forgetLinks(Replies.LASTS);
        remind();
    }

    /** A reminder that fails is not tried again: rather none than two. */
    void remind() {
        List<Referral> due = post.open() ? table.remind(REMINDER, GRACE, AT_ONCE) : List.of();
        for (Referral referral : due) {
            if (snapshots.wantsMail(referral.place())) {
                Letter letter = letters.reminder(referral);
                boolean sent = post.send(letter.to(), letter.subject(), letter.text(), List.of());
                log.info("place reminded: {}, referral {}", sent, referral.id());
            }
        }
    }
}
