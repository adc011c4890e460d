package fr.aiguilleur.referral;

import static fr.aiguilleur.referral.Office.FORMS;
import static fr.aiguilleur.referral.Office.NADIA;
import static fr.aiguilleur.referral.Office.PAUL;
import static fr.aiguilleur.referral.Office.PLAIN;
import static fr.aiguilleur.referral.Office.ROSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.aiguilleur.consent.Consents;
import fr.aiguilleur.conversation.Event;
import fr.aiguilleur.mail.Post.Attachment;
import fr.aiguilleur.support.Core;
import fr.aiguilleur.support.Together;
import fr.aiguilleur.text.Sms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a relay does with a referral, and what is kept of it. */
@ResourceLock(Core.SHARED)
class ReferralsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(10_000_000);

    @TempDir
    Path folder;

    private Office office;
    private Referrals referrals;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder);
        referrals = office.referrals;
    }

    @Test
    void aReferralKeepsThePlaceAsItWasAndWhyItWasChosen() {
        Referral made = referrals.create(Office.draft(FORMS, true, null), ROSE);

        assertThat(made.status()).isEqualTo(Status.CREATED);
        assertThat(made.place().name()).isEqualTo("Espace numérique");
        assertThat(made.place().hours()).contains("du lundi au vendredi : 9h-12h");
        assertThat(made.place().takesForms()).isTrue();
        assertThat(made.reasons()).containsExactly("à 900 m", "gratuit");
        assertThat(made.bring()).containsExactly("une pièce d'identité");
        assertThat(referrals.find(made.id(), ROSE)).contains(made);
        assertThat(referrals.of(ROSE).getFirst()).isEqualTo(made);
        assertThat(referrals.changes(made.id(), ROSE))
                .extracting(Change::status)
                .containsExactly(Status.CREATED);
    }

    @Test
    void onlyWhoMadeItAndCoordinatorsSeeIt() {
        Referral made = referrals.create(Office.draft(PLAIN, true, null), ROSE);

        assertThat(referrals.find(made.id(), NADIA)).isPresent();
        assertThat(referrals.find(made.id(), PAUL)).isEmpty();
        assertThat(referrals.of(PAUL)).doesNotContain(made);
        assertThat(referrals.changes(made.id(), PAUL)).isEmpty();
        assertThat(mistake(() -> referrals.outcome(made.id(), Status.HONOURED, PAUL))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(mistake(() -> referrals.text(made.id(), phone(), PAUL)).field())
                .isEqualTo("id");
    }

    @Test
    void withoutConsentOnlyWhereAndWhichHelpIsKeptAndNothingIsSent() {
        Referral made = referrals.create(Office.draft(FORMS, false, null), ROSE);

        assertThat(made.need() + made.initials()).isEmpty();
        assertThat(made.reasons()).isEmpty();
        assertThat(made.bring()).isEmpty();
        assertThat(made.path()).isEqualTo("accompagnement");
        assertThat(made.place().id()).isEqualTo(FORMS);
        assertThat(mistake(() -> referrals.create(Office.draft(FORMS, false, phone()), ROSE))
                        .field())
                .isEqualTo("consent");
        assertThat(mistake(() -> referrals.text(made.id(), phone(), ROSE)).field())
                .isEqualTo("consent");
        assertThat(mistake(() -> referrals.write(made.id(), ROSE)).field()).isEqualTo("consent");
        assertThat(mistake(() -> referrals.appointment(made.id(), tomorrow(), ROSE))
                        .field())
                .isEqualTo("consent");
        assertThat(referrals.mayWrite(made)).isFalse();
        assertThat(referrals.outcome(made.id(), Status.HONOURED, ROSE).status()).isEqualTo(Status.HONOURED);
    }

    @Test
    void theCardLeavesOnceInTwoTextsAndThePhoneIsNotKept() {
        String phone = phone();
        Referral made = referrals.create(Office.draft(FORMS, true, phone), ROSE);

        assertThat(made.status()).isEqualTo(Status.SENT);
        String card = card(phone);
        assertThat(card)
                .contains("Espace numérique", "1 avenue de France, Massy", "01 60 00 00 00", "Ouvert du lundi")
                .doesNotContain("Vitale")
                .doesNotContain("M. D.");
        assertThat(Sms.gsm7(card)).isTrue();
        assertThat(Sms.segments(card)).isLessThanOrEqualTo(2);
        assertThat(mistake(() -> referrals.text(made.id(), phone, ROSE))
                        .getStatusCode()
                        .value())
                .as("a double click")
                .isEqualTo(409);
        assertThat(row(made.id())).doesNotContain(phone.substring(3));
    }

    @Test
    void aSecondClickMakesNoSecondReferral() {
        String phone = phone();
        Referral made = referrals.create(Office.draft(PLAIN, true, phone), ROSE);
        Referral printed = referrals.create(Office.draft(PLAIN, true, null), ROSE);

        assertThat(referrals.create(Office.draft(PLAIN, true, phone), ROSE).id())
                .isEqualTo(made.id());
        assertThat(referrals.create(Office.draft(PLAIN, true, null), ROSE).id()).isEqualTo(printed.id());
        assertThat(cards(phone)).hasSize(1);
        assertThat(referrals.create(Office.draft(PLAIN, true, phone()), ROSE).id())
                .as("somebody else with the same need")
                .isNotEqualTo(made.id());
        assertThat(referrals.create(Office.draft(PLAIN, true, null), PAUL).id()).isNotEqualTo(printed.id());

        office.clock.step(Duration.ofMinutes(1));
        assertThat(referrals.create(Office.draft(PLAIN, true, null), ROSE).id())
                .as("later")
                .isNotEqualTo(printed.id());
    }

    @Test
    void twoClicksAtOnceMakeOneReferralAndOneCard() {
        String phone = phone();
        TransactionTemplate transaction = new TransactionTemplate(Core.get(PlatformTransactionManager.class));
        Callable<Referral> click =
                () -> transaction.execute(_ -> referrals.create(Office.draft(PLAIN, true, phone), ROSE));

        assertThat(Together.all(List.of(click, click, click)).stream()
                        .map(Referral::id)
                        .distinct())
                .hasSize(1);
        assertThat(cards(phone)).hasSize(1);
    }

    @Test
    void anAppointmentIsOnTheCardAndMayMove() {
        String phone = phone();
        UUID id = referrals.create(Office.draft(PLAIN, true, null), ROSE).id();
        ZonedDateTime at = tomorrow().withHour(10).withMinute(30);
        referrals.appointment(id, at.plusDays(3), ROSE);
        referrals.appointment(id, at, ROSE);
        referrals.text(id, phone, ROSE);

        assertThat(referrals.find(id, ROSE).orElseThrow().appointment()).isEqualTo(at);
        assertThat(card(phone)).contains("Rendez-vous : " + CardByText.day(at)).contains("10h30");
        assertThat(mistake(() -> referrals.appointment(id, tomorrow().minusDays(2), ROSE))
                        .field())
                .isEqualTo("appointment");
        assertThat(referrals.changes(id, ROSE))
                .extracting(Change::status)
                .containsExactly(Status.CREATED, Status.APPOINTMENT, Status.APPOINTMENT);
    }

    @Test
    void noNumberIsTextedMoreThanThreeTimesAnHourNorOneThatSaidStop() {
        String phone = phone();
        IntStream.range(0, 3).forEach(_ -> {
            referrals.create(Office.draft(PLAIN, true, phone), ROSE);
            office.clock.step(Duration.ofMinutes(1));
        });
        int before = referrals.of(ROSE).size();

        assertThat(mistake(() -> referrals.create(Office.draft(PLAIN, true, phone), ROSE))
                        .getStatusCode()
                        .value())
                .isEqualTo(429);
        assertThat(referrals.of(ROSE)).as("nothing is recorded by halves").hasSize(before);
        String stopped = phone();
        Core.get(Consents.class).refuse(stopped);
        assertThat(mistake(() -> referrals.create(Office.draft(PLAIN, true, stopped), ROSE))
                        .field())
                .isEqualTo("phone");
    }

    @Test
    void thePlaceIsWrittenToOnceThoughTwoClick() {
        Referral made = referrals.create(Office.draft(FORMS, true, null), ROSE);
        assertThat(referrals.mayWrite(made)).isTrue();
        Attachment form = new Attachment("fiche.pdf", "application/pdf", new byte[] {1});
        Callable<Boolean> click = () -> {
            try {
                return referrals.write(made.id(), ROSE, List.of(form)).status() == Status.SENT;
            } catch (Mistake late) {
                return false;
            }
        };

        assertThat(Together.all(List.of(click, click))).containsExactlyInAnyOrder(true, false);

        assertThat(office.mails).hasSize(1);
        assertThat(referrals.mayWrite(made)).isFalse();
        Office.Mail mail = office.mails.getFirst();
        assertThat(mail.to()).isEqualTo("accueil@lieu.example");
        assertThat(mail.subject()).doesNotContain("Vitale");
        assertThat(mail.text()).contains("Rose", "M. D.", "refaire sa carte Vitale", "https://aide.example/reponse/");
        assertThat(mail.attachments()).containsExactly(form);
        assertThat(row(made.id())).doesNotContain(mail.token());
    }

    @Test
    void aMailThatFailedIsSaidAndMayBeTriedAgain() {
        UUID id = referrals.create(Office.draft(FORMS, true, null), ROSE).id();
        office.works = false;
        assertThat(mistake(() -> referrals.write(id, ROSE)).getStatusCode().value())
                .isEqualTo(502);
        assertThat(referrals.find(id, ROSE).orElseThrow().status()).isEqualTo(Status.CREATED);

        office.works = true;
        assertThat(referrals.write(id, ROSE).status()).isEqualTo(Status.SENT);
        assertThat(mistake(() -> referrals.letter(id, ROSE)).getStatusCode().value())
                .isEqualTo(409);
    }

    @Test
    void aPlaceThatWantsNoMailGetsNone() {
        Referral made = referrals.create(Office.draft(PLAIN, true, null), ROSE);

        assertThat(referrals.mayWrite(made)).isFalse();
        assertThat(mistake(() -> referrals.write(made.id(), ROSE)).field()).isEqualTo("email");
    }

    @Test
    void aRefusalNeedsAReasonAndEndsIt() {
        UUID id = referrals.create(Office.draft(PLAIN, true, null), ROSE).id();
        assertThat(mistake(() -> referrals.outcome(id, Status.REFUSED, ROSE)).field())
                .isEqualTo("reason");
        assertThat(mistake(() -> referrals.outcome(id, Status.SEEN, ROSE)).field())
                .isEqualTo("status");

        assertThat(referrals.outcome(id, Status.REFUSED, Refusal.FULL, ROSE).refusal())
                .isEqualTo(Refusal.FULL);
        assertThat(referrals.outcome(id, Status.REFUSED, Refusal.FULL, ROSE).status())
                .as("said twice")
                .isEqualTo(Status.REFUSED);
        assertThat(mistake(() -> referrals.outcome(id, Status.HONOURED, ROSE))
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(mistake(() -> referrals.text(id, phone(), ROSE)).field()).isEqualTo("status");
    }

    private static Mistake mistake(ThrowingCallable asked) {
        return Objects.requireNonNull(catchThrowableOfType(Mistake.class, asked));
    }

    /** A mobile of its own for each test: paces and conversations are shared. */
    private static String phone() {
        return "+336" + NUMBER.incrementAndGet();
    }

    private ZonedDateTime tomorrow() {
        return ZonedDateTime.now(office.clock).plusDays(1).withNano(0).withSecond(0);
    }

    private String card(String phone) {
        return cards(phone).getLast();
    }

    private List<String> cards(String phone) {
        UUID conversation = office.conversations.withPhone(phone).id();
        return office.conversations.events(conversation, 0, 10).events().stream()
                .map(Event::text)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Everything that is stored about it, as one text. */
    private String row(UUID id) {
        return office.jdbc.sql("""
                        select row_to_json(r)::text || coalesce((select string_agg(l::text, '') from referral_link l
                        where l.referral_id = r.id), '') from referral r where id = ?""").param(id).query(String.class).single();
    }
}
