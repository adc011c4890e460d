package fr.aiguilleur.referral;

import fr.aiguilleur.access.Member;
import fr.aiguilleur.mail.Post;
import fr.aiguilleur.mail.Post.Attachment;
import fr.aiguilleur.referral.Change.Who;
import fr.aiguilleur.referral.Referral.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records referrals, sends them, and follows them until the person was helped. */
@Service
public class Referrals {

    private static final int MOST_LISTED = 200;
    private static final Duration A_MOMENT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_CARDS = Duration.ofMinutes(1);

    private final ReferralTable table;
    private final Snapshots snapshots;
    private final CardByText cards;
    private final Letters letters;
    private final Post post;
    private final Clock clock;

    Referrals(ReferralTable table, Snapshots snapshots, CardByText cards, Letters letters, Post post, Clock clock) {
        this.table = table;
        this.snapshots = snapshots;
        this.cards = cards;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    /** Records it, with the place as it is now; sends the person their card when a phone and consent were given. */
    @Transactional
    public Referral create(Draft draft, Member by) {
        Draft kept = DraftCheck.kept(draft);
        Snapshot place =
                snapshots.of(kept.place()).orElseThrow(() -> Mistake.in("place", "ce lieu n'est pas dans l'annuaire."));
        Optional<Referral> again = again(place, kept, by);
        if (again.isPresent()) {
            return again.get();
        }
        if (kept.phone() != null) {
            cards.allow(kept.phone(), by.id());
        }
        UUID id = table.insert(by.id(), place, kept);
        if (kept.phone() != null) {
            send(id, kept.phone());
        }
        return known(id);
    }

    /** The same, sent by a second click a moment ago. */
    private Optional<Referral> again(Snapshot place, Draft kept, Member by) {
        return table.twin(by.id(), place.id(), kept, A_MOMENT)
                .filter(twin -> kept.phone() == null || cards.left(kept.phone(), twin));
    }

    /** A referral, for whom it concerns: the relay who made it, or a coordinator. */
    public Optional<Referral> find(UUID id, Member by) {
        return table.find(id).filter(found -> found.relay().equals(by.id()) || coordinates(by));
    }

    /** The referrals a member made, the newest first. */
    public List<Referral> of(Member by) {
        return table.of(by.id(), MOST_LISTED);
    }

    /** The steps it made, first to last. */
    public List<Change> changes(UUID id, Member by) {
        return find(id, by).map(found -> table.changes(found.id())).orElse(List.of());
    }

    /** Sends the card to this phone by SMS; it is not kept. */
    @Transactional
    public Referral text(UUID id, String phone, Member by) {
        Referral referral = open(id, by);
        String number = DraftCheck.mobile(phone);
        cards.allow(number, by.id());
        send(referral.id(), number);
        return known(id);
    }

    private void send(UUID id, String number) {
        if (!table.text(id, BETWEEN_CARDS)) {
            throw Mistake.late("phone", "le SMS vient de partir. Attendez une minute pour en envoyer un autre.");
        }
        table.move(id, Status.SENT, Who.RELAY);
        cards.send(number, known(id));
    }

    /** Whether the place wants mail and got none yet, and the person agreed that it is written to. */
    public boolean mayWrite(Referral referral) {
        return referral.consent()
                && referral.status().open()
                && snapshots.wantsMail(referral.place())
                && !table.written(referral.id());
    }

    /** Mails the form to the place, with the link it answers by. */
    public Referral write(UUID id, Member by) {
        return write(id, by, List.of());
    }

    /** The same with files, such as the form to print; it leaves once, and what surely failed may be tried again. */
    public Referral write(UUID id, Member by, List<Attachment> attachments) {
        if (!post.open()) {
            throw new Mistake(
                    HttpStatus.SERVICE_UNAVAILABLE, "email", "l'envoi n'est pas réglé ici. Prenez votre messagerie.");
        }
        Letter letter = letter(writable(id, by));
        if (!post.send(letter.to(), letter.subject(), letter.text(), attachments)) {
            table.unwrite(id);
            throw new Mistake(
                    HttpStatus.BAD_GATEWAY, "email", "le mail n'est pas parti. Réessayez, ou appelez le lieu.");
        }
        table.move(id, Status.SENT, Who.RELAY);
        return known(id);
    }

    /** The letter for the relay's own mail program, once: from then on the referral counts as sent. */
    @Transactional
    public Letter letter(UUID id, Member by) {
        Letter letter = letter(writable(id, by));
        table.move(id, Status.SENT, Who.RELAY);
        return letter;
    }

    private Letter letter(Referral referral) {
        if (!table.write(referral.id())) {
            throw Mistake.late("email", "un mail est déjà parti à ce lieu. Sans réponse, appelez-le.");
        }
        return letters.first(referral);
    }

    private Referral writable(UUID id, Member by) {
        Referral referral = open(id, by);
        if (!snapshots.wantsMail(referral.place())) {
            throw Mistake.in("email", "ce lieu ne demande pas de mail. Appelez-le, ou la personne y va.");
        }
        return referral;
    }

    /** The relay knows the day that was agreed. */
    public Referral appointment(UUID id, ZonedDateTime at, Member by) {
        Referral referral = open(id, by);
        checkDay(at, clock);
        return moved(referral, Status.APPOINTMENT, null, at);
    }

    /** The relay knows what became of it. */
    public Referral outcome(UUID id, Status status, Member by) {
        return outcome(id, status, null, by);
    }

    /** The same, with why the place or the person did not want it. */
    public Referral outcome(UUID id, Status status, @Nullable Refusal refusal, Member by) {
        Referral referral = found(id, by);
        return switch (status) {
            case ACCEPTED, HONOURED -> moved(referral, status, null, null);
            case REFUSED -> {
                if (refusal == null) {
                    throw Mistake.in("reason", "dites pourquoi : choisissez une raison de la liste.");
                }
                yield moved(referral, status, refusal, null);
            }
            case APPOINTMENT -> throw Mistake.in("appointment", "donnez le jour et l'heure.");
            case CREATED, SENT, SEEN, EXPIRED ->
                throw Mistake.in("status", "on peut dire : acceptée, refusée, rendez-vous ou honorée.");
        };
    }

    private Referral moved(
            Referral referral, Status to, @Nullable Refusal refusal, @Nullable ZonedDateTime appointment) {
        boolean again = referral.status() == to && referral.refusal() == refusal && appointment == null;
        if (!again && !table.move(referral.id(), to, Who.RELAY, refusal, appointment)) {
            Status now = known(referral.id()).status();
            throw Mistake.late("status", "ce n'est plus possible : « " + now.french() + " ».");
        }
        return known(referral.id());
    }

    /** From today on, and at most a year ahead. */
    static void checkDay(ZonedDateTime at, Clock clock) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (at.isBefore(now.toLocalDate().atStartOfDay(now.getZone())) || at.isAfter(now.plusYears(1))) {
            throw Mistake.in("appointment", "donnez un jour à venir, dans l'année.");
        }
    }

    private Referral open(UUID id, Member by) {
        Referral referral = found(id, by);
        if (!referral.consent()) {
            throw Mistake.in("consent", "sans l'accord de la personne, rien n'est envoyé ni noté de plus.");
        }
        if (!referral.status().open()) {
            throw Mistake.late(
                    "status", "c'est terminé : « " + referral.status().french() + " ».");
        }
        return referral;
    }

    private Referral found(UUID id, Member by) {
        return find(id, by)
                .orElseThrow(
                        () -> new Mistake(HttpStatus.NOT_FOUND, "id", "aucune de vos orientations n'est celle-ci."));
    }

    private Referral known(UUID id) {
        return table.find(id).orElseThrow();
    }

    private static boolean coordinates(Member member) {
        return switch (member.role()) {
            case COORDINATOR, ADMIN -> true;
            case RELAY, OPERATOR -> false;
        };
    }
}
