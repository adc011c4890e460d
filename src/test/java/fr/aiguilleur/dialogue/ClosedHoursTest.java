package fr.aiguilleur.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.conversation.Channel;
import fr.aiguilleur.conversation.Message.Choice;
import fr.aiguilleur.conversation.Owner;
import fr.aiguilleur.escalation.Priority;
import fr.aiguilleur.hotline.Closing;
import fr.aiguilleur.hotline.FixedHotline;
import fr.aiguilleur.walk.Outcome;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said when a human is wanted and none is there, or too few. */
@Isolated("sets the hours that all conversations of these tests share")
class ClosedHoursTest {

    private final FixedHotline hotline = Talk.bean(FixedHotline.class);

    @AfterEach
    void asUsual() {
        hotline.closed();
        hotline.crowded(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24T17:30 | Ils reviennent demain à 9h",
                "2026-11-24T12:45 | Ils reviennent aujourd'hui à 13h30",
                "2026-11-27T18:00 | Ils reviennent lundi à 9h",
                "2026-11-10T18:00 | Ils reviennent jeudi à 9h",
                "2026-11-11T10:00 | C'est un jour férié : les conseillers ne répondent pas. Ils reviennent demain à 9h",
                "2025-04-30T19:00 | Ils reviennent vendredi à 9h",
                "2026-12-24T18:00 | Ils reviennent lundi à 9h",
            })
    void whenTheyComeBackIsSaid(String at, String told) {
        Talk talk = talk(at);

        talk.write("je veux parler à quelqu'un");

        assertThat(talk.seen()).contains(told);
        assertThat(talk.owner()).isEqualTo(Owner.ASSISTANT);
    }

    @Test
    void aMinuteBeforeTheEndAHumanStillAnswers() {
        Talk talk = talk("2026-11-24T17:29");

        talk.write("je veux parler à quelqu'un");

        assertThat(talk.owner()).isEqualTo(Owner.QUEUE);
        assertThat(talk.seen()).contains("Je vous mets en relation avec un conseiller");
    }

    @Test
    void theBridgeAfterThursdayTheFirstOfMayIsToldInTheCoordinatorsWords() {
        hotline.closed(new Closing(
                UUID.randomUUID(),
                at("2025-05-02T00:00"),
                at("2025-05-03T00:00"),
                "pont",
                "Nous faisons le pont du 1er mai."));
        Talk talk = talk("2025-05-02T10:00");

        talk.write("je veux parler à quelqu'un");

        assertThat(talk.seen()).contains("Nous faisons le pont du 1er mai. Les conseillers reviennent lundi à 9h.");
    }

    @Test
    void whoLeavesAMessageIsPromisedAnAnswerHalfAnHourAfterTheOpening() {
        Talk talk = talk("2026-11-27T18:00");
        talk.write("je veux parler à quelqu'un");

        talk.touch("Laisser un message, réponse ici");

        assertThat(talk.last())
                .isInstanceOfSatisfying(
                        Outcome.HandOver.class,
                        over -> assertThat(over.promisedAt()).isEqualTo(Instant.parse("2026-11-30T08:30:00Z")));
        assertThat(talk.seen()).contains("lundi avant 9h30");
    }

    @Test
    void howUrgentItIsIsNotForgottenOverTheOffer() {
        Talk talk = talk("2026-11-27T18:00");
        talk.write("aidez moi svp jai mis ma carte bleue pour un colis et on ma pris 300 euros je suis a palaiseau");
        assertThat(talk.offered()).extracting(Choice::label).contains("Laisser un message, réponse ici");

        talk.touch("Laisser un message, réponse ici");

        assertThat(talk.last())
                .isInstanceOfSatisfying(
                        Outcome.HandOver.class,
                        over -> assertThat(over.priority()).isEqualTo(Priority.CYBER));
    }

    @Test
    void dangerNeverWaitsForAnAnswer() {
        Talk talk = talk("2026-11-27T23:00");

        talk.write("je veux mourir");

        assertThat(talk.owner()).isEqualTo(Owner.QUEUE);
        assertThat(talk.seen()).contains("3114").contains("N'attendez pas").doesNotContain("Un conseiller est prévenu");
    }

    @Test
    void whenTooManyWaitPatienceIsAskedAndACallOffered() {
        hotline.crowded(true);
        Talk talk = talk("2026-11-24T10:00");
        talk.write("je veux parler à quelqu'un");

        assertThat(talk.seen()).contains("Merci de votre patience");
        assertThat(talk.offered())
                .extracting(Choice::label)
                .containsExactly("Être rappelé(e)", "Attendre ici", "Continuer avec l'assistant");
        talk.touch("Attendre ici");
        assertThat(talk.owner()).isEqualTo(Owner.QUEUE);
        assertThat(talk.last())
                .isInstanceOfSatisfying(
                        Outcome.HandOver.class,
                        over -> assertThat(over.promisedAt()).isNull());
    }

    private static Talk talk(String at) {
        return new Talk(Channel.SMS, at(at));
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Paris"));
    }
}
