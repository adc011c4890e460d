package fr.aiguilleur.prediagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguilleur.support.App;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sentences of relays tick; the answers were written down by hand before any was read. */
@ResourceLock(App.SHARED)
class SentencesTest {

    private final Prediagnostic prediagnostic = App.shared().get(Prediagnostic.class);

    /** What stands there with {@code =} must be ticked, with {@code !} must not be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mme D., 82 ans, n'ose pas toucher la tablette que ses enfants lui ont offerte, voudrait apprendre | besoin=quotidien,apprendre materiel=tablette autonomie=n_ose_pas besoins_particuliers=senior
                    Monsieur doit renvoyer sa déclaration à la CAF avant vendredi, il tape avec un doigt | besoin=demarches urgence=date autonomie=aidee venue!vendredi
                    dame seule, se déplace avec une canne, veut voir ses mails, Palaiseau | besoin=quotidien besoins_particuliers=mobilite
                    son RSA est suspendu, il n'a pas d'ordinateur | besoin=demarches urgence=droits materiel=rien
                    jeune de 20 ans, cherche un ordinateur d'occasion pas cher, il a déjà un smartphone | besoin=acquisition materiel=smartphone besoins_particuliers=jeune materiel!rien
                    elle ne sort plus de chez elle, il faudrait l'aider par téléphone pour sa tablette | venue=domicile materiel=tablette
                    homme sous curatelle, dossier de logement social | besoin=demarches besoins_particuliers=tutelle
                    ne parle presque pas français, rendez-vous préfecture à prendre en ligne | besoin=demarches besoins_particuliers=langue
                    ne sait pas lire, papiers de retraite à remplir, personne pour l'aider | besoin=demarches besoins_particuliers=lecture,isolement
                    Retraité très à l'aise avec son ordi, veut faire du montage vidéo | besoin=loisirs autonomie=seule materiel=ordinateur besoins_particuliers=senior
                    a donné son numéro de carte bleue à un faux conseiller ce matin | urgence=argent
                    maman de trois enfants, ne comprend rien à Pronote | besoin=parentalite besoins_particuliers=famille
                    il voudrait imprimer un CV aujourd'hui, sans rendez-vous | besoin=acces venue=sans_rdv,maintenant
                    cherche un atelier gratuit le mardi après-midi pour débuter sur smartphone | besoin=quotidien,apprendre materiel=smartphone venue=gratuit,mardi,apres_midi
                    sans voiture, elle viendra à pied, besoin d'aide pour son compte ameli | besoin=demarches venue=a_pied
                    Rien ne presse, il veut prendre son temps pour apprendre internet | besoin=apprendre urgence=rien
                    elle n'a qu'un téléphone à touches et pas internet | materiel=telephone_simple,sans_connexion
                    jamais touché une souris, France Travail lui demande de s'actualiser avant demain | urgence=date autonomie=n_ose_pas
                    monsieur sourd, il écrit des sms seul sans problème, veut prendre rendez-vous chez le médecin en ligne | autonomie=seule besoins_particuliers=audition
                    son écran reste noir depuis hier, il se débrouille bien d'habitude | besoin=bloque autonomie=seule
                    a oublié le mot de passe de sa boîte mail | besoin=bloque
                    demande que quelqu'un fasse la déclaration d'impôts à sa place | besoin=a_sa_place,demarches
                    vit seule, sa famille est loin, veut parler à quelqu'un | besoin=autre besoins_particuliers=isolement besoin!quotidien
                    il vient chercher un colis alimentaire, rien à voir avec l'ordinateur peut-être | besoins_particuliers!senior
                    a besoin de l'aide alimentaire et ne sait pas à qui s'adresser | besoin=autre besoin!quotidien
                    cherche des cours de français | besoin=autre
                    dame malvoyante, lit mal l'écran de son téléphone | besoins_particuliers=vue
                    jeune de l'ESAT, veut créer une adresse mail | besoins_particuliers=handicap_mental
                    étudiante sans internet chez elle, doit rendre un devoir demain | materiel=sans_connexion urgence=date besoins_particuliers=etudiant
                    monsieur en fauteuil, ne peut venir que le jeudi matin | besoins_particuliers=mobilite venue=jeudi,matin
                    elle a peur de casser l'ordinateur, première fois qu'elle essaie | autonomie=n_ose_pas
                    a reçu une lettre d'huissier, tout se passe sur internet et il panique devant l'ordinateur | urgence=droits autonomie=n_ose_pas
                    son loyer : menace d'expulsion, dossier à déposer en ligne | urgence=droits
                    c'est urgent, il perd son titre de séjour la semaine prochaine | urgence=droits
                    pas urgent, elle aimerait savoir envoyer des photos à ses petits-enfants | urgence=rien
                    assez autonome, bloqué à une étape du dossier CAF | autonomie=aidee
                    pas autonome du tout, doit déclarer ses ressources ce soir au plus tard | autonomie=n_ose_pas urgence=date
                    femme, préfère un groupe réservé aux femmes pour apprendre l'informatique | besoin=apprendre besoins_particuliers=femme
                    habite seul, sans entourage, a une box et un PC | besoins_particuliers=isolement materiel!sans_connexion,rien
                    Mr attend devant moi à l'accueil, ne sait pas naviguer sur internet | venue=maintenant autonomie!seule
                    il ne sait pas taper au clavier mais veut postuler à une offre | besoin=emploi autonomie=n_ose_pas
                    elle prend le bus, libre le samedi | venue=transport,samedi
                    hospitalisé, son compte France Travail est bloqué | venue=domicile
                    ne veut pas apprendre, veut juste que ce soit fait par quelqu'un pour elle | besoin=a_sa_place besoin!apprendre
                    na pa dordi ni internet ché elle, veu en achté 1 pa cher | besoin=acquisition materiel=rien
                    sa fille l'aide d'habitude mais elle est partie, elle est perdue avec les démarches en ligne | besoin=demarches
                    préfère être rappelé, en visio ou par téléphone, pour apprendre à scanner | venue=a_distance venue!domicile
                    il cherche une tablette d'occasion pour sa mère | besoin=acquisition materiel!tablette
                    a besoin d'un ordinateur pour une heure, sur place | besoin=acces materiel!ordinateur
                    elle ne touche jamais un clavier et doit faire une demande d'APL | besoin=demarches autonomie=n_ose_pas
                    monsieur habile avec son téléphone, boîte mail pleine | besoin=bloque autonomie=seule
                    on cherche le lieu le plus proche pour apprendre Excel | besoin=apprendre besoins_particuliers!isolement
                    """)
    void tickWhatTheySay(String sentence, String expected) {
        Answers answers = prediagnostic.read(sentence, null);
        for (String part : expected.strip().split("\\s+")) {
            boolean wanted = part.contains("=");
            String[] sides = part.split("[=!]");
            Set<String> got = answers.ticked().getOrDefault(sides[0], Set.of());
            for (String option : sides[1].split(",")) {
                assertThat(got.contains(option))
                        .as("%s %s of « %s », got %s", wanted ? "ticks" : "leaves", part, sentence, answers.ticked())
                        .isEqualTo(wanted);
            }
        }
    }
}
