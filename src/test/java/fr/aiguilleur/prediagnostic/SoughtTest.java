package fr.aiguilleur.prediagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.gazetteer.Commune;
import fr.aiguilleur.ranking.Situation;
import fr.aiguilleur.ranking.Travel;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** What places are looked for with. */
class SoughtTest {

    private static final ZonedDateTime TUESDAY_NOON =
            ZonedDateTime.of(2026, 11, 24, 12, 0, 0, 0, ZoneId.of("Europe/Paris"));

    @Test
    void whoThePersonIsAndWhatTheyNeedIsPassedOn() {
        Situation situation =
                sought("besoin=demarches besoins_particuliers=lecture,langue,senior,famille venue=gratuit");
        assertThat(situation.service()).isEqualTo("Aide aux démarches administratives");
        assertThat(situation.special()).containsExactlyInAnyOrder("Illettrisme", "Langues étrangères (autres)");
        assertThat(situation.publics()).containsExactlyInAnyOrder("Seniors", "Familles et/ou enfants");
        assertThat(situation.freeOnly()).isTrue();
        assertThat(situation.walkIn()).isFalse();
        assertThat(situation.at()).isEqualTo(TUESDAY_NOON);
        assertThat(situation.wished()).isNull();
        assertThat(situation.travel()).isEqualTo(Travel.ANYHOW);
    }

    @Test
    void thePathDecidesHowHelpIsGiven() {
        assertThat(sought("besoin=demarches").mode()).isEqualTo("Accompagnement individuel");
        assertThat(sought("besoin=quotidien,apprendre").mode()).isEqualTo("Dans un atelier collectif");
        assertThat(sought("besoin=quotidien,bloque").mode()).isNull();
    }

    @Test
    void onlyAHabilitatedPlaceDoesItInTheirStead() {
        assertThat(sought("besoin=demarches,a_sa_place").onBehalf()).isTrue();
        assertThat(sought("besoin=demarches").onBehalf()).isFalse();
        assertThat(sought("besoin=demarches,a_sa_place besoins_particuliers=tutelle")
                        .onBehalf())
                .isFalse();
    }

    @Test
    void whoDoesNotLeaveHomeIsHelpedFromAfar() {
        Situation situation = sought("besoin=demarches venue=domicile,a_pied");
        assertThat(situation.travel()).isEqualTo(Travel.FROM_HOME);
        assertThat(situation.mode()).isEqualTo("À distance");
        assertThat(sought("venue=a_distance").mode()).isEqualTo("À distance");
        assertThat(sought("venue=a_distance").travel()).isEqualTo(Travel.ANYHOW);
        assertThat(sought("venue=a_pied").travel()).isEqualTo(Travel.ON_FOOT);
        assertThat(sought("venue=transport").travel()).isEqualTo(Travel.BY_TRANSPORT);
    }

    @Test
    void theFirstMomentTheyCanComeIsWished() {
        assertThat(sought("venue=samedi,mercredi,apres_midi").wished())
                .isEqualTo(TUESDAY_NOON.withDayOfMonth(25).withHour(15));
        assertThat(sought("venue=matin").wished())
                .isEqualTo(TUESDAY_NOON.withDayOfMonth(25).withHour(10));
        assertThat(sought("venue=maintenant,samedi").wished()).isEqualTo(TUESDAY_NOON);
        assertThat(sought("venue=sans_rdv").walkIn()).isTrue();
    }

    @Test
    void aRuleMayNameTheServiceToLookFor() {
        assertThat(sought("besoin=quotidien materiel=rien").service())
                .isEqualTo("Acquisition de matériel informatique à prix solidaire");
        assertThat(sought("besoin=demarches urgence=argent").service()).isEqualTo("Utilisation sécurisée du numérique");
    }

    @Test
    void placesAreLookedForAroundTheCommune() {
        Commune palaiseau = Here.GAZETTEER.byInsee("91477").orElseThrow();
        Answers answers = new Answers(Here.ticked("besoin=demarches"), palaiseau);
        assertThat(Here.PREDIAGNOSTIC.situation(answers, TUESDAY_NOON).from()).isEqualTo(palaiseau.centre());
        assertThat(sought("besoin=demarches").from()).isNull();
    }

    private static Situation sought(String line) {
        return Here.PREDIAGNOSTIC.situation(Here.answers(line), TUESDAY_NOON);
    }
}
