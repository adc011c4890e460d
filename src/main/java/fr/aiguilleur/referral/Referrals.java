package fr.aiguilleur.referral;

import fr.aiguilleur.access.Member;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Records referrals, sends them, and follows them until the person was helped. */
@Service
public class Referrals {

    /** Records it, with the place as it is now; sends the person their card when a phone and consent were given. */
    public Referral create(Draft draft, Member by) {
        throw new UnsupportedOperationException();
    }

    /** A referral, for whom it concerns: the relay who made it, or a coordinator. */
    public Optional<Referral> find(UUID id, Member by) {
        throw new UnsupportedOperationException();
    }

    /** The referrals a member made, the newest first. */
    public List<Referral> of(Member by) {
        throw new UnsupportedOperationException();
    }

    /** Sends the card to this phone by SMS; it is not kept. */
    public Referral text(UUID id, String phone, Member by) {
        throw new UnsupportedOperationException();
    }

    /** Mails the form to the place, with the link it answers by. */
    public Referral write(UUID id, Member by) {
        throw new UnsupportedOperationException();
    }

    /** The relay knows the day that was agreed. */
    public Referral appointment(UUID id, ZonedDateTime at, Member by) {
        throw new UnsupportedOperationException();
    }

    /** The relay knows what became of it. */
    public Referral outcome(UUID id, Status status, Member by) {
        throw new UnsupportedOperationException();
    }
}
