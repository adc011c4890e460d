package fr.aiguilleur.referral;

import static fr.aiguilleur.referral.Office.FORMS;
import static fr.aiguilleur.referral.Office.PLAIN;
import static fr.aiguilleur.referral.Office.ROSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguilleur.referral.Change.Who;
import fr.aiguilleur.support.Together;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a place answers by its link, and what time does when it does not. */
class RepliesTest {

    private static final Duration RETENTION = Duration.ofDays(90);

    @TempDir
    Path folder;

    private Office office;
    private Replies replies;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder);
        replies = new Replies(office.table, office.clock);
    }

    @Test
    void lookingLeavesNoTraceAndAskingToReadDoes() {
        UUID id = written();
        assertThat(replies.find(token()).orElseThrow().status()).isEqualTo(Status.SENT);

        assertThat(replies.seen(token()).orElseThrow().status()).isEqualTo(Status.SEEN);
        assertThat(replies.seen(token()).orElseThrow().status()).isEqualTo(Status.SEEN);
        assertThat(steps(id)).containsExactly(Status.CREATED, Status.SENT, Status.SEEN);
        assertThat(office.table.changes(id).getLast().who()).isEqualTo(Who.PLACE);
    }

    @Test
    void acceptedThenADayThenThere() {
        UUID id = written();
        ZonedDateTime at = ZonedDateTime.now(office.clock).plusDays(2).withNano(0);
        replies.accept(token());
        replies.appointment(token(), at);

        assertThat(office.referrals.find(id, ROSE).orElseThrow().appointment()).isEqualTo(at);
        assertThat(replies.honoured(token()).orElseThrow().status()).isEqualTo(Status.HONOURED);
        assertThatThrownBy(() -> replies.appointment(token(), at.minusDays(5))).isInstanceOf(Mistake.class);
    }

    @Test
    void aRefusalKeepsItsReasonAndALateYesChangesNothing() {
        UUID id = written();
        replies.refuse(token(), Refusal.FULL);

        assertThat(replies.accept(token()).orElseThrow().status()).isEqualTo(Status.REFUSED);
        assertThat(office.referrals.find(id, ROSE).orElseThrow().refusal()).isEqualTo(Refusal.FULL);
        assertThat(steps(id)).endsWith(Status.REFUSED);
    }

    @Test
    void aLinkThatNeverWasOrIsOldOpensNothing() {
        written();
        assertThat(replies.find("x")).isEmpty();
        office.clock.step(Duration.ofDays(30));

        assertThat(replies.find(token())).isEmpty();
        assertThat(replies.accept(token())).isEmpty();
    }

    @Test
    void aSilentPlaceIsRemindedOnceThoughTwoNodesLook() {
        written();
        String first = token();
        office.clock.step(Duration.ofDays(9));
        deadlines().remind();
        assertThat(office.mails).as("not too soon").hasSize(1);

        office.clock.step(Duration.ofDays(1));
        Callable<Boolean> node = () -> {
            deadlines().remind();
            return true;
        };
        Together.all(List.of(node, node));
        assertThat(office.mails).hasSize(2);
        assertThat(office.mails.getLast().subject()).startsWith("Rappel : ");
        assertThat(office.mails.getLast().text()).doesNotContain("Vitale", "M. D.");
        assertThat(replies.find(token())).as("by the new link").isPresent();
        assertThat(replies.find(first)).as("by the old one").isPresent();

        office.clock.step(Duration.ofDays(10));
        deadlines().remind();
        assertThat(office.mails).as("never again").hasSize(2);
    }

    @Test
    void aPlaceThatJustLookedIsLeftInPeaceAndOneThatAnsweredForGood() {
        written();
        office.clock.step(Duration.ofDays(9));
        replies.seen(token());
        office.clock.step(Duration.ofDays(2));
        deadlines().remind();
        assertThat(office.mails).hasSize(1);

        replies.accept(token());
        office.clock.step(Duration.ofDays(8));
        deadlines().remind();
        assertThat(office.mails).hasSize(1);
    }

    @Test
    void whatNobodyAnsweredEndsAfterThirtyDaysOnceAndMayStillTurnOutWell() {
        UUID id = written();
        UUID printed =
                office.referrals.create(Office.draft(PLAIN, true, null), ROSE).id();
        UUID answered = written();
        replies.accept(token());
        office.clock.step(Duration.ofDays(29));
        look();
        assertThat(status(id)).isEqualTo(Status.SENT);

        office.clock.step(Duration.ofDays(1));
        Callable<Boolean> node = () -> look();
        Together.all(List.of(node, node));

        assertThat(List.of(status(id), status(printed))).containsOnly(Status.EXPIRED);
        assertThat(status(answered)).isEqualTo(Status.ACCEPTED);
        assertThat(steps(id)).containsExactly(Status.CREATED, Status.SENT, Status.EXPIRED);
        assertThat(office.table.changes(id).getLast().who()).isEqualTo(Who.CLOCK);
        assertThat(office.referrals.outcome(id, Status.HONOURED, ROSE).status()).isEqualTo(Status.HONOURED);
    }

    @Test
    void afterTheRetentionTimeNothingTellsWhoItWas() {
        UUID id = written();
        ZonedDateTime at =
                ZonedDateTime.now(office.clock).plusDays(20).withHour(15).withNano(0);
        replies.appointment(token(), at);
        office.clock.step(Duration.ofDays(91));
        look();
        assertThat(office.table.find(id).orElseThrow().need())
                .as("counted from the appointment")
                .isNotEmpty();

        office.clock.step(Duration.ofDays(20));
        look();
        Referral kept = office.table.find(id).orElseThrow();
        assertThat(kept.need() + kept.initials()).isEmpty();
        assertThat(kept.reasons()).isEmpty();
        assertThat(kept.bring()).isEmpty();
        assertThat(kept.appointment()).isEqualTo(at.toLocalDate().atStartOfDay(at.getZone()));
        assertThat(kept.status()).isEqualTo(Status.APPOINTMENT);
        assertThat(kept.place().id()).isEqualTo(FORMS);
    }

    private UUID written() {
        UUID id = office.referrals.create(Office.draft(FORMS, true, null), ROSE).id();
        office.referrals.write(id, ROSE);
        return id;
    }

    private String token() {
        return office.mails.getLast().token();
    }

    private boolean look() {
        deadlines().look();
        return true;
    }

    private Deadlines deadlines() {
        return new Deadlines(office.table, office.letters, office.snapshots, office.post, RETENTION);
    }

    private Status status(UUID id) {
        return office.table.find(id).orElseThrow().status();
    }

    private List<Status> steps(UUID id) {
        return office.table.changes(id).stream().map(Change::status).toList();
    }
}
