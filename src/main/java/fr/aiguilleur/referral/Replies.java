package fr.aiguilleur.referral;

import fr.aiguilleur.access.Tokens;
import fr.aiguilleur.referral.Change.Who;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a place answers by its link, without an account. An answer that comes too late changes nothing: the place is
 * shown how things stand. Nothing comes back for a link that never was, or was 30 days ago.
 */
@Service
public class Replies {

    /** A link that was made longer ago opens nothing. */
    static final Duration LASTS = Duration.ofDays(30);

    private final ReferralTable table;
    private final Clock clock;

    Replies(ReferralTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Looks without a trace: programs that read mail open every link. */
    public Optional<Referral> find(String token) {
        return table.linked(Tokens.hash(token), LASTS);
    }

    /** Somebody there asked to read it. */
    public Optional<Referral> seen(String token) {
        return moved(token, Status.SEEN, null, null);
    }

    public Optional<Referral> accept(String token) {
        return moved(token, Status.ACCEPTED, null, null);
    }

    public Optional<Referral> appointment(String token, ZonedDateTime at) {
        Referrals.checkDay(at, clock);
        return moved(token, Status.APPOINTMENT, null, at);
    }

    public Optional<Referral> refuse(String token, Refusal refusal) {
        return moved(token, Status.REFUSED, refusal, null);
    }

    /** The person was there. */
    public Optional<Referral> honoured(String token) {
        return moved(token, Status.HONOURED, null, null);
    }

    private Optional<Referral> moved(
            String token, Status to, @Nullable Refusal refusal, @Nullable ZonedDateTime appointment) {
        return find(token).map(known -> {
            table.move(known.id(), to, Who.PLACE, refusal, appointment);
            return table.find(known.id()).orElseThrow();
        });
    }
}
