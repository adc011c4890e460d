package fr.aiguilleur.prediagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped rules make of answers; the paths were decided by hand before the rules were tried. */
class RulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    besoin=demarches urgence=date autonomie=n_ose_pas                              | faire à la place
                    besoin=demarches urgence=droits autonomie=n_ose_pas materiel=rien              | faire à la place
                    besoin=emploi urgence=date autonomie=n_ose_pas                                 | faire à la place
                    besoin=demarches,a_sa_place                                                    | faire à la place
                    besoin=demarches,a_sa_place autonomie=n_ose_pas urgence=rien                   | faire à la place
                    besoin=demarches,a_sa_place autonomie=aidee urgence=droits                     | faire à la place
                    besoin=demarches,a_sa_place autonomie=seule                                    | accompagnement
                    besoin=demarches,a_sa_place besoins_particuliers=tutelle                       | accompagnement
                    besoin=demarches urgence=date autonomie=n_ose_pas besoins_particuliers=tutelle | accompagnement
                    besoin=demarches urgence=date autonomie=aidee                                  | accompagnement
                    besoin=demarches urgence=droits autonomie=seule                                | accompagnement
                    besoin=demarches urgence=rien autonomie=n_ose_pas                              | accompagnement
                    besoin=demarches urgence=rien autonomie=seule                                  | dépannage
                    besoin=demarches                                                               | accompagnement
                    besoin=demarches materiel=rien                                                 | accompagnement
                    besoin=demarches materiel=sans_connexion urgence=date                          | accompagnement
                    besoin=demarches,apprendre urgence=date autonomie=aidee                        | accompagnement
                    besoin=demarches,apprendre urgence=rien autonomie=aidee                        | formation
                    besoin=emploi,apprendre urgence=rien                                           | formation
                    besoin=emploi autonomie=aidee                                                  | accompagnement
                    besoin=quotidien,apprendre urgence=rien autonomie=n_ose_pas                    | formation
                    besoin=quotidien,apprendre materiel=rien                                       | formation
                    besoin=quotidien urgence=rien autonomie=n_ose_pas materiel=tablette            | formation
                    besoin=quotidien autonomie=aidee                                               | formation
                    besoin=quotidien autonomie=seule                                               | dépannage
                    besoin=quotidien                                                               | accompagnement
                    besoin=quotidien,bloque autonomie=seule                                        | dépannage
                    besoin=quotidien,bloque autonomie=n_ose_pas                                    | dépannage
                    besoin=demarches,bloque urgence=date autonomie=aidee                           | dépannage
                    besoin=demarches,bloque urgence=droits autonomie=n_ose_pas                     | faire à la place
                    besoin=bloque                                                                  | dépannage
                    besoin=quotidien materiel=rien                                                 | équipement
                    besoin=inconnu materiel=telephone_simple                                       | équipement
                    besoin=loisirs materiel=sans_connexion                                         | équipement
                    besoin=acquisition urgence=rien                                                | équipement
                    besoin=acquisition autonomie=seule besoins_particuliers=famille                | équipement
                    besoin=acces venue=sans_rdv,maintenant                                         | équipement
                    besoin=acces urgence=date autonomie=aidee                                      | équipement
                    besoin=acquisition,apprendre                                                   | formation
                    besoin=securite urgence=rien                                                   | formation
                    besoin=securite urgence=argent                                                 | dépannage
                    besoin=quotidien urgence=argent autonomie=n_ose_pas                            | dépannage
                    besoin=demarches,a_sa_place urgence=argent                                     | dépannage
                    besoin=parentalite urgence=rien                                                | formation
                    besoin=comprendre urgence=rien autonomie=seule                                 | formation
                    besoin=inconnu                                                                 | accompagnement
                    besoin=inconnu autonomie=n_ose_pas                                             | formation
                    besoin=inconnu urgence=droits                                                  | accompagnement
                    besoin=autre                                                                   | -
                    besoin=autre besoins_particuliers=isolement urgence=rien                       | -
                    besoin=autre,demarches                                                         | accompagnement
                    besoin=demarches urgence=personne                                              | -
                    -                                                                              | accompagnement
                    """)
    void theFirstRuleThatFitsDecides(String ticked, String path) {
        Conclusion conclusion = Here.PREDIAGNOSTIC.conclude(Here.answers(ticked));
        assertThat(Objects.requireNonNullElse(conclusion.path(), "-"))
                .as("%s, because %s", ticked, conclusion.why())
                .isEqualTo(path);
        assertThat(conclusion.title()).isNotBlank();
        assertThat(conclusion.why()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theShippedFilesHaveNoProblem() {
        assertThat(Here.PREDIAGNOSTIC.questions())
                .extracting(Question::id)
                .containsExactly("besoin", "urgence", "materiel", "autonomie", "besoins_particuliers", "venue");
        assertThat(Here.PROBLEMS.all()).isEmpty();
    }
}
